use corpus::Topic;

/// A phrase that the dictionary looks for on behalf of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// The topic.
    pub topic: Topic,
    /// As the dictionary writes it.
    pub text: String,
    /// How strongly it speaks for the topic; none where it is an exception, in which terms do not count.
    pub weight: Option<f64>,
}
