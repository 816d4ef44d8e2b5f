use std::ops::Range;

use crate::vocabulary::{Vocabulary, WordId};

/// Cost of a character that no word has, in eighths of a nat: above that of the rarest word.
const UNKNOWN_CHAR_COST: u32 = 144;

/// Words of a normalized text at least cost (Viterbi), with their bytes. Latin words and numbers count whole or not at all.
pub fn segment(vocabulary: &Vocabulary, normalized: &str) -> Vec<(Range<usize>, WordId)> {
    let text = normalized.as_bytes();
    // The cheapest way to each byte: its cost, and its last step.
    let mut ways: Vec<(u32, usize, Option<WordId>)> = vec![(u32::MAX, 0, None); text.len() + 1];
    ways[0].0 = 0;
    for (at, char) in normalized.char_indices() {
        let (before, ..) = ways[at];
        let mut step = |end: usize, cost: u32, word: Option<WordId>| {
            let cost = before.saturating_add(cost);
            if cost < ways[end].0 {
                ways[end] = (cost, at, word);
            }
        };
        step(at + char.len_utf8(), UNKNOWN_CHAR_COST, None);
        if !continues_latin(text, at) {
            vocabulary.prefixes(&text[at..], |length, word| {
                if !continues_latin(text, at + length) {
                    step(at + length, u32::from(vocabulary.cost(word)), Some(word));
                }
            });
        }
    }
    let mut words = Vec::new();
    let mut end = text.len();
    while end > 0 {
        let (_, start, word) = ways[end];
        words.extend(word.map(|word| (start..end, word)));
        end = start;
    }
    words.reverse();
    words
}

/// A Latin word or number goes on at a byte.
fn continues_latin(text: &[u8], at: usize) -> bool {
    let is_latin = |at: usize| text.get(at).is_some_and(u8::is_ascii_alphanumeric);
    at > 0 && is_latin(at - 1) && is_latin(at)
}
