use corpus::{Theme, Topic};
use serde::Deserialize;
use ui::Translated;

/// A theme as `themes.json` names it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "PublishedTheme")]
pub struct ThemeText {
    pub code: Theme,
    pub name: Translated,
    pub topics: Vec<Topic>,
}

#[derive(Deserialize)]
struct PublishedTheme {
    code: Theme,
    label: String,
    english: String,
    easy: String,
    topics: Vec<Topic>,
}

impl From<PublishedTheme> for ThemeText {
    fn from(PublishedTheme { code, label, english, easy, topics }: PublishedTheme) -> Self {
        Self { code, name: Translated { japanese: label, english: Some(english), easy: Some(easy) }, topics }
    }
}
