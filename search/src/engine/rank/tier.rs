use crate::index::document::DocId;

use super::bm25::LengthSource;
use super::ranked::{Ranked, rank};
use crate::bundle::pending::ReadBatch;
use crate::engine::matching::match_set::MatchSet;
use crate::index::reader::SearchIndex;

/// Ranks records of a tier. Where documents are read for it, the `reranked` best by the index's estimates are reranked.
pub fn rank_tier(
    index: &SearchIndex,
    found: &mut MatchSet,
    (records, reranked): (&[DocId], usize),
    batch: &mut ReadBatch,
) -> Vec<Ranked> {
    if !index.has_positions() {
        return batch.take(rank(index, found, records, LengthSource::Documents));
    }
    let mut ranked = batch.take(rank(index, found, records, LengthSource::Estimates));
    let last = ranked.split_off(reranked.min(ranked.len()));
    let first: Vec<DocId> = ranked.into_iter().map(|ranked| ranked.record).collect();
    for record in &first {
        if let Some(document) = batch.take_some(index.document(*record)) {
            found.resolve_positions(*record, document);
        }
    }
    if batch.is_pending() {
        return Vec::new();
    }
    let mut ranked = batch.take(rank(index, found, &first, LengthSource::Documents));
    ranked.extend(last);
    ranked
}
