/// The items in the order of their numbers, the smallest first; those of one number stay in the order they had.
///
/// Whatever is ordered by it shares one sorting: in a program for browsers each sorting of its own weighs 5 KB.
pub fn ordered<T>(items: Vec<T>, number: impl Fn(&T) -> u64) -> Vec<T> {
    if items.is_sorted_by_key(&number) {
        return items;
    }
    let mut places: Vec<(u64, usize)> = items.iter().map(number).zip(0..).collect();
    places.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|(_, at)| items[at].take()).collect()
}

/// A number of 31 bits that orders amounts, which are never negative, the greatest first.
pub fn greatest_first(amount: f32) -> u64 {
    // The bits of numbers that are not negative are in the order of the numbers; of both zeros one counts as negative.
    u64::from(i32::MAX as u32 - amount.max(0.0).abs().to_bits())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_ordered_is_sorted_and_stable(numbers in proptest::collection::vec(0u64..9, 0..40)) {
            let items: Vec<(u64, usize)> = numbers.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(number, _)| *number);
            prop_assert_eq!(ordered(items, |(number, _)| *number), expected);
        }

        #[test]
        fn greater_amounts_come_first(one in 0f32..9.0, other in 0f32..9.0) {
            prop_assert_eq!(greatest_first(one).cmp(&greatest_first(other)), other.total_cmp(&one));
            prop_assert_eq!(greatest_first(-one), greatest_first(0.0));
        }
    }
}
