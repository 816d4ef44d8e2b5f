use std::sync::{Mutex, PoisonError};

use super::term_matches::TermMatches;
use crate::bundle::pending::ReadBatch;
use crate::expand::term::QueryTerm;
use crate::index::reader::SearchIndex;

/// Capacity in occurrences of all terms together: about 10 MB …
const CAPACITY: usize = 200_000;
/// … or this for each record, where that is more: else the words of a query that nearly all records have would not fit.
const CAPACITY_PER_DOC: usize = 6;
/// Weight of a term beside its occurrences: an absent one takes room too, and time to be passed over.
const ENTRY_OVERHEAD: usize = 1_000;

/// LRU cache of looked-up terms: whoever types one word more asks for the earlier ones again, key by key.
#[derive(Default)]
pub struct TermCache(Mutex<Vec<(QueryTerm, TermMatches)>>);

impl TermCache {
    /// Matches of a term; kept once they are loaded.
    pub fn matches(&self, index: &SearchIndex, term: &QueryTerm, batch: &mut ReadBatch) -> TermMatches {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let matches = match kept.iter().position(|(known, _)| known == term) {
            Some(at) => kept.remove(at).1,
            None => {
                let mut own = ReadBatch::default();
                let matches = TermMatches::new(index, term, &mut own);
                if own.is_pending() {
                    batch.absorb(own);
                    return matches;
                }
                matches
            }
        };
        kept.push((term.clone(), matches.clone()));
        let (mut weight, capacity) = (0, CAPACITY.max(CAPACITY_PER_DOC * index.records().len()));
        // The latest are at the end.
        let fitting = kept.iter().rev().take_while(|(_, matches)| {
            weight += ENTRY_OVERHEAD + matches.occurrences.count();
            weight <= capacity
        });
        let evicted = kept.len() - fitting.count();
        kept.drain(..evicted);
        matches
    }
}
