use std::ops::Range;

use crate::sort::sort_by_u64_key;

use super::format::PAGE_BYTES;

/// Bytes of the bundle that have to be inserted before there is an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
#[error("bytes of the search index are still to be read")]
pub struct PendingReads(Vec<Range<u64>>);

/// A value, or the reads that it waits for.
pub type Loaded<T> = Result<T, PendingReads>;

/// Gaps up to this are read along: that costs less than another request.
const MERGE_GAP_BYTES: u64 = PAGE_BYTES as u64;

impl PendingReads {
    pub(super) fn new(ranges: Vec<Range<u64>>) -> Self {
        Self(ranges)
    }

    /// Ranges of the bundle's bytes, ascending; what lies near each other is one range.
    pub fn ranges(&self) -> Vec<Range<u64>> {
        let mut ranges: Vec<Range<u64>> = Vec::new();
        for page in sort_by_u64_key(self.0.clone(), |page| page.start) {
            match ranges.last_mut() {
                Some(last) if page.start.saturating_sub(last.end) <= MERGE_GAP_BYTES => {
                    last.end = last.end.max(page.end)
                }
                _ => ranges.push(page),
            }
        }
        ranges
    }
}

/// Gathers the reads of several steps, so that one round trip serves all of them.
///
/// Steps go on with provisional values, to learn what else is to be read, until [`finish`](Self::finish), which gives none
/// of them away. A function that is given a batch returns a provisional value while that is pending.
#[derive(Debug, Default)]
#[must_use]
pub struct ReadBatch(PendingReads);

impl ReadBatch {
    /// The value; provisionally the default.
    pub fn take<T: Default>(&mut self, read: Loaded<T>) -> T {
        self.take_some(read).unwrap_or_default()
    }

    /// The value; provisionally none.
    pub fn take_some<T>(&mut self, read: Loaded<T>) -> Option<T> {
        read.map_err(|pending| self.0.0.extend(pending.0)).ok()
    }

    /// The values that are there.
    pub fn take_all<T>(&mut self, reads: impl IntoIterator<Item = Loaded<T>>) -> Vec<T> {
        reads.into_iter().filter_map(|read| self.take_some(read)).collect()
    }

    /// Adds the reads of another batch.
    pub fn absorb(&mut self, other: Self) {
        self.0.0.extend(other.0.0);
    }

    pub fn is_pending(&self) -> bool {
        !self.0.0.is_empty()
    }

    /// The value that was made of all steps, unless one of them was provisional.
    pub fn finish<T>(self, value: T) -> Loaded<T> {
        if self.is_pending() { Err(self.0) } else { Ok(value) }
    }
}

/// All values, or the reads that any of them waits for.
pub fn all<T>(reads: impl IntoIterator<Item = Loaded<T>>) -> Loaded<Vec<T>> {
    let mut batch = ReadBatch::default();
    let values = batch.take_all(reads);
    batch.finish(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pending_reads_merge_near_pages() {
        let page = |at: u64| at * MERGE_GAP_BYTES..(at + 1) * MERGE_GAP_BYTES;
        let pending = PendingReads(vec![page(9), page(0), page(2), page(0), page(5)]);
        assert_eq!(pending.ranges(), [0..3 * MERGE_GAP_BYTES, page(5), page(9)]);
    }

    #[test]
    fn batch_keeps_provisional_values() {
        let lacking = PendingReads(vec![0..1, 8..9]);
        let pending = || Err(lacking.clone());
        let mut batch = ReadBatch::default();
        assert_eq!((batch.take(Ok(7)), batch.take::<u8>(pending())), (7, 0));
        assert_eq!(batch.finish(7), pending());
        assert_eq!(all([Ok(1), Ok(2)]), Ok(vec![1, 2]));
        assert!(all([Ok(1), pending()]).is_err_and(|pending| pending == lacking));
    }
}
