//! The forms of `topics.toml` and `themes/<theme>.toml`. Unknown keys are errors.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::entry::TopicProgramme;
use super::field::FindingField;

/// `topics.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicFile {
    /// Names of the files of `themes/`, in the order in which they are listed.
    pub(crate) themes: Vec<Spanned<String>>,
    pub(crate) selection: Selection,
    pub(crate) fields: Factors,
    pub(crate) topics: BTreeMap<Spanned<String>, TopicRules>,
}

/// `themes/<theme>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ThemeFile {
    pub(crate) label: String,
    pub(crate) english: String,
    pub(crate) easy: String,
    /// Topics of `topics.toml` that its findings may have too.
    pub(crate) common: Vec<Spanned<String>>,
    /// Words of a cover that speak for the theme, with their weights.
    pub(crate) recognition: BTreeMap<String, Positive>,
    pub(crate) topics: BTreeMap<Spanned<String>, TopicRules>,
}

/// Limits on the number of topics.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Selection {
    /// The score below which a topic is not assigned at all.
    pub(super) least: Positive,
    /// The share of the best score that a second topic needs.
    pub(super) second: Positive,
    /// The share of the best score that a third topic needs.
    pub(super) third: Positive,
}

/// By how much a term counts in each field.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Factors {
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
pub(crate) struct TopicRules {
    pub(super) label: String,
    pub(super) english: String,
    pub(super) easy: String,
    /// Meaning in plain words (ours).
    pub(super) definition: Definition,
    /// Phrases in which its terms do not count.
    #[serde(default)]
    pub(super) except: Vec<Spanned<String>>,
    /// Its terms with their weights; spellings and synonyms that weigh the same are separated by `|`.
    #[serde(default)]
    pub(super) terms: BTreeMap<Spanned<String>, Positive>,
    pub(super) programme: Option<TopicProgramme>,
}

/// The meaning of a topic in the languages of the site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Definition {
    pub(super) japanese: String,
    pub(super) english: String,
    pub(super) easy: String,
}

/// A number that weighs something.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
pub(crate) struct Positive(pub(crate) f64);

impl TryFrom<f64> for Positive {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        if number.is_finite() && number > 0.0 { Ok(Self(number)) } else { Err("must be a number above 0") }
    }
}
