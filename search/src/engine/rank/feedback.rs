use crate::index::document::DocId;

use super::ranked::{Ranked, best_first};
use crate::engine::similar::similarity::Similarity;
use crate::engine::weights;

/// Reranks by pseudo-relevance feedback (適合性フィードバック): of findings that match equally well, those come first that
/// deal with the same as most of the best ones.
pub fn apply_relevance_feedback(
    similarity: &Similarity,
    best: &[(DocId, f32)],
    mut ranked: Vec<Ranked>,
) -> Vec<Ranked> {
    let number = |(record, score): &(DocId, f32)| Some((similarity.number_of(*record)?, *score));
    let best: Vec<(usize, f32)> = best.iter().filter_map(number).collect();
    let all = best.iter().map(|(_, score)| score).sum::<f32>().max(f32::EPSILON);
    let like_best = similarity.weighted_sum(&best);
    for Ranked { record, score, .. } in &mut ranked {
        if let Some(finding) = similarity.number_of(*record) {
            *score *= 1.0 + weights::FEEDBACK_WEIGHT * like_best[finding] / all;
        }
    }
    best_first(ranked)
}
