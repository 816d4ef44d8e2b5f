use corpus::Slug;
use serde::{Deserialize, Serialize};
use ui::{Municipality, ReportEdition};

/// A report that can be compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The report.
    pub slug: Slug,
    /// Whose it is.
    pub place: Municipality,
    /// Its year and edition.
    pub volume: ReportEdition,
    /// The files that hold what is compared of it, but for their ending.
    pub digest: String,
}

/// The files of reports. A report that nobody knows has none, which is told when it is asked for.
pub fn files(slugs: &[Slug], reports: &[Choice]) -> Vec<String> {
    let file = |slug: &Slug| reports.iter().find(|choice| choice.slug == *slug).map(|choice| choice.digest.clone());
    slugs.iter().map(|slug| file(slug).unwrap_or_else(|| format!("compare/{slug}"))).collect()
}
