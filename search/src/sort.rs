/// Sorts by a number, ascending; items of one number keep their order.
///
/// All callers share one sorting: each of its own weighs 5 KB in a program for browsers.
pub fn sort_by_u64_key<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    if items.is_sorted_by_key(&key) {
        return items;
    }
    let mut places: Vec<(u64, usize)> = items.iter().map(key).zip(0..).collect();
    places.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|(_, at)| items[at].take()).collect()
}

/// A key of 31 bits that sorts scores, which are never negative, in descending order.
pub fn descending_key(score: f32) -> u64 {
    // The bits of numbers that are not negative are in the order of the numbers; of both zeros one counts as negative.
    u64::from(i32::MAX as u32 - score.max(0.0).abs().to_bits())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sort_is_stable(numbers in proptest::collection::vec(0u64..9, 0..40)) {
            let items: Vec<(u64, usize)> = numbers.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(number, _)| *number);
            prop_assert_eq!(sort_by_u64_key(items, |(number, _)| *number), expected);
        }

        #[test]
        fn descending_key_reverses_scores(one in 0f32..9.0, other in 0f32..9.0) {
            prop_assert_eq!(descending_key(one).cmp(&descending_key(other)), other.total_cmp(&one));
            prop_assert_eq!(descending_key(-one), descending_key(0.0));
        }
    }
}
