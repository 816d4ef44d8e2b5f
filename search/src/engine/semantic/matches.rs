use crate::index::document::DocId;

use super::query::SemanticQuery;
use crate::engine::rank::ranked::Ranked;
use crate::engine::weights;
use crate::sort::{descending_key, sort_by_u64_key};

/// Findings by their similarity to a query.
pub struct SemanticMatches {
    pub query: SemanticQuery,
    /// In the order of the records.
    similarities: Vec<(DocId, f32)>,
}

impl SemanticMatches {
    pub fn new(query: SemanticQuery, similarities: Vec<(DocId, f32)>) -> Self {
        Self { query, similarities }
    }

    /// Findings that are similar enough to be results.
    pub fn similar(&self) -> impl Iterator<Item = DocId> {
        let best = self.similarities.iter().map(|(_, similarity)| *similarity).fold(0.0, f32::max);
        let least = weights::MIN_SIMILARITY.max(weights::SUFFICIENT_SIMILARITY.min(best * weights::MIN_SHARE_OF_BEST));
        let similar = self.similarities.iter().filter(move |(_, similarity)| *similarity >= least);
        similar.map(|(finding, _)| *finding)
    }

    /// Ranks partial matches and findings that only mean the same in one order; a partial match counts by its words, too.
    /// Passages stay behind.
    pub fn fuse<T: Clone>(&self, partial: Vec<(Ranked, T)>, similar: Vec<DocId>, tier: &T) -> Vec<(Ranked, T)> {
        let highest = partial.iter().map(|(ranked, _)| ranked.score).fold(f32::EPSILON, f32::max);
        let (mut fused, passages): (Vec<_>, Vec<_>) = partial.into_iter().partition(|(ranked, _)| ranked.is_finding);
        for (ranked, _) in &mut fused {
            ranked.score = self.similarity(ranked.record) + weights::PARTIAL_MATCH * ranked.score / highest;
        }
        let only =
            similar.into_iter().map(|record| Ranked { record, score: self.similarity(record), is_finding: true });
        let best = sort_by_u64_key(only.collect(), |only: &Ranked| descending_key(only.score));
        fused.extend(best.into_iter().take(weights::MAX_SEMANTIC_MATCHES).map(|only| (only, tier.clone())));
        let mut fused = sort_by_u64_key(fused, |(ranked, _)| descending_key(ranked.score));
        fused.extend(passages);
        fused
    }

    fn similarity(&self, record: DocId) -> f32 {
        let at = self.similarities.binary_search_by_key(&record, |(finding, _)| *finding);
        at.map_or(0.0, |at| self.similarities[at].1)
    }
}
