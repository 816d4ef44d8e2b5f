use corpus::{Edition, FindingId, Kind, Note, Quotation, Topic};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::messages::{Message, labels};

/// A municipality, with the hue it keeps on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    /// Code in URLs (`wako`).
    pub code: String,
    /// Name (和光市).
    pub name: Translated,
    /// Number of its hue in the palette.
    pub hue: u8,
}

/// Year and edition of a report, which name it within a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportEdition {
    /// The fiscal year as printed (令和元年度).
    pub era_year: String,
    /// The same, western (2019).
    pub fiscal_year: u16,
    /// Extent of the text.
    pub edition: Edition,
}

impl ReportEdition {
    /// 令和元年度 概要版
    pub fn message(&self) -> Message {
        labels::volume(&self.era_year, self.fiscal_year, labels::edition(self.edition))
    }
}

/// A text of ours in the languages of the site; a missing one falls back to Japanese.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    /// 日本語
    pub japanese: String,
    /// English
    #[serde(default)]
    pub english: Option<String>,
    /// やさしい日本語, with readings.
    #[serde(default)]
    pub easy: Option<String>,
}

impl Translated {
    /// A text that has no translation.
    pub fn untranslated(japanese: &str) -> Self {
        Self { japanese: japanese.to_owned(), english: None, easy: None }
    }

    /// The text in the current language.
    pub fn message(&self) -> Message {
        self.translation().map_or_else(|| Message::verbatim(&self.japanese), Message::parse)
    }

    /// The text in a language.
    pub fn text_in(&self, language: Language) -> &str {
        let translation = match language {
            Language::Japanese => None,
            Language::English => self.english.as_deref(),
            Language::Easy => self.easy.as_deref(),
        };
        translation.unwrap_or(&self.japanese)
    }

    /// The translation to the current language, if that is not Japanese and there is one.
    pub fn translation(&self) -> Option<&str> {
        match Language::current() {
            Language::Japanese => None,
            Language::English => self.english.as_deref(),
            Language::Easy => self.easy.as_deref(),
        }
    }
}

impl From<&Note> for Translated {
    fn from(Note { note, english, easy, .. }: &Note) -> Self {
        Self { japanese: note.clone(), english: english.clone(), easy: easy.clone() }
    }
}

/// A finding in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingCard {
    pub id: FindingId,
    pub place: Municipality,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    pub kind: Kind,
    /// Number as printed.
    pub number: Option<String>,
    /// The report's own title, or the beginning of the text.
    pub title: Quotation,
    /// True where the title is the beginning of the text.
    pub is_extract: bool,
    /// System concerned.
    pub system: Option<String>,
}

/// Guidance for an auditor on a topic (ours).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// Aim (着眼点).
    pub aim: String,
    /// Questions (聞くこと).
    pub ask: Vec<String>,
    /// Evidence to look at (見る証拠).
    pub evidence: Vec<String>,
    /// Legal ground (根拠).
    #[serde(default)]
    pub ground: Vec<String>,
    /// In Japanese on a page of another language.
    #[serde(default)]
    pub is_japanese: bool,
}

impl Guidance {
    /// Attribute `lang` where it is not in the page's language.
    pub fn lang(&self) -> Option<&'static str> {
        self.is_japanese.then_some(Language::Japanese.tag())
    }
}

/// The guidance of topics, each once. A list, for it is short, and a tree would be some KB of the browser's program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Guide(#[serde(with = "tuple_vec_map")] Vec<(Topic, Guidance)>);

impl Guide {
    pub fn on(&self, topic: Topic) -> Option<&Guidance> {
        self.0.iter().find_map(|(of, guidance)| (*of == topic).then_some(guidance))
    }

    pub fn iter(&self) -> impl Iterator<Item = (Topic, &Guidance)> {
        self.0.iter().map(|(topic, guidance)| (*topic, guidance))
    }
}

impl FromIterator<(Topic, Guidance)> for Guide {
    fn from_iter<I: IntoIterator<Item = (Topic, Guidance)>>(guidance: I) -> Self {
        Self(guidance.into_iter().collect())
    }
}
