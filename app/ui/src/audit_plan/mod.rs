//! Audit programmes (監査プログラム): what to ask and to look at, with findings as precedents. What is ours stands apart from
//! what reports say.

mod topic;
mod write;

use corpus::Topic;
use serde::{Deserialize, Serialize};

use crate::compare::FindingDigest;

/// What an auditor asks and looks at on a topic (ours).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// What is to be found out (着眼点).
    pub aim: String,
    /// What to ask (聞くこと).
    pub ask: Vec<String>,
    /// What to look at (見る証拠).
    pub evidence: Vec<String>,
}

/// The guidance of topics, each once. A list, for it is short, and a tree would be some KB of the browser's program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Guide(#[serde(with = "tuple_vec_map")] Vec<(Topic, Guidance)>);

impl Guide {
    /// What there is on a topic.
    pub fn on(&self, topic: Topic) -> Option<&Guidance> {
        self.0.iter().find_map(|(of, guidance)| (*of == topic).then_some(guidance))
    }

    /// All of it.
    pub fn iter(&self) -> impl Iterator<Item = (Topic, &Guidance)> {
        self.0.iter().map(|(topic, guidance)| (*topic, guidance))
    }
}

impl FromIterator<(Topic, Guidance)> for Guide {
    fn from_iter<I: IntoIterator<Item = (Topic, Guidance)>>(guidance: I) -> Self {
        Self(guidance.into_iter().collect())
    }
}

/// A part of a programme: all on one topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicPlan<'a> {
    /// The topic.
    pub topic: Topic,
    /// What to ask and to look at.
    pub guidance: &'a Guidance,
    /// Rules that the findings name, each once, verbatim.
    pub criteria: Vec<&'a str>,
    /// The findings.
    pub precedents: Vec<&'a FindingDigest>,
}

/// The programme that findings make, topic by topic in the order in which the findings bring them up. A finding stands
/// under its first topic.
pub fn audit_plan<'a>(findings: &[&'a FindingDigest], guide: &'a Guide) -> Vec<TopicPlan<'a>> {
    let mut parts: Vec<TopicPlan> = Vec::new();
    for finding in findings {
        let topic = finding.topics.first().copied().unwrap_or(Topic::Other);
        let Some(guidance) = guide.on(topic) else { continue };
        let at = parts.iter().position(|part| part.topic == topic).unwrap_or_else(|| {
            parts.push(TopicPlan { topic, guidance, criteria: Vec::new(), precedents: Vec::new() });
            parts.len() - 1
        });
        parts[at].precedents.push(finding);
    }
    parts.iter_mut().for_each(|part| part.criteria = criteria(part.precedents.iter().copied()));
    parts
}

/// The rules that findings name, each once.
pub fn criteria<'a>(findings: impl IntoIterator<Item = &'a FindingDigest>) -> Vec<&'a str> {
    let mut criteria: Vec<&str> = Vec::new();
    for rule in findings.into_iter().flat_map(|finding| &finding.criteria) {
        if !criteria.contains(&rule.as_str()) {
            criteria.push(rule);
        }
    }
    criteria
}

pub use topic::strongest;
pub use write::{to_csv, to_markdown};
