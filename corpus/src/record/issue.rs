use serde::{Deserialize, Serialize};

use crate::id::FindingId;

/// A problem that findings object to (問題点), finer than a topic. Findings without one in common do not make the same
/// criticism. Ours, not the reports'.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Issue {
    /// The code.
    pub code: String,
    /// The Japanese name.
    pub label: String,
    /// The English name.
    pub english: String,
    /// The name in やさしい日本語, with readings in 《》.
    pub easy: String,
    /// The words that are looked for: a sentence needs one of each entry. Words of an entry are separated by `|`.
    pub terms: Vec<String>,
    /// The findings, report by report; none for an issue that no report has.
    pub findings: Vec<IssueMention>,
}

/// A finding that has an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IssueMention {
    /// The finding.
    pub finding: FindingId,
    /// The sentence of its text that decides, verbatim.
    pub sentence: String,
}
