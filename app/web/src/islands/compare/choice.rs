use corpus::Slug;
use serde::{Deserialize, Serialize};
use ui::{Municipality, ReportEdition};

/// A report that can be compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub slug: Slug,
    pub place: Municipality,
    pub volume: ReportEdition,
    /// Files of its digest, without the extension.
    pub digest: String,
}

/// Files of reports. An unknown report gets a name that no file has, so that its request fails.
pub fn files(slugs: &[Slug], reports: &[Choice]) -> Vec<String> {
    let file = |slug: &Slug| reports.iter().find(|choice| choice.slug == *slug).map(|choice| choice.digest.clone());
    slugs.iter().map(|slug| file(slug).unwrap_or_else(|| format!("compare/{slug}"))).collect()
}
