use std::ops::Range;

use corpus::Topic;
use text::{content_words, has_many_chars, is_generic_word, look_alike_ends, look_alike_spellings, normalize_piece};

use super::boundary::{ALONE, closed_ends};
use super::common_words::CommonWords;
use super::compound;
use super::needle::Needle;
use super::origin::Origin;
use super::synonyms::Synonyms;
use super::variants::variants;

/// Limit of forms; words have far fewer, a text without spaces may have more.
const MAX_ALTERNATIVES: usize = 96;

/// Limit of spellings of a word whose parts are replaced by synonyms.
const MAX_SPELLINGS: usize = 4;

/// A word or phrase of a query in all its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTerm {
    /// The literal form first.
    pub alternatives: Vec<Alternative>,
    /// Length of the literal form in bytes; kept here because that form is removed when no text has it.
    pub length: usize,
    /// Parts of a compound (情報・システム・台帳): close together they match too.
    pub parts: Vec<QueryTerm>,
    /// Topics that the word stands for.
    pub topics: Vec<Topic>,
}

/// A form of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Normalized.
    pub text: String,
    pub needle: Needle,
    pub origin: Origin,
    /// Bytes that come from that origin: in a compound, the synonym of one word.
    pub word: Range<usize>,
    /// Ends at which the script may not go on: short Latin, digits and look-alikes; none of a phrase, which is found wherever it stands.
    pub closed: (bool, bool),
}

impl QueryTerm {
    /// A phrase: exactly this text, and what prints alike.
    pub fn phrase(text: &str) -> Self {
        let text = normalize_piece(text);
        let mut term = Self { alternatives: Vec::new(), length: text.len(), parts: Vec::new(), topics: Vec::new() };
        let alike = look_alike_spellings(&text);
        for printed in std::iter::once(text.clone()).chain(alike) {
            let whole = 0..printed.len();
            term.add(printed, Origin::Literal, whole);
        }
        for form in &mut term.alternatives {
            form.closed = look_alike_ends(&text, &form.text);
        }
        term
    }

    /// A negated word: its spellings, without synonyms and parts.
    pub fn negated(text: &str) -> Self {
        Self::with_alternatives(&normalize_piece(text), &Synonyms::default())
    }

    /// A word: its spellings, its synonyms, and its parts, if each has several characters (not R and 4) and
    /// is no number.
    pub fn word(text: &str, synonyms: &Synonyms) -> Self {
        let mut term = Self::with_alternatives(&normalize_piece(text), synonyms);
        let parts = content_words(text);
        let is_part = |part: &String| has_many_chars(part) && !part.chars().all(char::is_numeric);
        if parts.len() > 1 && parts.iter().all(is_part) {
            term.parts = parts.iter().map(|part| Self::with_alternatives(part, synonyms)).collect();
        }
        term
    }

    /// A word of a relaxed query, with the common words that it consists of as parts (情報が流出 for 情報流出).
    pub fn relaxed(word: &str, synonyms: &Synonyms, common: &CommonWords) -> Self {
        let mut term = Self::word(word, synonyms);
        let parts = compound::content_words(word, synonyms, common);
        if parts.len() > 1 {
            term.parts = parts.iter().map(|part| Self::with_alternatives(part, synonyms)).collect();
        }
        term
    }

    /// Its forms, and those of its parts.
    pub fn forms(&self) -> impl Iterator<Item = &Alternative> {
        self.alternatives.iter().chain(self.parts.iter().flat_map(|part| &part.alternatives))
    }

    /// Drops its synonyms, and its parts', that are expensive.
    pub fn drop_synonyms(&mut self, is_dear: impl Fn(&str) -> bool) {
        let kept = |form: &Alternative| !form.origin.is_synonym() || !is_dear(&form.text);
        self.alternatives.retain(kept);
        self.parts.iter_mut().for_each(|part| part.alternatives.retain(kept));
    }

    /// Generic words only say that findings are sought.
    pub fn is_generic(&self) -> bool {
        is_generic_word(&self.alternatives[0].text)
    }

    fn with_alternatives(normalized: &str, synonyms: &Synonyms) -> Self {
        let topics = synonyms.topics_of(normalized).to_vec();
        let mut term = Self { alternatives: Vec::new(), length: normalized.len(), parts: Vec::new(), topics };
        term.add(normalized.to_owned(), Origin::Literal, 0..normalized.len());
        for spelling in variants(normalized) {
            let whole = 0..spelling.len();
            term.add(spelling, Origin::Variant, whole);
        }
        let spelled: Vec<String> = term.alternatives.iter().take(MAX_SPELLINGS).map(|form| form.text.clone()).collect();
        for typed in spelled {
            for range in synonyms.words_in(&typed) {
                let (before, after) = (&typed[..range.start], &typed[range.end..]);
                for (id, spellings) in synonyms.synonyms_of(&typed[range.clone()]) {
                    for spelling in spellings {
                        let place = before.len()..before.len() + spelling.len();
                        term.add([before, spelling, after].concat(), synonyms.origin(id), place);
                    }
                }
            }
        }
        term
    }

    /// Adds a form, unless it is there already.
    fn add(&mut self, text: String, origin: Origin, word: Range<usize>) {
        if self.alternatives.len() < MAX_ALTERNATIVES && !self.alternatives.iter().any(|known| known.text == text) {
            let (latin, needle) = (closed_ends(&text), Needle::new(&text));
            let alike = self.alternatives.first().map_or(ALONE, |typed| look_alike_ends(&typed.text, &text));
            let closed = (latin.0 || alike.0, latin.1 || alike.1);
            self.alternatives.push(Alternative { text, needle, origin, word, closed });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compound_parts_are_words() {
        for (typed, expected) in [("情報システム", &["情報", "システム"] as &[&str]), ("r4", &[]), ("鍵", &[])]
        {
            let term = QueryTerm::word(typed, &Synonyms::default());
            let parts: Vec<&str> = term.parts.iter().map(|part| part.alternatives[0].text.as_str()).collect();
            assert_eq!(parts, expected, "{typed}");
        }
        assert_eq!(QueryTerm::negated("情報システム").parts, []);
    }
}
