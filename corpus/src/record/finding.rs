use serde::{Deserialize, Serialize};

use crate::category::kind::Kind;
use crate::category::strength::Strength;
use crate::category::topic::Topic;
use crate::id::{FindingId, Slug};
use crate::record::reference::Reference;
use crate::value::span::Span;

/// One matter with one recommendation of its own (指摘・意見・要望), as the report prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Its name, for ever.
    pub id: FindingId,
    /// Its report.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The report's own class, normalised.
    pub kind: Kind,
    /// The class as the report prints it.
    pub kind_label: String,
    /// The report's own number, as printed less its spaces.
    pub number: Option<String>,
    /// The report's own title.
    pub title: Option<String>,
    /// The recommendation, verbatim; paragraphs are separated by a line feed.
    pub text: String,
    /// Criteria and facts that the report states before the recommendation, verbatim; empty where there are none.
    pub context: String,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// The information system it concerns.
    pub system: Option<String>,
    /// The departments it concerns, one name each.
    pub departments: Vec<String>,
    /// The printed page.
    pub page: Option<u32>,
    /// Topics, best first (ours).
    pub topics: Vec<Topic>,
    /// Strength of its wording (ours).
    pub strength: Strength,
    /// Lines of the source.
    pub source: Span,
    /// Every place where the report repeats it for another department; empty where it is printed once.
    pub occurrences: Vec<Occurrence>,
    /// Mentions of other places of the report, in the text, its context and its occurrences.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// Slips and contradictions of the report that a reader must know of (ours).
    pub notes: Vec<String>,
}

/// A place where a report repeats a finding of the same number for another department (共通).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Occurrence {
    /// The departments it names.
    pub departments: Vec<String>,
    /// Text of that place, verbatim.
    pub text: String,
    /// Lines of the source.
    pub source: Span,
}
