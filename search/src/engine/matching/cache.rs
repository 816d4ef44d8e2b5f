use std::sync::{Mutex, PoisonError};

use crate::engine::matching::match_set::Matches;
use crate::index::reader::Index;
use crate::terms::term::Term;

/// How many occurrences are kept, of all terms together: about 10 MB …
const MOST: usize = 200_000;
/// … or so many for each record, where that is more: else the words of a query that nearly all records have would not fit.
const OF_EACH_RECORD: usize = 6;
/// As how many occurrences a term counts besides its own: one that stands nowhere takes room, and time to be passed over.
const TERM: usize = 1_000;

/// The terms that were looked up last. Who types one word more asks for the earlier ones again, key by key, and so does
/// whatever is asked of an answer.
#[derive(Default)]
pub struct Recent(Mutex<Vec<(Term, Matches)>>);

impl Recent {
    /// What a term matches. Without all bytes that it takes nothing is kept.
    pub fn matches(&self, index: &Index, term: &Term) -> Matches {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = match kept.iter().position(|(known, _)| known == term) {
            Some(at) => kept.remove(at).1,
            None => Matches::of(index, term),
        };
        if !index.lacks_bytes() {
            kept.push((term.clone(), found.clone()));
            let (mut count, most) = (0, MOST.max(OF_EACH_RECORD * index.records().len()));
            // The latest stand at the end.
            let fitting = kept.iter().rev().take_while(|(_, matches)| {
                count += TERM + matches.occurrences.count();
                count <= most
            });
            let forgotten = kept.len() - fitting.count();
            kept.drain(..forgotten);
        }
        found
    }
}
