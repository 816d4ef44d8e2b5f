use std::collections::BTreeMap;

use crate::index::document::DocId;

use crate::engine::rank::ranked::Ranked;
use crate::index::reader::SearchIndex;

/// Collapses near duplicates under the best of them; each that is kept comes with its duplicates.
pub fn collapse_duplicates<T>(index: &SearchIndex, ranked: Vec<(Ranked, T)>) -> Vec<(Ranked, T, Vec<DocId>)> {
    let mut first: BTreeMap<u32, usize> = BTreeMap::new();
    let mut kept: Vec<(Ranked, T, Vec<DocId>)> = Vec::with_capacity(ranked.len());
    for (ranked, found) in ranked {
        let cluster = index.cluster_of(ranked.record);
        if let Some(at) = cluster.and_then(|cluster| first.get(&cluster)) {
            kept[*at].2.push(ranked.record);
            continue;
        }
        cluster.iter().for_each(|cluster| _ = first.insert(*cluster, kept.len()));
        kept.push((ranked, found, Vec::new()));
    }
    kept
}
