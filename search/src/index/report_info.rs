use corpus::Slug;
use serde::{Deserialize, Serialize};

/// Data of a report that all its records share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportInfo {
    #[serde(rename = "report")]
    pub slug: Slug,
    /// In Japanese.
    pub municipality: String,
    pub fiscal_year: u16,
}
