use crate::{greatest_first, ordered};

/// Groups in which each member belongs with each, as positions below `count`, in the order of their first members.
///
/// The closest pairs come together first, and two groups become one only if every member of one belongs with every
/// member of the other (complete linkage): what is like something that is like something else is not drawn along.
/// Pairs are no more than what draws together, each with how closely, which is never negative; `belong` is asked of all.
pub fn groups(count: usize, pairs: Vec<(f32, usize, usize)>, belong: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    let mut group_of: Vec<usize> = (0..count).collect();
    for (_, one, other) in ordered(pairs, |(closeness, ..)| greatest_first(*closeness)) {
        let (first, second) = (group_of[one].min(group_of[other]), group_of[one].max(group_of[other]));
        let all_belong = || groups[first].iter().all(|a| groups[second].iter().all(|b| belong(*a, *b)));
        if first != second && all_belong() {
            let joining = std::mem::take(&mut groups[second]);
            joining.iter().for_each(|at| group_of[*at] = first);
            groups[first].extend(joining);
            groups[first] = ordered(std::mem::take(&mut groups[first]), |at| *at as u64);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Pairs that belong together, each with how close it is.
    #[track_caller]
    fn check(count: usize, pairs: &[(f32, usize, usize)], expected: &[&[usize]]) {
        let belong = |a: usize, b: usize| pairs.iter().any(|(_, x, y)| (*x, *y) == (a, b) || (*x, *y) == (b, a));
        assert_eq!(groups(count, pairs.to_vec(), belong), expected);
    }

    #[test]
    fn a_chain_is_no_group() {
        check(3, &[(0.5, 0, 1), (0.9, 1, 2)], &[&[0], &[1, 2]]);
        check(4, &[(0.9, 0, 1), (0.8, 1, 2), (0.9, 2, 3)], &[&[0, 1], &[2, 3]]);
    }

    #[test]
    fn a_group_is_one_where_all_belong_together() {
        check(3, &[(0.5, 0, 1), (0.9, 1, 2), (0.1, 2, 0)], &[&[0, 1, 2]]);
        check(3, &[], &[&[0], &[1], &[2]]);
        check(0, &[], &[]);
    }

    #[test]
    fn what_draws_nobody_may_stand_beside() {
        assert_eq!(groups(3, vec![(0.5, 0, 2), (0.4, 1, 2)], |_, _| true), [[0, 1, 2]]);
        assert_eq!(groups(3, vec![(0.5, 0, 2), (0.4, 1, 2)], |a, b| a.abs_diff(b) != 1), [vec![0, 2], vec![1]]);
    }

    proptest! {
        /// Whoever draws, and however: nobody is lost, and nobody stands beside someone without belonging there.
        #[test]
        fn all_members_belong_with_each_other(
            pairs in proptest::collection::vec((0f32..1.0, 0usize..12, 0usize..12), 0..40),
            apart in proptest::collection::btree_set((0usize..12, 0usize..12), 0..60),
        ) {
            let belong = |a: usize, b: usize| !apart.contains(&(a.min(b), a.max(b)));
            let groups = groups(12, pairs, belong);
            let mut all = groups.concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..12).collect::<Vec<_>>());
            for group in &groups {
                let pairs = group.iter().flat_map(|a| group.iter().map(move |b| (*a, *b)));
                prop_assert!(pairs.filter(|(a, b)| a != b).all(|(a, b)| belong(a, b)), "{:?}", group);
            }
            prop_assert!(groups.is_sorted_by_key(|group| group[0]));
        }
    }
}
