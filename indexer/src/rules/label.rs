use std::ops::Range;

use corpus::fold;
use serde::{Deserialize, Deserializer};

use super::pattern::Uses;

/// A piece of printed text that a rule looks for, whatever its spaces and width.
#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) text: String,
    folded: String,
    pub(crate) uses: Uses,
    pub(crate) place: Range<usize>,
}

impl Label {
    /// Whether a text is this label.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.counted(fold(text) == self.folded)
    }

    /// Whether a text holds this label.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.counted(fold(text).contains(&self.folded))
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
        if fold(&text).is_empty() {
            return Err(serde::de::Error::custom("must not be empty"));
        }
        Ok(Self { folded: fold(&text), text, uses: Uses::default(), place })
    }
}
