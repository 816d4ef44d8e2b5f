use corpus::Topic;

use crate::compare::FindingDigest;
use crate::model::{Guidance, Guide};

/// The part of a programme on one topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicProgramme<'a> {
    pub topic: Topic,
    pub guidance: &'a Guidance,
    /// Rules named by the findings, each once, verbatim.
    pub criteria: Vec<&'a str>,
    pub precedents: Vec<&'a FindingDigest>,
}

/// The programme that findings make, by topic in the order in which they bring them up. A finding counts under its first
/// topic.
pub fn audit_programme<'a>(findings: &[&'a FindingDigest], guide: &'a Guide) -> Vec<TopicProgramme<'a>> {
    let mut parts: Vec<TopicProgramme> = Vec::new();
    for finding in findings {
        let topic = finding.topics.first().copied().unwrap_or(Topic::OTHER);
        let Some(guidance) = guide.on(topic) else { continue };
        let at = parts.iter().position(|part| part.topic == topic).unwrap_or_else(|| {
            parts.push(TopicProgramme { topic, guidance, criteria: Vec::new(), precedents: Vec::new() });
            parts.len() - 1
        });
        parts[at].precedents.push(finding);
    }
    parts.iter_mut().for_each(|part| part.criteria = criteria(part.precedents.iter().copied()));
    parts
}

/// Rules named by findings, each once.
pub fn criteria<'a>(findings: impl IntoIterator<Item = &'a FindingDigest>) -> Vec<&'a str> {
    let mut criteria: Vec<&str> = Vec::new();
    for rule in findings.into_iter().flat_map(|finding| &finding.criteria) {
        if !criteria.contains(&rule.as_str()) {
            criteria.push(rule);
        }
    }
    criteria
}
