//! `[[acknowledged]]`: contradictions of a report that somebody has compared with the printed report.

use corpus::Note;
use serde::Deserialize;

use super::matcher::label::Label;

/// A contradiction that is the report's own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcknowledgedRule {
    /// Words of the line that `check` points at.
    pub(crate) quote: Label,
    /// The reason.
    pub(crate) reason: String,
    /// The same in English.
    pub(crate) english: Option<String>,
    /// The same in やさしい日本語.
    pub(crate) easy: Option<String>,
}

impl AcknowledgedRule {
    /// The reason for the readers of the site.
    pub(crate) fn note(&self) -> Note {
        let Self { reason, english, easy, .. } = self;
        Note { quote: None, note: reason.clone(), english: english.clone(), easy: easy.clone() }
    }
}
