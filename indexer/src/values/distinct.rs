/// The items without repetition, in the order of their first occurrence.
pub(crate) fn distinct<T: PartialEq + Clone>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    distinct_by(items, T::clone)
}

/// The items without repetition of a key, in the order of their first occurrence.
pub(crate) fn distinct_by<T, K: PartialEq>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let (mut kept, mut keys) = (Vec::new(), Vec::new());
    for item in items {
        let key = key(&item);
        if !keys.contains(&key) {
            keys.push(key);
            kept.push(item);
        }
    }
    kept
}
