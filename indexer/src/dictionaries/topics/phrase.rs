use corpus::Topic;
use schemars::JsonSchema;
use serde::Serialize;

/// Text that speaks for a topic.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Phrase {
    /// The topic.
    #[serde(skip)]
    pub topic: Topic,
    /// The words that mean it: spellings and synonyms, each as the dictionary writes it.
    pub spellings: Vec<String>,
    /// Weight for the topic; none for an exception, in which terms do not count.
    pub weight: Option<f64>,
}
