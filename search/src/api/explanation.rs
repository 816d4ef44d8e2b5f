use serde::{Deserialize, Serialize};

use crate::api::response::Fragment;
use crate::index::field::FieldGroup;

/// Why a finding or passage is a result (なぜ当たったか), and all that it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Each word that was looked for, with what was found of it; nothing where it is missing.
    pub words: Vec<WordMatch>,
    /// Its text, with matches marked; behind it what is said of it elsewhere in the report, where that matches.
    pub text: Vec<Vec<Fragment>>,
    /// What stands before it in the same way.
    pub context: Vec<Vec<Fragment>>,
}

/// A word of the query with the forms in which it stands in a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordMatch {
    /// As typed.
    pub typed: String,
    /// What was found of it, the surest first.
    pub forms: Vec<FormMatch>,
}

/// One form of a word that stands in a result.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FormMatch {
    /// Why it was looked for.
    pub reason: MatchReason,
    /// Where it stands.
    pub group: FieldGroup,
    /// As printed.
    pub text: String,
    /// How often it stands there.
    pub count: usize,
}

/// Why a form of a word was looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MatchReason {
    /// It is what was typed, but for width, case and spaces.
    Literal,
    /// It is another spelling of it.
    Variant,
    /// It is a part of it, near the other parts.
    Part,
    /// It means the same, by the dictionary.
    Synonym {
        /// The word that it stands for.
        word: String,
    },
}
