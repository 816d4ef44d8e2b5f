use serde::{Deserialize, Serialize};

use crate::id::FindingId;

/// A finding that repeats what an earlier report on the same municipality criticised. Ours, not the reports'.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recurrence {
    /// The later finding.
    pub finding: FindingId,
    /// The one of the earlier year.
    pub earlier: FindingId,
    /// Terms of their topic that both use, as the dictionary writes them.
    pub shared: Vec<String>,
    /// Similarity of their words, from 0 to 1.
    pub similarity: f64,
}
