use serde::{Deserialize, Serialize};

use crate::id::{FindingId, Slug};

/// Findings of one report that say nearly the same (同文の指摘), each of another system or department. Ours, not the
/// report's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cluster {
    /// The report.
    pub report: Slug,
    /// Two or more, in their order; the first represents them.
    pub findings: Vec<FindingId>,
}
