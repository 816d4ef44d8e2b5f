use crate::sort::{descending_key, sort_by_u64_key};

/// Complete-linkage clustering of the positions below `count`, clusters in the order of their first members.
///
/// The closest pairs are merged first, and two clusters become one only if `is_linked` holds for every member of one with
/// every member of the other, so that clusters do not grow into chains. Pairs carry a similarity that is never negative.
pub fn complete_linkage(
    count: usize,
    pairs: Vec<(f32, usize, usize)>,
    is_linked: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    let mut cluster_of: Vec<usize> = (0..count).collect();
    for (_, one, other) in sort_by_u64_key(pairs, |(similarity, ..)| descending_key(*similarity)) {
        let (first, second) = (cluster_of[one].min(cluster_of[other]), cluster_of[one].max(cluster_of[other]));
        let all_linked = || clusters[first].iter().all(|a| clusters[second].iter().all(|b| is_linked(*a, *b)));
        if first != second && all_linked() {
            let merged = std::mem::take(&mut clusters[second]);
            merged.iter().for_each(|at| cluster_of[*at] = first);
            clusters[first].extend(merged);
            clusters[first] = sort_by_u64_key(std::mem::take(&mut clusters[first]), |at| *at as u64);
        }
    }
    clusters.retain(|cluster| !cluster.is_empty());
    clusters
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Asserts the clusters of pairs that are linked, each with its similarity.
    #[track_caller]
    fn check(count: usize, pairs: &[(f32, usize, usize)], expected: &[&[usize]]) {
        let is_linked = |a: usize, b: usize| pairs.iter().any(|(_, x, y)| (*x, *y) == (a, b) || (*x, *y) == (b, a));
        assert_eq!(complete_linkage(count, pairs.to_vec(), is_linked), expected);
    }

    #[test]
    fn chain_is_no_cluster() {
        check(3, &[(0.5, 0, 1), (0.9, 1, 2)], &[&[0], &[1, 2]]);
        check(4, &[(0.9, 0, 1), (0.8, 1, 2), (0.9, 2, 3)], &[&[0, 1], &[2, 3]]);
    }

    #[test]
    fn cluster_needs_all_pairs_linked() {
        check(3, &[(0.5, 0, 1), (0.9, 1, 2), (0.1, 2, 0)], &[&[0, 1, 2]]);
        check(3, &[], &[&[0], &[1], &[2]]);
        check(0, &[], &[]);
    }

    #[test]
    fn linked_members_need_no_pair() {
        assert_eq!(complete_linkage(3, vec![(0.5, 0, 2), (0.4, 1, 2)], |_, _| true), [[0, 1, 2]]);
        assert_eq!(
            complete_linkage(3, vec![(0.5, 0, 2), (0.4, 1, 2)], |a, b| a.abs_diff(b) != 1),
            [vec![0, 2], vec![1]]
        );
    }

    proptest! {
        #[test]
        fn clusters_partition_all_and_are_linked(
            pairs in proptest::collection::vec((0f32..1.0, 0usize..12, 0usize..12), 0..40),
            apart in proptest::collection::btree_set((0usize..12, 0usize..12), 0..60),
        ) {
            let is_linked = |a: usize, b: usize| !apart.contains(&(a.min(b), a.max(b)));
            let clusters = complete_linkage(12, pairs, is_linked);
            let mut all = clusters.concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..12).collect::<Vec<_>>());
            for cluster in &clusters {
                let pairs = cluster.iter().flat_map(|a| cluster.iter().map(move |b| (*a, *b)));
                prop_assert!(pairs.filter(|(a, b)| a != b).all(|(a, b)| is_linked(a, b)), "{:?}", cluster);
            }
            prop_assert!(clusters.is_sorted_by_key(|cluster| cluster[0]));
        }
    }
}
