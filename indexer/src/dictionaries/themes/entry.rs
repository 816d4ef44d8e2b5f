use corpus::{Theme, Topic};
use schemars::JsonSchema;
use serde::Serialize;

/// A theme as `themes.json` publishes it. Ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeEntry {
    /// The code.
    pub code: Theme,
    /// The Japanese name.
    pub label: String,
    /// The English name.
    pub english: String,
    /// The name in やさしい日本語, with the reading of kanji in 《》 behind them.
    pub easy: String,
    /// Topics that findings of its reports may have, its own first.
    pub topics: Vec<Topic>,
}
