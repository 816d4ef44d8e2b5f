use crate::index::document::DocId;
use crate::sort::sort_by_u64_key;

/// Index of overlapping pairs of normalized characters (文字バイグラム) by their hash.
///
/// It is made of texts that are at hand, which takes less time than to load it. It proposes candidates, which are
/// verified in their texts.
pub struct PairIndex(Vec<Vec<DocId>>);

/// More buckets take more memory, fewer make more candidates that verification must reject.
const BUCKET_BITS: u32 = 14;

impl Default for PairIndex {
    fn default() -> Self {
        Self(vec![Vec::new(); 1 << BUCKET_BITS])
    }
}

impl PairIndex {
    /// Adds a normalized text of a record, which is not below any that was added before.
    pub fn add(&mut self, record: DocId, normalized: &str) {
        for bucket in buckets_of(normalized) {
            let records = &mut self.0[bucket];
            if records.last() != Some(&record) {
                records.push(record);
            }
        }
    }

    /// Records that may contain a normalized text, ascending; `None` for a single character, which has no pair.
    pub fn candidates(&self, normalized: &str) -> Option<Vec<DocId>> {
        let lists = buckets_of(normalized).map(|bucket| &self.0[bucket]).collect();
        let lists: Vec<&Vec<DocId>> = sort_by_u64_key(lists, |records| records.len() as u64);
        let (rarest, others) = lists.split_first()?;
        let is_in_all = |record: &&DocId| others.iter().all(|records| records.binary_search(record).is_ok());
        Some(rarest.iter().filter(is_in_all).copied().collect())
    }
}

/// Buckets of all pairs of neighbours.
fn buckets_of(normalized: &str) -> impl Iterator<Item = usize> {
    normalized.chars().zip(normalized.chars().skip(1)).map(|(first, second)| {
        // Multiplicative, so that neighbours differ.
        let hash = (u32::from(first).rotate_left(16) ^ u32::from(second)).wrapping_mul(0x9E37_79B1);
        (hash >> (u32::BITS - BUCKET_BITS)) as usize
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn candidates_have_all_records_with_a_text(texts in prop::collection::vec("[あいう漢字a]{0,9}", 0..40), sought in "[あいう漢字a]{0,4}") {
            let mut pairs = PairIndex::default();
            for (text, record) in texts.iter().zip(0..) {
                pairs.add(record, text);
            }
            let having: Vec<DocId> = (0..).zip(&texts).filter(|(_, text)| text.contains(&sought)).map(|(at, _)| at).collect();
            match pairs.candidates(&sought) {
                Some(candidates) => {
                    prop_assert!(candidates.is_sorted() && having.iter().all(|record| candidates.contains(record)));
                }
                None => prop_assert!(sought.chars().count() < 2),
            }
        }
    }

    #[test]
    fn candidates_are_few() {
        let mut pairs = PairIndex::default();
        let text = |at: u32| (0..30).filter_map(|n| char::from_u32(0x4e00 + (at * 997 + n * 31) % 20_000)).collect();
        let texts: Vec<String> = (0..1000).map(text).collect();
        for (text, record) in texts.iter().zip(0..) {
            pairs.add(record, text);
        }
        let candidates: usize = texts.iter().filter_map(|text| pairs.candidates(text)).map(|found| found.len()).sum();
        assert!(candidates <= 1010, "{candidates}");
    }
}
