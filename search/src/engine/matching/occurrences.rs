use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::DocId;

use crate::engine::matching::occurrence::TermOccurrence;
use crate::sort::sort_by_u64_key;

/// The occurrences of a term in every record that has it. Copies share them.
#[derive(Clone, Debug, Default)]
pub struct Occurrences {
    found: Arc<Located>,
    /// What was seen in the texts of some of the records.
    resolved: BTreeMap<DocId, Vec<TermOccurrence>>,
}

/// What the index told. Of frequent terms there are very many, so they stand end to end.
#[derive(Clone, Debug, Default)]
struct Located {
    /// The records, ascending, each with where its occurrences begin among all.
    records: Vec<(DocId, usize)>,
    all: Vec<TermOccurrence>,
}

impl Occurrences {
    /// Adds those of a record that comes after all others; a record without any is left out.
    pub fn push(&mut self, record: DocId, occurrences: impl IntoIterator<Item = TermOccurrence>) {
        let Located { records, all } = Arc::make_mut(&mut self.found);
        let begin = all.len();
        all.extend(occurrences);
        let is_new = records.last().is_none_or(|(last, _)| *last < record);
        if begin < all.len() && is_new {
            records.push((record, begin));
        }
    }

    /// Those of both.
    pub fn and(self, others: Self) -> Self {
        if others.is_empty() {
            return self;
        }
        if self.is_empty() {
            return others;
        }
        let mut both = Self::default();
        let records: Vec<(DocId, &[TermOccurrence])> = self.iter().chain(others.iter()).collect();
        let records = sort_by_u64_key(records, |(record, _)| u64::from(*record));
        records.into_iter().for_each(|(record, occurrences)| both.push(record, occurrences.iter().cloned()));
        both
    }

    /// Whether no record has any.
    pub fn is_empty(&self) -> bool {
        self.found.records.is_empty()
    }

    /// How many records have any.
    pub fn len(&self) -> usize {
        self.found.records.len()
    }

    /// How many there are in all records.
    pub fn count(&self) -> usize {
        self.found.all.len()
    }

    /// The records that have any, ascending.
    pub fn records(&self) -> impl Iterator<Item = DocId> {
        self.found.records.iter().map(|(record, _)| *record)
    }

    /// Whether a record has any.
    pub fn is_in(&self, record: DocId) -> bool {
        self.place(record).is_some()
    }

    /// Those of a record.
    pub fn of(&self, record: DocId) -> &[TermOccurrence] {
        let at = self.place(record);
        at.map_or(&[], |at| self.resolved.get(&record).map_or_else(|| self.slice(at), Vec::as_slice))
    }

    /// Those of all records.
    pub fn iter(&self) -> impl Iterator<Item = (DocId, &[TermOccurrence])> {
        self.found.records.iter().enumerate().map(|(at, (record, _))| (*record, self.slice(at)))
    }

    /// Whether it is known of each where exactly it stands.
    pub fn have_positions(&self) -> bool {
        self.found.all.iter().all(TermOccurrence::has_position)
    }

    /// All of them, to be changed.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut TermOccurrence> {
        Arc::make_mut(&mut self.found).all.iter_mut()
    }

    /// Replaces those of a record by what was seen in its text.
    pub fn resolve_positions(&mut self, record: DocId, seen: Vec<TermOccurrence>) {
        self.resolved.insert(record, seen);
    }

    fn place(&self, record: DocId) -> Option<usize> {
        self.found.records.binary_search_by_key(&record, |(record, _)| *record).ok()
    }

    fn slice(&self, at: usize) -> &[TermOccurrence] {
        let Located { records, all } = &*self.found;
        let end = records.get(at + 1).map_or(all.len(), |(_, begin)| *begin);
        &all[records[at].1..end]
    }
}
