use corpus::{Audit, Edition, Kind, Slug};

use crate::Place;

/// A report in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportCard {
    /// Its name.
    pub slug: Slug,
    /// Whose report it is.
    pub place: Place,
    /// The prefecture.
    pub prefecture: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The fiscal year as printed.
    pub era_year: String,
    /// The legal kind of the audit.
    pub audit: Audit,
    /// How much of the report the source text holds.
    pub edition: Edition,
    /// The title.
    pub title: String,
    /// The month of publication, `2020-03`.
    pub published: Option<String>,
    /// How many findings of each kind it holds; kinds it does not use are left out.
    pub counts: Vec<(Kind, u32)>,
}

impl ReportCard {
    /// How a citation names the report.
    pub fn full_name(&self) -> String {
        match self.edition {
            // A title may say itself which edition it is of.
            edition if edition == Edition::Full || self.title.contains(edition.label()) => {
                format!("{}『{}』", self.place.name, self.title)
            }
            edition => format!("{}『{}』（{}）", self.place.name, self.title, edition.label()),
        }
    }

    /// How many findings it holds.
    pub fn total(&self) -> u32 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// The beginning of a text, with an ellipsis where something is left out.
pub fn shortened(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
