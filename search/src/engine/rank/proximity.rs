use crate::index::document::DocId;

use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::weights;
use crate::index::reader::SearchIndex;

/// Words without positions are assumed to be this fraction of the text apart.
const ASSUMED_GAP_DIVISOR: usize = 4;

/// Proximity of the words of a query, each to the next, from 0 to 1.
pub fn proximity(index: &SearchIndex, record: DocId, present: &[&[TermOccurrence]]) -> f32 {
    let neighbours = present.windows(2).map(|pair| {
        let gap = pair[0].iter().filter_map(|occurrence| nearest(index, record, occurrence, pair[1])).min();
        gap.map_or(0.0, |gap| weights::PROXIMITY_HALF_CHARS / (weights::PROXIMITY_HALF_CHARS + gap as f32))
    });
    let pairs = present.len().saturating_sub(1).max(1) as f32;
    neighbours.sum::<f32>() / pairs
}

/// Characters of Japanese between an occurrence and the nearest of others, which are in order; an estimate where
/// positions are unknown.
fn nearest(
    index: &SearchIndex,
    record: DocId,
    occurrence: &TermOccurrence,
    others: &[TermOccurrence],
) -> Option<usize> {
    if !(occurrence.has_position() && others.iter().all(TermOccurrence::has_position)) {
        let here = others.iter().any(|other| other.group == occurrence.group);
        let length = || index.estimated_length_of(record, occurrence.group) / 'あ'.len_utf8();
        return here.then(|| length() / ASSUMED_GAP_DIVISOR);
    }
    let position = |other: &TermOccurrence| (other.value, other.range.start);
    let after = others.partition_point(|other| position(other) < position(occurrence));
    let adjacent = &others[after.saturating_sub(1)..(after + 1).min(others.len())];
    let gap = |a: &TermOccurrence, b: &TermOccurrence| b.range.start.saturating_sub(a.range.end) / 'あ'.len_utf8();
    let here = adjacent.iter().filter(|other| other.value == occurrence.value && !other.overlaps(occurrence));
    here.map(|other| gap(occurrence, other).max(gap(other, occurrence))).min()
}
