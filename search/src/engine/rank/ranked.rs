use crate::index::document::DocId;
use crate::sort::{descending_key, sort_by_u64_key};

use super::bm25::{LengthSource, score};
use crate::bundle::pending::Loaded;
use crate::engine::matching::match_set::MatchSet;
use crate::index::reader::SearchIndex;

/// A record with its score.
pub struct Ranked {
    pub record: DocId,
    /// Comparable within one response only.
    pub score: f32,
    pub is_finding: bool,
}

/// The records, best first: findings before passages, then by score, then in the order of the reports.
pub fn rank(index: &SearchIndex, found: &MatchSet, records: &[DocId], lengths: LengthSource) -> Loaded<Vec<Ranked>> {
    let mut ranked = Vec::with_capacity(records.len());
    for record in records.iter().copied() {
        let score = score(index, found, record, lengths)?;
        ranked.push(Ranked { record, score, is_finding: index.is_finding(record) });
    }
    Ok(best_first(ranked))
}

pub fn best_first(ranked: Vec<Ranked>) -> Vec<Ranked> {
    let key = |Ranked { record, score, is_finding }: &Ranked| {
        u64::from(!is_finding) << 63 | descending_key(*score) << 32 | u64::from(*record)
    };
    sort_by_u64_key(ranked, key)
}
