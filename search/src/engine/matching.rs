//! Verification: whether, where and how well a term stands in a record.

use std::ops::Range;

use crate::index::Entry;
use crate::terms::{Origin, Script, Term, is_whole};
use crate::weights;

/// An occurrence of a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// Which of the record's values.
    pub value: usize,
    /// Which bytes of its folded text.
    pub range: Range<usize>,
    /// Why it was looked for.
    pub origin: Origin,
    /// From 0 to 1: how surely the word is meant.
    pub quality: f32,
}

impl Occurrence {
    /// Whether both have a stretch of text in common.
    pub fn overlaps(&self, other: &Occurrence) -> bool {
        self.value == other.value && self.range.start < other.range.end && other.range.start < self.range.end
    }
}

/// All occurrences of a term in a record; none where it doesn't match.
///
/// The parts of a compound are looked for only where the compound itself is not to be found.
pub fn occurrences(term: &Term, entry: &Entry) -> Vec<Occurrence> {
    let values = || entry.values.iter().enumerate();
    let mut found: Vec<Occurrence> = values().flat_map(|(at, value)| spelled(term, at, &value.folded)).collect();
    if found.is_empty() && !term.parts.is_empty() {
        found = values().flat_map(|(at, value)| together(&term.parts, at, &value.folded)).collect();
    }
    found
}

/// The occurrences of any spelling, in order; of two that overlap, the one of the better spelling.
fn spelled(term: &Term, value: usize, folded: &str) -> Vec<Occurrence> {
    let mut found: Vec<Occurrence> = Vec::new();
    for alternative in &term.alternatives {
        let better = found.len();
        for start in alternative.needle.starts_in(folded) {
            let range = start..start + alternative.text.len();
            let overlaps = |other: &Occurrence| other.range.start < range.end && range.start < other.range.end;
            // What was typed may be a piece of a word; what we put in its place may not.
            let word = start + alternative.word.start..start + alternative.word.end;
            let meant = !alternative.origin.is_synonym() || is_whole(folded, &word);
            if meant && !found[..better].iter().any(overlaps) {
                let quality = weights::origin(alternative.origin) * boundaries(folded, &range);
                found.push(Occurrence { value, range, origin: alternative.origin, quality });
            }
        }
    }
    found.sort_by_key(|occurrence| occurrence.range.start);
    found
}

/// Where all parts stand close together: the narrowest such stretch of a text.
fn together(parts: &[Term], value: usize, folded: &str) -> Vec<Occurrence> {
    let mut all: Vec<(usize, Occurrence)> = Vec::new();
    for (which, part) in parts.iter().enumerate() {
        let found = spelled(part, value, folded);
        if found.is_empty() {
            return Vec::new();
        }
        all.extend(found.into_iter().map(|occurrence| (which, occurrence)));
    }
    all.sort_by_key(|(_, occurrence)| occurrence.range.start);
    // Where each part was last seen: the narrowest stretch that ends here begins at the earliest of them.
    let mut last: Vec<Option<usize>> = vec![None; parts.len()];
    let mut narrowest: Option<(usize, usize, usize)> = None;
    for (at, (which, occurrence)) in all.iter().enumerate() {
        last[*which] = Some(at);
        let Some(first) = last.iter().copied().collect::<Option<Vec<_>>>().and_then(|seen| seen.into_iter().min())
        else {
            continue;
        };
        let width = occurrence.range.end - all[first].1.range.start;
        if narrowest.is_none_or(|(least, ..)| width < least) {
            narrowest = Some((width, first, at));
        }
    }
    let length: usize = parts.iter().map(|part| part.alternatives[0].text.len()).sum();
    let Some((width, first, end)) = narrowest else { return Vec::new() };
    if width > length + weights::PARTS_APART * 'あ'.len_utf8() {
        return Vec::new();
    }
    let quality = weights::PARTS * length as f32 / width.max(length) as f32 / parts.len() as f32;
    all.drain(first..=end).map(|(_, occurrence)| Occurrence { quality, ..occurrence }).collect()
}

/// How far an occurrence begins and ends where words do: at a change of script.
fn boundaries(folded: &str, range: &Range<usize>) -> f32 {
    let matched = &folded[range.clone()];
    let side = |outside: Option<char>, inside: Option<char>| match (outside.map(Script::of), inside.map(Script::of)) {
        (Some(outside), Some(inside)) if outside == inside => weights::inside_word(inside),
        _ => 1.0,
    };
    side(folded[..range.start].chars().next_back(), matched.chars().next())
        * side(folded[range.end..].chars().next(), matched.chars().next_back())
}
