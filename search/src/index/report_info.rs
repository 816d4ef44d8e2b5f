use corpus::{Slug, Theme};
use serde::{Deserialize, Serialize};
use text::normalize;

/// Data of a report that all its records share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportInfo {
    #[serde(rename = "report")]
    pub slug: Slug,
    /// In Japanese.
    pub municipality: String,
    pub fiscal_year: u16,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// Normalized names that a query may call the municipality by: in full, and without its class where that is no other
    /// word.
    pub names: Vec<String>,
}

/// A normalized name of a municipality without its class: 和光 for 和光市.
pub fn without_class(name: &str) -> &str {
    name.strip_suffix(['市', '県', '町', '村', '区', '都', '府']).unwrap_or(name)
}

impl ReportInfo {
    /// Tests a scope: a part of the name, or the code.
    pub fn is_called(&self, normalized: &str) -> bool {
        normalize(&self.municipality).contains(normalized) || normalize(self.slug.municipality()) == normalized
    }
}
