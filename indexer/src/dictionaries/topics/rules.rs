//! The form of `topics.toml`. Unknown keys are errors.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::field::FindingField;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TopicFile {
    pub(super) selection: Selection,
    pub(super) fields: Factors,
    pub(super) topics: BTreeMap<Spanned<String>, TopicRules>,
}

/// Limits on the number of topics.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Selection {
    /// The score below which a topic is not assigned at all.
    pub(super) least: Positive,
    /// The share of the best score that a second topic needs.
    pub(super) second: Positive,
    /// The share of the best score that a third topic needs.
    pub(super) third: Positive,
}

/// By how much a term counts in each field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Factors {
    title: Positive,
    text: Positive,
    context: Positive,
    section: Positive,
    system: Positive,
}

impl Factors {
    pub(super) fn get(&self, field: FindingField) -> f64 {
        let factor = match field {
            FindingField::Title => self.title,
            FindingField::Text => self.text,
            FindingField::Context => self.context,
            FindingField::Section => self.section,
            FindingField::System => self.system,
        };
        factor.0
    }
}

/// One topic.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TopicRules {
    /// Meaning in plain words (ours).
    pub(super) definition: String,
    /// Phrases in which its terms do not count.
    #[serde(default)]
    pub(super) except: Vec<Spanned<String>>,
    /// Its terms with their weights; spellings and synonyms that weigh the same are separated by `|`.
    #[serde(default)]
    pub(super) terms: BTreeMap<Spanned<String>, Positive>,
}

/// A number that weighs something.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
pub(super) struct Positive(pub(super) f64);

impl TryFrom<f64> for Positive {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        if number.is_finite() && number > 0.0 { Ok(Self(number)) } else { Err("must be a number above 0") }
    }
}
