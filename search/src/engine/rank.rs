//! The order of results: BM25 over verified occurrences, weighted by place, spelling and word boundaries.
//!
//! Counting whole words where they were verified is what BM25 means; over the index's bigrams it would
//! count pairs of characters, and 情報公開 would weigh as three words.

use std::cmp::Ordering;

use tantivy::DocId;

use super::matching::Occurrence;
use super::plan::Found;
use crate::index::{Entry, Index, Place};
use crate::weights;

/// A record with its score.
pub struct Ranked {
    /// The record.
    pub record: DocId,
    /// Comparable within one response only.
    pub score: f32,
}

/// The records, best first: findings before passages, then by score, then as they stand in the reports.
pub fn rank(index: &Index, found: &Found, records: &[DocId]) -> Vec<Ranked> {
    let rarity: Vec<f32> = found.terms.iter().map(|term| rarity(index.len(), term.len())).collect();
    let total: f32 = rarity.iter().sum();
    let score = |record: DocId| {
        let entry = index.entry(record);
        let mut score = 0.0;
        let mut covered = 0.0;
        for (term, rarity) in found.terms.iter().zip(&rarity) {
            if let Some(occurrences) = term.get(&record) {
                score += rarity * frequency(entry, occurrences);
                covered += rarity;
            }
        }
        score *= 1.0 + weights::PROXIMITY * proximity(found, record);
        if found.loose { score * covered / total } else { score }
    };
    let mut ranked: Vec<Ranked> =
        records.iter().map(|record| Ranked { record: *record, score: score(*record) }).collect();
    ranked.sort_by(|a, b| {
        let finding = |ranked: &Ranked| index.kind_of(ranked.record).is_some();
        let by_score = || b.score.partial_cmp(&a.score).unwrap_or(Ordering::Equal);
        finding(b).cmp(&finding(a)).then_with(by_score).then(a.record.cmp(&b.record))
    });
    ranked
}

/// BM25's inverse document frequency.
fn rarity(records: u32, having: usize) -> f32 {
    let (records, having) = (records as f32, having as f32);
    (1.0 + (records - having + 0.5) / (having + 0.5)).ln()
}

/// BM25's term frequency, saturated, with occurrences weighed.
fn frequency(entry: &Entry, occurrences: &[Occurrence]) -> f32 {
    let weighed: f32 =
        occurrences.iter().map(|found| found.quality * weights::place(entry.values[found.value].place)).sum();
    let length = entry.at(Place::Text).map(|value| value.folded.len()).sum::<usize>() as f32 / TYPICAL_LENGTH;
    let normal = weights::SATURATION * (1.0 - weights::LENGTH + weights::LENGTH * length);
    weighed / (weighed + normal)
}

/// The length of a usual recommendation, in bytes of folded text.
const TYPICAL_LENGTH: f32 = 300.0;

/// From 0 to 1: how close together the words of a query stand, each to the next.
fn proximity(found: &Found, record: DocId) -> f32 {
    let present: Vec<&Vec<Occurrence>> = found.terms.iter().filter_map(|term| term.get(&record)).collect();
    let neighbours = present.windows(2).map(|pair| {
        let distances = pair[0].iter().flat_map(|a| pair[1].iter().filter_map(move |b| distance(a, b)));
        distances.min().map_or(0.0, |apart| weights::APART / (weights::APART + apart as f32))
    });
    let pairs = present.len().saturating_sub(1).max(1) as f32;
    neighbours.sum::<f32>() / pairs
}

/// How many characters of Japanese stand between two occurrences.
fn distance(a: &Occurrence, b: &Occurrence) -> Option<usize> {
    let gap = b.range.start.saturating_sub(a.range.end).max(a.range.start.saturating_sub(b.range.end));
    (a.value == b.value).then_some(gap / 'あ'.len_utf8())
}
