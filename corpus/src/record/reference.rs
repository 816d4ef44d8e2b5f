use serde::{Deserialize, Serialize};

use crate::id::FindingId;
use crate::value::span::Span;

/// A mention of another place of the same report (相互参照): 「3.4.2 の…と同一の指摘」, 「上記(1)」.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// The words that mention it, verbatim.
    pub text: String,
    /// The line on which they stand.
    pub line: u32,
    /// The place they mean (ours).
    pub target: Target,
}

/// A place of a report that can be mentioned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Target {
    /// A finding.
    Finding(FindingId),
    /// A section.
    Section {
        /// Its heading as printed, number included.
        title: String,
        /// Its lines, heading included.
        source: Span,
    },
    /// A line, as of an item of a list.
    Line(u32),
}
