use corpus::{Theme, Topic};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::phrase::Phrase;

/// A topic as `topics.json` publishes it: ours, and open to question, so with all that decides.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TopicEntry {
    /// The code.
    pub code: Topic,
    /// The theme that it belongs to; none for a topic common to several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The Japanese name.
    pub label: String,
    /// Subject in plain Japanese.
    pub definition: String,
    /// Name and subject in English.
    pub english: TopicWords,
    /// Name and subject in やさしい日本語, with the reading of kanji in 《》 behind them.
    pub easy: TopicWords,
    /// Questions of an auditor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<TopicProgramme>,
    /// The phrases that are looked for.
    pub phrases: Vec<Phrase>,
}

/// Words on a topic in another language than Japanese.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TopicWords {
    /// The name.
    pub label: String,
    /// The subject.
    pub definition: String,
}

/// An auditor's questions on a topic (ours).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicProgramme {
    /// Aim (着眼点).
    pub aim: String,
    /// Questions (聞くこと).
    pub ask: Vec<String>,
    /// Evidence to look at (見る証拠).
    pub evidence: Vec<String>,
    /// Legal ground (根拠): articles that were looked up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ground: Vec<String>,
    /// The same in English, each item in the same order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub english: Option<ProgrammeWords>,
    /// The same in やさしい日本語, each item in the same order, with the reading of kanji in 《》 behind them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub easy: Option<ProgrammeWords>,
}

/// An auditor's questions in another language than Japanese (ours).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeWords {
    /// Aim (着眼点).
    pub aim: String,
    /// Questions (聞くこと).
    pub ask: Vec<String>,
    /// Evidence to look at (見る証拠).
    pub evidence: Vec<String>,
}
