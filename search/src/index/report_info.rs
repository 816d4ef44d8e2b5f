use corpus::Slug;
use serde::{Deserialize, Serialize};

/// What all records of one report have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportInfo {
    /// The report.
    #[serde(rename = "report")]
    pub slug: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
}
