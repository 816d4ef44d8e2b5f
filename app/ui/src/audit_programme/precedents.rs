use std::collections::BTreeMap;

use corpus::{Cluster, FindingId, Topic};

use crate::compare::FindingDigest;

/// Precedents from one municipality.
const MAX_PRECEDENTS_PER_MUNICIPALITY: usize = 3;

const MAX_PRECEDENTS: usize = 120;

/// The precedents on a topic: of each municipality those that are worded most strongly, then those that are about the
/// topic first of all. Of findings that say nearly the same one is enough.
pub fn select_precedents<'a>(
    topic: Topic,
    findings: &[&'a FindingDigest],
    clusters: &[Cluster],
) -> Vec<&'a FindingDigest> {
    let clustered: BTreeMap<&FindingId, usize> =
        clusters.iter().enumerate().flat_map(|(at, cluster)| cluster.findings.iter().map(move |id| (id, at))).collect();
    let cluster = |finding: &FindingDigest| clustered.get(&finding.card.id).copied();
    let rank = |finding: &FindingDigest| finding.topics.iter().position(|of| *of == topic);
    let mut chosen = Vec::new();
    for of_place in findings.chunk_by(|a, b| a.card.place.code == b.card.place.code) {
        let mut ranked = of_place.to_vec();
        ranked.sort_by_key(|finding| (finding.strength, rank(finding)));
        let mut said = Vec::new();
        ranked.retain(|finding| {
            let of = cluster(finding);
            let is_new = of.is_none() || !said.contains(&of);
            said.push(of);
            is_new
        });
        chosen.extend(ranked.into_iter().take(MAX_PRECEDENTS_PER_MUNICIPALITY));
    }
    let mut places: Vec<usize> = (0..chosen.len()).collect();
    places.sort_by_key(|at| (chosen[*at].strength, rank(chosen[*at])));
    places.truncate(MAX_PRECEDENTS);
    places.sort_unstable();
    places.into_iter().map(|at| chosen[at]).collect()
}
