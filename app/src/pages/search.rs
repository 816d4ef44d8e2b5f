use serde::{Deserialize, Serialize};

use super::ReportCard;

/// The view model of the search page: what can be said before anything is searched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchPage {
    /// All reports, which also give the municipalities to narrow to.
    pub reports: Vec<ReportCard>,
    /// Words worth searching for.
    pub examples: Vec<String>,
}
