use corpus::{Audit, Edition, FindingId, Kind, Slug};
use serde::{Deserialize, Serialize};

/// A municipality, with the hue it keeps on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its code in URLs (`wako`).
    pub code: String,
    /// Its name (和光市).
    pub name: String,
    /// Which hue of the palette it has.
    pub hue: u8,
}

/// A report in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// A finding in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingCard {
    /// Its name.
    pub id: FindingId,
    /// Whose finding it is.
    pub place: Place,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// Its kind.
    pub kind: Kind,
    /// Its number, as printed.
    pub number: Option<String>,
    /// The report's own title, or the first sentence.
    pub title: String,
    /// The system it concerns.
    pub system: Option<String>,
}

/// The beginning of a text, with an ellipsis where something is left out.
pub fn shortened(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
