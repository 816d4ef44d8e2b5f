use std::ops::Range;

use serde::{Deserialize, Deserializer};
use text::{NormalizedText, normalize};

use super::pattern::Uses;

/// A piece of printed text that a rule looks for, whatever its spaces and width.
#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) text: String,
    normalized: String,
    pub(crate) uses: Uses,
    pub(crate) place: Range<usize>,
}

impl Label {
    /// True for a text that is this label.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.counted(normalize(text) == self.normalized)
    }

    /// True for a text that contains this label.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.counted(normalize(text).contains(&self.normalized))
    }

    /// A text with another wording where this label stands.
    pub(crate) fn replace_in(&self, text: &str, wording: &str) -> String {
        let label: Vec<char> = self.normalized.chars().collect();
        let normalized = NormalizedText::new(text);
        let mut replaced = text.to_owned();
        let found: Vec<_> = normalized.find(&label).map(|range| normalized.origin(range)).collect();
        found.into_iter().rev().for_each(|range| replaced.replace_range(range, wording));
        replaced
    }

    /// The label as texts print it, each spelling once.
    pub(crate) fn printed_in(&self, texts: &[&str]) -> Vec<String> {
        let needle: Vec<char> = self.normalized.chars().collect();
        let mut spellings: Vec<String> = Vec::new();
        for text in texts {
            let normalized = NormalizedText::new(text);
            for found in normalized.find(&needle) {
                let printed = &text[normalized.origin(found)];
                if !spellings.iter().any(|known| known == printed) {
                    spellings.push(printed.to_owned());
                }
            }
        }
        self.counted(!spellings.is_empty());
        spellings
    }

    fn counted(&self, found: bool) -> bool {
        if found {
            self.uses.count();
        }
        found
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::Spanned::<String>::deserialize(deserializer)?;
        let place = written.span();
        let text = written.into_inner();
        if normalize(&text).is_empty() {
            return Err(serde::de::Error::custom("must not be empty"));
        }
        Ok(Self { normalized: normalize(&text), text, uses: Uses::default(), place })
    }
}

/// A misprinted name and what it must read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alias {
    pub(crate) printed: Label,
    pub(crate) name: String,
}
