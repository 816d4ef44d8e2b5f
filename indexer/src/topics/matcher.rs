use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, BuildError};
use corpus::Topic;

/// A phrase that is looked for on behalf of a topic, folded.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    pub(super) topic: Topic,
    pub(super) folded: String,
    /// The term it stands for; none for a phrase in which terms do not count.
    pub(super) term: Option<usize>,
}

/// Finds the terms of all topics in one pass over a text.
///
/// Of phrases of one topic that stand inside one another only the longest counts, so an exception is nothing but a
/// longer phrase without weight.
#[derive(Debug)]
pub(super) struct Matcher {
    automaton: AhoCorasick,
    patterns: Vec<Pattern>,
}

impl Matcher {
    pub(super) fn new(patterns: Vec<Pattern>) -> Result<Self, BuildError> {
        let automaton = AhoCorasick::new(patterns.iter().map(|pattern| &pattern.folded))?;
        Ok(Self { automaton, patterns })
    }

    /// The terms that count in a folded text, each as often as it stands there.
    pub(super) fn terms_in(&self, folded: &str) -> Vec<usize> {
        let mut hits: Vec<(&Pattern, Range<usize>)> = self
            .automaton
            .find_overlapping_iter(folded)
            .map(|hit| (&self.patterns[hit.pattern().as_usize()], hit.range()))
            .filter(|(_, range)| is_whole_word(folded, range))
            .collect();
        hits.sort_by_key(|(pattern, range)| (pattern.topic, range.start, Reverse(range.end)));
        hits.chunk_by(|(a, _), (b, _)| a.topic == b.topic).flat_map(outermost).filter_map(|hit| hit.term).collect()
    }
}

/// The hits that stand inside no other; sorted by start, the longest first.
fn outermost<'a>(hits: &[(&'a Pattern, Range<usize>)]) -> Vec<&'a Pattern> {
    let mut reached = 0;
    let mut kept = Vec::new();
    for (pattern, range) in hits {
        if range.end > reached {
            reached = range.end;
            kept.push(*pattern);
        }
    }
    kept
}

/// Whether a stretch begins and ends where words of Latin letters or katakana do: ログ is no part of プログラム.
fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    let joins = |left: Option<char>, right: Option<char>| match (left.map(Script::of), right.map(Script::of)) {
        (Some(left), Some(right)) => left == right && left != Script::Other,
        _ => false,
    };
    let (before, word, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    !joins(before.chars().next_back(), word.chars().next()) && !joins(word.chars().next_back(), after.chars().next())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Katakana,
    /// Scripts that show no word boundaries, digits, signs; ー too, since サーバ and サーバー are one word.
    Other,
}

impl Script {
    fn of(c: char) -> Self {
        match c {
            'a'..='z' => Self::Latin,
            'ァ'..='ヺ' => Self::Katakana,
            _ => Self::Other,
        }
    }
}
