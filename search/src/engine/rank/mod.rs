//! The order of results: BM25 over verified occurrences, weighted by place, spelling and word boundaries.
//!
//! Counting whole words where they were verified is what BM25 means; over the index's bigrams it would
//! count pairs of characters, and 情報公開 would weigh as three words.

use tantivy::DocId;

use crate::engine::matching::match_set::MatchSet;
use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::similar::similarity::Similarity;
use crate::engine::weights;
use crate::index::field::FieldGroup;
use crate::index::reader::SearchIndex;
use crate::sort::{descending_key, sort_by_u64_key};

/// A record with its score.
pub struct Ranked {
    /// The record.
    pub record: DocId,
    /// Comparable within one response only.
    pub score: f32,
    /// Whether it is a finding.
    pub finding: bool,
}

/// What records are ordered by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ScoreBasis {
    /// Their texts.
    Texts,
    /// What the index knows of them, their lengths about.
    SearchIndex,
}

/// The records, best first: findings before passages, then by score, then as they stand in the reports.
pub fn rank(index: &SearchIndex, found: &MatchSet, records: &[DocId], by: ScoreBasis) -> Vec<Ranked> {
    let ranked = |record: &DocId| Ranked {
        record: *record,
        score: score(index, found, *record, by),
        finding: index.kind_of(*record).is_some(),
    };
    best_first(records.iter().map(ranked).collect())
}

/// Ranks anew by what the best are like (適合性フィードバック): of findings that have the words of a query equally
/// well, those come first that deal with the same as most of the best ones.
pub fn apply_relevance_feedback(
    similarity: &Similarity,
    best: &[(DocId, f32)],
    mut ranked: Vec<Ranked>,
) -> Vec<Ranked> {
    let place = |(record, score): &(DocId, f32)| Some((similarity.place(*record)?, *score));
    let best: Vec<(usize, f32)> = best.iter().filter_map(place).collect();
    let all = best.iter().map(|(_, score)| score).sum::<f32>().max(f32::EPSILON);
    let like = similarity.in_names(&best);
    for Ranked { record, score, .. } in &mut ranked {
        if let Some(finding) = similarity.place(*record) {
            *score *= 1.0 + weights::FEEDBACK_WEIGHT * like[finding] / all;
        }
    }
    best_first(ranked)
}

fn best_first(ranked: Vec<Ranked>) -> Vec<Ranked> {
    let place = |Ranked { record, score, finding }: &Ranked| {
        u64::from(!finding) << 63 | descending_key(*score) << 32 | u64::from(*record)
    };
    sort_by_u64_key(ranked, place)
}

fn score(index: &SearchIndex, found: &MatchSet, record: DocId, by: ScoreBasis) -> f32 {
    if found.terms.is_empty() {
        return 0.0;
    }
    if let [term] = &found.terms[..] {
        return term.idf * frequency(index, record, term.occurrences.of(record).iter(), by);
    }
    let (mut words, mut having) = (0.0, 0.0);
    let mut present: Vec<&[TermOccurrence]> = Vec::new();
    // What stands in the text for one word of the query stands for no other one: BCP is not both 地震 and 停電.
    let mut taken: Vec<&TermOccurrence> = Vec::new();
    for term in &found.terms {
        let occurrences = term.occurrences.of(record);
        if occurrences.is_empty() {
            continue;
        }
        let free: Vec<&TermOccurrence> =
            occurrences.iter().filter(|occurrence| !taken.iter().any(|other| other.overlaps(occurrence))).collect();
        words += term.idf * frequency(index, record, free.iter().copied(), by);
        having += term.idf;
        taken.extend(free);
        present.push(occurrences);
    }
    words * (1.0 + weights::PROXIMITY_WEIGHT * proximity(index, record, &present)) * (having / found.weight())
}

/// BM25's term frequency, saturated place by place: many occurrences in one place never outweigh a better place.
fn frequency<'a>(
    index: &SearchIndex,
    record: DocId,
    occurrences: impl Iterator<Item = &'a TermOccurrence>,
    by: ScoreBasis,
) -> f32 {
    let mut weighed = [0.0; FieldGroup::ALL.len()];
    occurrences.for_each(|found| weighed[found.place as usize] += found.quality);
    let place = |(place, weighed): (FieldGroup, f32)| {
        let length = match by {
            ScoreBasis::Texts => index.length_of(record, place),
            ScoreBasis::SearchIndex => index.estimated_length_of(record, place),
        };
        let length = length as f32 / TYPICAL_TEXT_BYTES;
        let normal = weights::BM25_K1 * (1.0 - weights::BM25_B + weights::BM25_B * length);
        weights::field_group(place) * weighed / (weighed + normal)
    };
    FieldGroup::ALL.into_iter().zip(weighed).filter(|(_, weighed)| *weighed > 0.0).map(place).sum()
}

/// Two words stand about so small a part of a text apart.
const ASSUMED_GAP_DIVISOR: usize = 4;

/// The length of a usual recommendation, in bytes of normalized text.
const TYPICAL_TEXT_BYTES: f32 = 300.0;

/// From 0 to 1: how close together the words of a query stand, each to the next.
fn proximity(index: &SearchIndex, record: DocId, present: &[&[TermOccurrence]]) -> f32 {
    let neighbours = present.windows(2).map(|pair| {
        let apart = pair[0].iter().filter_map(|occurrence| nearest(index, record, occurrence, pair[1])).min();
        apart.map_or(0.0, |apart| weights::PROXIMITY_HALF_CHARS / (weights::PROXIMITY_HALF_CHARS + apart as f32))
    });
    let pairs = present.len().saturating_sub(1).max(1) as f32;
    neighbours.sum::<f32>() / pairs
}

/// How many characters of Japanese stand between an occurrence and the nearest of others, which are in order.
///
/// Where that is not known, it is taken for a part of what both stand in.
fn nearest(
    index: &SearchIndex,
    record: DocId,
    occurrence: &TermOccurrence,
    others: &[TermOccurrence],
) -> Option<usize> {
    if !(occurrence.has_position() && others.iter().all(TermOccurrence::has_position)) {
        let here = others.iter().any(|other| other.place == occurrence.place);
        return here
            .then(|| index.estimated_length_of(record, occurrence.place) / 'あ'.len_utf8() / ASSUMED_GAP_DIVISOR);
    }
    let position = |other: &TermOccurrence| (other.value, other.range.start);
    let after = others.partition_point(|other| position(other) < position(occurrence));
    let beside = &others[after.saturating_sub(1)..(after + 1).min(others.len())];
    let gap = |a: &TermOccurrence, b: &TermOccurrence| b.range.start.saturating_sub(a.range.end) / 'あ'.len_utf8();
    let here = beside.iter().filter(|other| other.value == occurrence.value && !other.overlaps(occurrence));
    here.map(|other| gap(occurrence, other).max(gap(other, occurrence))).min()
}
