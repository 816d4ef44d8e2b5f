use std::collections::BTreeMap;
use std::sync::Arc;

use crate::index::document::DocId;
use crate::sort::sort_by_u64_key;

use super::occurrence::TermOccurrence;

/// Occurrences of a term in every record that has it. Copies share them.
#[derive(Clone, Debug, Default)]
pub struct Occurrences {
    found: Arc<OccurrenceTable>,
    /// Exact positions in the documents that were read.
    resolved: BTreeMap<DocId, Vec<TermOccurrence>>,
}

/// Frequent terms have very many occurrences, so these lie end to end.
#[derive(Clone, Debug, Default)]
struct OccurrenceTable {
    /// Ascending, each with the start of its occurrences.
    records: Vec<(DocId, usize)>,
    all: Vec<TermOccurrence>,
}

impl Occurrences {
    /// Adds those of a record that comes after all others; a record without any is left out.
    pub fn push(&mut self, record: DocId, occurrences: impl IntoIterator<Item = TermOccurrence>) {
        let OccurrenceTable { records, all } = Arc::make_mut(&mut self.found);
        let begin = all.len();
        all.extend(occurrences);
        let is_new = records.last().is_none_or(|(last, _)| *last < record);
        if begin < all.len() && is_new {
            records.push((record, begin));
        }
    }

    pub fn union(self, others: Self) -> Self {
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

    pub fn is_empty(&self) -> bool {
        self.found.records.is_empty()
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.found.records.len()
    }

    /// Number of occurrences in all records.
    pub fn count(&self) -> usize {
        self.found.all.len()
    }

    /// The records that have any, ascending.
    pub fn records(&self) -> impl Iterator<Item = DocId> {
        self.found.records.iter().map(|(record, _)| *record)
    }

    pub fn contains(&self, record: DocId) -> bool {
        self.index_of(record).is_some()
    }

    pub fn in_record(&self, record: DocId) -> &[TermOccurrence] {
        let at = self.index_of(record);
        at.map_or(&[], |at| self.resolved.get(&record).map_or_else(|| self.slice(at), Vec::as_slice))
    }

    pub fn iter(&self) -> impl Iterator<Item = (DocId, &[TermOccurrence])> {
        self.found.records.iter().enumerate().map(|(at, (record, _))| (*record, self.slice(at)))
    }

    pub fn have_positions(&self) -> bool {
        self.found.all.iter().all(TermOccurrence::has_position)
    }

    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut TermOccurrence> {
        Arc::make_mut(&mut self.found).all.iter_mut()
    }

    /// Replaces those of a record by the exact ones of its document.
    pub fn resolve(&mut self, record: DocId, exact: Vec<TermOccurrence>) {
        self.resolved.insert(record, exact);
    }

    fn index_of(&self, record: DocId) -> Option<usize> {
        self.found.records.binary_search_by_key(&record, |(record, _)| *record).ok()
    }

    fn slice(&self, at: usize) -> &[TermOccurrence] {
        let OccurrenceTable { records, all } = &*self.found;
        let end = records.get(at + 1).map_or(all.len(), |(_, begin)| *begin);
        &all[records[at].1..end]
    }
}
