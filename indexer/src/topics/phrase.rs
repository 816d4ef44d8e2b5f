use corpus::Topic;

/// What the dictionary looks for on behalf of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// The topic.
    pub topic: Topic,
    /// The words that mean it: spellings and synonyms, each as the dictionary writes it.
    pub spellings: Vec<String>,
    /// How strongly it speaks for the topic; none where it is an exception, in which terms do not count.
    pub weight: Option<f64>,
}
