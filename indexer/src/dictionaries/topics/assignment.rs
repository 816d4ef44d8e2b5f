use corpus::Topic;

use super::field::FindingField;

/// A topic of a finding, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment<'d> {
    /// The topic.
    pub topic: Topic,
    /// Strength of the evidence.
    pub score: f64,
    /// The terms that earned it, the strongest first; none for [`Topic::OTHER`].
    pub evidence: Vec<Evidence<'d>>,
}

/// A term that counted for a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence<'d> {
    /// The term as the dictionary writes it.
    pub term: &'d str,
    /// The field that holds it; of several, the one that counts most.
    pub field: FindingField,
    /// Its weight times the field's factor.
    pub weight: f64,
}

impl<'d> Assignment<'d> {
    /// Adds up the evidence: the strongest term in full, each further one half as much as the one before.
    pub(super) fn weigh(topic: Topic, mut evidence: Vec<Evidence<'d>>) -> Self {
        evidence.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.term.cmp(b.term)));
        let score = evidence.iter().rev().fold(0.0, |further, evidence| evidence.weight + further / 2.0);
        Self { topic, score, evidence }
    }
}
