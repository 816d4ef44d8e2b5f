use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, BuildError};
use corpus::Finding;
use text::{normalize, sentences};

use crate::dictionaries::whole_word::is_whole_word;

/// Index of a word among those of a dictionary.
pub(super) type WordId = usize;

/// Finds the words of all issues in one pass over a text.
#[derive(Debug)]
pub(super) struct WordMatcher(AhoCorasick);

impl WordMatcher {
    /// Takes normalized words, each once.
    pub(super) fn new(words: &[String]) -> Result<Self, BuildError> {
        AhoCorasick::new(words).map(Self)
    }

    fn words_in(&self, text: &str) -> BTreeSet<WordId> {
        let normalized = normalize(text);
        let hits = self.0.find_overlapping_iter(&normalized);
        hits.filter(|hit| is_whole_word(&normalized, &hit.range())).map(|hit| hit.pattern().as_usize()).collect()
    }
}

/// Words of a finding's title and of the sentences of its text.
pub(super) struct Wording<'f> {
    title: BTreeSet<WordId>,
    sentences: Vec<(&'f str, BTreeSet<WordId>)>,
}

impl<'f> Wording<'f> {
    pub(super) fn new(finding: &'f Finding, matcher: &WordMatcher) -> Self {
        let title = matcher.words_in(finding.title.as_deref().unwrap_or_default());
        let sentences = finding.verbatim_parts().flat_map(sentences);
        let sentences = sentences.map(|sentence| (sentence, matcher.words_in(sentence)));
        Self { title, sentences: sentences.collect() }
    }

    /// The sentence that has a word of each entry, the title's words included; of several the one that has most by itself.
    pub(super) fn sentence_with(&self, entries: &[Vec<WordId>]) -> Option<&'f str> {
        let has = |words: &BTreeSet<WordId>, entry: &[WordId]| entry.iter().any(|word| words.contains(word));
        let in_all = |(_, words): &&(&str, BTreeSet<WordId>)| {
            entries.iter().all(|entry| has(words, entry) || has(&self.title, entry))
        };
        let by_itself = |words: &BTreeSet<WordId>| entries.iter().filter(|entry| has(words, entry)).count();
        // The last of equal ones is taken: from the end, that is the first.
        let best = self.sentences.iter().rev().filter(in_all).max_by_key(|(_, words)| by_itself(words));
        best.map(|(sentence, _)| *sentence)
    }
}
