//! Phrases (共通の語句) that findings share: the reason that a reader can check.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use text::Script;

use crate::engine::similar::similarity::{Similarity, compared};
use crate::index::document::{Document, FieldValue};
use crate::sort::{descending_key, sort_by_u64_key};

const MAX_PHRASES: usize = 3;

/// Shorter phrases are no reason.
const MIN_PHRASE_CHARS: usize = 4;

/// N-gram index of a finding's texts.
pub struct SharedPhrases<'a> {
    texts: Vec<Text<'a>>,
    /// Positions of n-grams of [`MIN_PHRASE_CHARS`] characters: text and character.
    stretches: HashMap<[char; MIN_PHRASE_CHARS], Vec<(usize, usize)>>,
}

struct Text<'a> {
    value: &'a FieldValue,
    chars: Vec<char>,
}

impl<'a> SharedPhrases<'a> {
    pub fn new(document: &'a Document) -> Self {
        let text = |value: &'a FieldValue| Text { value, chars: value.normalized.chars().collect() };
        let texts: Vec<Text> = compared(document).map(text).collect();
        let mut stretches: HashMap<_, Vec<_>> = HashMap::new();
        for (text, Text { chars, .. }) in texts.iter().enumerate() {
            for (at, stretch) in stretches_of(chars) {
                stretches.entry(stretch).or_default().push((text, at));
            }
        }
        Self { texts, stretches }
    }

    /// Verbatim phrases that another finding has too, those with most idf first.
    pub fn shared(&self, other: &Document, similarity: &Similarity) -> Vec<String> {
        let mut phrases: BTreeMap<String, f32> = BTreeMap::new();
        for (Text { value, chars }, lengths) in self.texts.iter().zip(self.lengths(other)) {
            let ranges = longest(&value.normalized, chars, &lengths);
            for (range, printed) in ranges.iter().zip(value.origins(ranges.iter())) {
                let idf_sum = similarity.idf_sum(&value.normalized[range.clone()]);
                if idf_sum > 0.0 {
                    phrases.insert(value.printed[printed].to_owned(), idf_sum);
                }
            }
        }
        let mut kept: Vec<String> = Vec::new();
        for (phrase, _) in sort_by_u64_key(phrases.into_iter().collect(), |(_, idf_sum)| descending_key(*idf_sum)) {
            if kept.len() < MAX_PHRASES && !kept.iter().any(|longer| longer.contains(&phrase)) {
                kept.push(phrase);
            }
        }
        kept
    }

    /// For each character of each text, the length of the longest phrase from there that another finding has too; 0 below the
    /// minimum.
    fn lengths(&self, other: &Document) -> Vec<Vec<usize>> {
        let mut lengths: Vec<Vec<usize>> = self.texts.iter().map(|text| vec![0; text.chars.len()]).collect();
        for value in compared(other) {
            let others: Vec<char> = value.normalized.chars().collect();
            for (there, stretch) in stretches_of(&others) {
                for (text, here) in self.stretches.get(&stretch).into_iter().flatten().copied() {
                    let chars = &self.texts[text].chars;
                    // A phrase that began before was measured then.
                    if here > 0 && there > 0 && chars[here - 1] == others[there - 1] {
                        continue;
                    }
                    let pairs = chars[here..].iter().zip(&others[there..]);
                    let length = pairs.take_while(|(this, other)| this == other).count();
                    for (skipped, known) in
                        lengths[text][here..=here + length - MIN_PHRASE_CHARS].iter_mut().enumerate()
                    {
                        *known = (*known).max(length - skipped);
                    }
                }
            }
        }
        lengths
    }
}

fn stretches_of(chars: &[char]) -> impl Iterator<Item = (usize, [char; MIN_PHRASE_CHARS])> {
    (0..chars.len()).map_while(|at| Some((at, *chars[at..].first_chunk()?)))
}

/// The longest phrases of a text, one after another, less hiragana and signs at their ends.
fn longest(text: &str, chars: &[char], lengths: &[usize]) -> Vec<Range<usize>> {
    let joins = |c: char| !Script::of(c).is_nominal();
    let mut phrases = Vec::new();
    let (mut at, mut start) = (0, 0);
    while at < chars.len() {
        let count = lengths[at].max(1);
        let end = start + chars[at..at + count].iter().map(|c| c.len_utf8()).sum::<usize>();
        let stretch = &text[start..end];
        let phrase = stretch.trim_matches(joins);
        if phrase.chars().count() >= MIN_PHRASE_CHARS {
            let start = start + stretch.len() - stretch.trim_start_matches(joins).len();
            phrases.push(start..start + phrase.len());
        }
        (at, start) = (at + count, end);
    }
    phrases
}
