use crate::sort::sort_by_u64_key;

use super::occurrence::TermOccurrence;
use crate::engine::weights;
use crate::expand::term::QueryTerm;

/// The narrowest stretch of one value that has all parts of a compound, given the occurrences of each part there.
pub fn closest_together(parts: &[QueryTerm], found: impl Iterator<Item = Vec<TermOccurrence>>) -> Vec<TermOccurrence> {
    let mut all: Vec<(usize, TermOccurrence)> = Vec::new();
    for (which, found) in found.enumerate() {
        if found.is_empty() {
            return Vec::new();
        }
        all.extend(found.into_iter().map(|occurrence| (which, occurrence)));
    }
    let mut all = sort_by_u64_key(all, |(_, occurrence)| occurrence.range.start as u64);
    // The latest occurrence of each part: the narrowest stretch that ends here begins at the earliest of them.
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
    let length: usize = parts.iter().map(|part| part.length).sum();
    let Some((width, first, end)) = narrowest else { return Vec::new() };
    if width > length + weights::MAX_COMPOUND_GAP_CHARS * 'あ'.len_utf8() {
        return Vec::new();
    }
    let quality = weights::COMPOUND_PART_WEIGHT * length as f32 / width.max(length) as f32 / parts.len() as f32;
    all.drain(first..=end).map(|(_, occurrence)| TermOccurrence { quality, ..occurrence }).collect()
}
