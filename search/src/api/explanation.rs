use corpus::Topic;
use serde::{Deserialize, Serialize};

use crate::api::response::Fragment;
use crate::index::field::FieldGroup;

/// Explanation of a hit (なぜ当たったか), with its full text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Words of the query, missing ones included.
    pub words: Vec<WordMatch>,
    /// Its text, with matches marked.
    pub text: Vec<Vec<Fragment>>,
    /// Its context, with matches marked; behind it what repetitions add, where that matches.
    pub context: Vec<Vec<Fragment>>,
}

/// A word of the query, with its forms in a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordMatch {
    /// As typed.
    pub typed: String,
    /// The surest first; none where it is missing.
    pub forms: Vec<FormMatch>,
    /// Topics of the hit (ours) that stand for it where it is missing.
    pub topics: Vec<Topic>,
}

/// A form of a word in a hit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FormMatch {
    pub reason: MatchReason,
    pub group: FieldGroup,
    /// As printed.
    pub text: String,
    /// Frequency in that field group.
    pub count: usize,
}

/// Reason why a form matches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MatchReason {
    /// As typed, but for width, case and spaces.
    Literal,
    /// As typed, as a piece of a longer word in Latin letters: mail in Gmail.
    Piece,
    /// Another spelling.
    Variant,
    /// A part of a compound, near the other parts.
    Part,
    /// A synonym of the dictionary.
    Synonym {
        /// The word that it replaces.
        word: String,
    },
    /// Another word, near in meaning.
    Meaning,
}
