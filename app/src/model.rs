use corpus::{FindingId, Kind};
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
