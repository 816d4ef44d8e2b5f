use serde::{Deserialize, Serialize};

use super::digest::ReportDigest;
use crate::model::Guide;

/// A file of the comparison, fetched when needed: `compare/reports/<name>-<hash>.postcard`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Material {
    Report(Box<ReportDigest>),
    /// Guidance in one language.
    Guide(Guide),
}
