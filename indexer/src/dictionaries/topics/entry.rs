use corpus::Topic;
use schemars::JsonSchema;
use serde::Serialize;

use super::phrase::Phrase;

/// A topic as `topics.json` publishes it: ours, and open to question, so with all that decides.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TopicEntry {
    /// The code.
    pub code: Topic,
    /// The Japanese name.
    pub label: &'static str,
    /// Subject in plain Japanese.
    pub definition: String,
    /// The phrases that are looked for.
    pub phrases: Vec<Phrase>,
}
