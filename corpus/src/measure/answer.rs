use serde::{Deserialize, Serialize};

use crate::id::FindingId;
use crate::published_enum::published_enum;

/// A finding that a measure answers. Ours, unless the notice gives the finding's own number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The finding.
    pub finding: FindingId,
    /// Confidence, from 0 to 1.
    pub confidence: f64,
    /// Evidence, the strongest first.
    pub reasons: Vec<MatchReason>,
}

published_enum! {
    /// Evidence that a measure answers a finding.
    pub enum MatchReason: code {
        /// The report's own number.
        Number = "number";
        /// The title, as the notice repeats it.
        Title = "title";
        /// Words of the finding, as the notice repeats them.
        Text = "text";
        /// The department.
        Department = "department";
        /// The heading of the section, or the system.
        Section = "section";
        /// The order of the findings.
        Order = "order";
        /// The theme of the audit.
        Theme = "theme";
        /// The day of the report.
        Date = "date";
        /// An editor's decision.
        Editor = "editor";
    }
}
