use std::ops::Range;

use text::{Script, content_words, has_many_chars, is_generic_word, normalize};

use super::needle::Needle;
use super::synonyms::{SynonymId, Synonyms};
use super::variants::variants;

/// More forms of one word are not tried; words have far fewer, a text without spaces may have more.
const MAX_ALTERNATIVES: usize = 96;

/// One word or phrase of a query, in every form in which it is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryTerm {
    /// The forms, the literal one first.
    pub alternatives: Vec<Alternative>,
    /// How many bytes the literal one has, which may be dropped where it stands nowhere.
    pub length: usize,
    /// What a compound consists of (情報・システム・台帳): these close together stand for it too.
    pub parts: Vec<QueryTerm>,
}

/// One form of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Folded.
    pub text: String,
    /// The same, prepared for looking.
    pub needle: Needle,
    /// Why it is looked for.
    pub origin: Origin,
    /// Which bytes of it are so by that reason: in a compound, the word that a synonym replaces.
    pub word: Range<usize>,
}

/// Why a form is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// It is what was typed.
    Literal,
    /// It is another spelling of it.
    Variant,
    /// It means the same, or holds what means the same.
    Synonym(SynonymId),
}

impl Origin {
    /// Whether it stands in the place of what was typed.
    pub fn is_synonym(self) -> bool {
        matches!(self, Origin::Synonym(_))
    }
}

impl QueryTerm {
    /// Exactly this text.
    pub fn phrase(text: &str) -> Self {
        let text = normalize(text);
        let mut term = Self { alternatives: Vec::new(), length: text.len(), parts: Vec::new() };
        let whole = 0..text.len();
        term.add(text, Origin::Literal, whole);
        term
    }

    /// This word and its other spellings: who wants to be without it does not want to be without all that resembles it.
    pub fn negated(text: &str) -> Self {
        Self::with_alternatives(&normalize(text), &Synonyms::default())
    }

    /// This word, its other spellings, its synonyms, and its parts, where these are words too: those of R4 are none.
    pub fn word(text: &str, synonyms: &Synonyms) -> Self {
        let mut term = Self::with_alternatives(&normalize(text), synonyms);
        let parts = content_words(text);
        if parts.len() > 1 && parts.iter().all(|part| has_many_chars(part)) {
            term.parts = parts.iter().map(|part| Self::with_alternatives(part, synonyms)).collect();
        }
        term
    }

    /// This word, or what is left of it in a text that says it in other words (情報が流出 for 情報流出).
    pub fn relaxed(word: &str, synonyms: &Synonyms) -> Self {
        let mut term = Self::word(word, synonyms);
        let kanji: Vec<char> = word.chars().filter(|c| Script::of(*c) == Script::Kanji).collect();
        if let ([_, _, _, _], true) = (&kanji[..], kanji.len() == word.chars().count()) {
            term.parts = kanji
                .chunks(2)
                .map(|half| Self::with_alternatives(&half.iter().collect::<String>(), synonyms))
                .collect();
        }
        term
    }

    /// All forms of it and of its parts.
    pub fn forms(&self) -> impl Iterator<Item = &Alternative> {
        self.alternatives.iter().chain(self.parts.iter().flat_map(|part| &part.alternatives))
    }

    /// Drops those of its synonyms, and of its parts', that are dear.
    pub fn drop_synonyms(&mut self, is_dear: impl Fn(&str) -> bool) {
        let kept = |form: &Alternative| !form.origin.is_synonym() || !is_dear(&form.text);
        self.alternatives.retain(kept);
        self.parts.iter_mut().for_each(|part| part.alternatives.retain(kept));
    }

    /// Whether it says no more than that findings are looked for.
    pub fn is_generic(&self) -> bool {
        is_generic_word(&self.alternatives[0].text)
    }

    fn with_alternatives(normalized: &str, synonyms: &Synonyms) -> Self {
        let mut term = Self { alternatives: Vec::new(), length: normalized.len(), parts: Vec::new() };
        term.add(normalized.to_owned(), Origin::Literal, 0..normalized.len());
        for spelling in variants(normalized) {
            let whole = 0..spelling.len();
            term.add(spelling, Origin::Variant, whole);
        }
        for typed in term.alternatives.clone() {
            for range in synonyms.known_in(&typed.text) {
                let (before, after) = (&typed.text[..range.start], &typed.text[range.end..]);
                for (id, used) in synonyms.of(&typed.text[range.clone()]) {
                    for spelling in variants(used).iter().map(String::as_str).chain([used]) {
                        let place = before.len()..before.len() + spelling.len();
                        term.add([before, spelling, after].concat(), Origin::Synonym(id), place);
                    }
                }
            }
        }
        term
    }

    /// Adds a form that is not there yet.
    fn add(&mut self, text: String, origin: Origin, word: Range<usize>) {
        if self.alternatives.len() < MAX_ALTERNATIVES && !self.alternatives.iter().any(|known| known.text == text) {
            self.alternatives.push(Alternative { needle: Needle::new(&text), text, origin, word });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_parts() {
        for (typed, expected) in [("情報システム", &["情報", "システム"] as &[&str]), ("r4", &[]), ("鍵", &[])]
        {
            let term = QueryTerm::word(typed, &Synonyms::default());
            let parts: Vec<&str> = term.parts.iter().map(|part| part.alternatives[0].text.as_str()).collect();
            assert_eq!(parts, expected, "{typed}");
        }
        assert_eq!(QueryTerm::negated("情報システム").parts, []);
    }
}
