use std::sync::{Mutex, PoisonError};

use crate::engine::matching::match_set::TermMatches;
use crate::expand::term::QueryTerm;
use crate::index::reader::SearchIndex;

/// How many occurrences are kept, of all terms together: about 10 MB …
const CAPACITY: usize = 200_000;
/// … or so many for each record, where that is more: else the words of a query that nearly all records have would not fit.
const CAPACITY_PER_DOC: usize = 6;
/// As how many occurrences a term counts besides its own: one that stands nowhere takes room, and time to be passed over.
const ENTRY_OVERHEAD: usize = 1_000;

/// The terms that were looked up last. Who types one word more asks for the earlier ones again, key by key, and so does
/// whatever is asked of an answer.
#[derive(Default)]
pub struct TermCache(Mutex<Vec<(QueryTerm, TermMatches)>>);

impl TermCache {
    /// What a term matches. Without all bytes that it takes nothing is kept.
    pub fn matches(&self, index: &SearchIndex, term: &QueryTerm) -> TermMatches {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = match kept.iter().position(|(known, _)| known == term) {
            Some(at) => kept.remove(at).1,
            None => TermMatches::of(index, term),
        };
        if !index.has_pending_reads() {
            kept.push((term.clone(), found.clone()));
            let (mut count, most) = (0, CAPACITY.max(CAPACITY_PER_DOC * index.records().len()));
            // The latest stand at the end.
            let fitting = kept.iter().rev().take_while(|(_, matches)| {
                count += ENTRY_OVERHEAD + matches.occurrences.count();
                count <= most
            });
            let forgotten = kept.len() - fitting.count();
            kept.drain(..forgotten);
        }
        found
    }
}
