use serde::{Deserialize, Serialize};

use super::digest::ReportDigest;
use crate::model::Guide;

/// What the comparison fetches when it is needed: what is in a file `compare/reports/<name>-<hash>.postcard`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Material {
    /// What is compared of a report.
    Report(Box<ReportDigest>),
    /// What an auditor asks, in one language.
    Guide(Guide),
}
