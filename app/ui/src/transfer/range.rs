use std::ops::Range;

/// The header `Range` of a request for bytes. What is prefetched is found in the cache by the same header.
pub fn range_header(Range { start, end }: &Range<u64>) -> String {
    format!("bytes={start}-{}", end.saturating_sub(1))
}
