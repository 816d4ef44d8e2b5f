//! Terms (検索語): what one word of a query may look like in a text.

mod numerals;
mod split;
mod variants;

use corpus::fold;

pub use numerals::fiscal_year;
pub use split::{Script, words};

/// One word or phrase of a query, in every form in which it is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The forms, the literal one first.
    pub alternatives: Vec<Alternative>,
    /// What a compound consists of (情報・システム・台帳): these close together stand for it too.
    pub parts: Vec<Term>,
}

/// One form of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Folded.
    pub text: String,
    /// Why it is looked for.
    pub origin: Origin,
}

/// Why a form is looked for. Synonyms (同義語) will be one more reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// It is what was typed.
    Literal,
    /// It is another spelling of it.
    Variant,
}

impl Term {
    /// Exactly this text.
    pub fn phrase(text: &str) -> Self {
        Self { alternatives: vec![Alternative { text: fold(text), origin: Origin::Literal }], parts: Vec::new() }
    }

    /// This word, its other spellings, and its parts.
    pub fn word(text: &str) -> Self {
        let mut term = Self::spelled(&fold(text));
        let parts = words(text);
        if parts.len() > 1 {
            term.parts = parts.iter().map(|part| Self::spelled(&fold(part))).collect();
        }
        term
    }

    /// This word, or what is left of it in a text that says it in other words (情報が流出 for 情報流出).
    pub fn loosely(word: &str) -> Self {
        let mut term = Self::word(word);
        let kanji: Vec<char> = word.chars().filter(|c| Script::of(*c) == Script::Kanji).collect();
        if let ([_, _, _, _], true) = (&kanji[..], kanji.len() == word.chars().count()) {
            term.parts = kanji.chunks(2).map(|half| Self::spelled(&half.iter().collect::<String>())).collect();
        }
        term
    }

    fn spelled(folded: &str) -> Self {
        let literal = Alternative { text: folded.to_owned(), origin: Origin::Literal };
        let variants = variants::variants(folded).into_iter().map(|text| Alternative { text, origin: Origin::Variant });
        Self { alternatives: std::iter::once(literal).chain(variants).collect(), parts: Vec::new() }
    }
}
