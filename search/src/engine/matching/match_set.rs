//! What fulfils a query: which records have its terms, and where.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::DocId;

use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::matching::occurrences::Occurrences;
use crate::engine::matching::verify::{locate, occurrences, of_parts, of_whole};
use crate::engine::weights;
use crate::expand::synonyms::SynonymId;
use crate::expand::term::{Origin, QueryTerm};
use crate::index::document::Document;
use crate::index::reader::SearchIndex;

/// What fulfils a query.
pub struct MatchSet {
    /// The records, ascending.
    pub records: Vec<DocId>,
    /// The terms that count for the order.
    pub terms: Vec<TermMatches>,
    /// Whether a record may lack some of them.
    pub partial: bool,
}

/// A term with its occurrences in every record that has it.
#[derive(Clone)]
pub struct TermMatches {
    /// What was looked for: the term, less what stands nowhere.
    sought: QueryTerm,
    /// The term as typed, normalized.
    pub text: String,
    /// Where it occurs.
    pub occurrences: Occurrences,
    /// How much each synonym counts for the word.
    synonyms: BTreeMap<SynonymId, f32>,
    /// How much it tells: BM25's inverse document frequency; nothing where it occurs nowhere.
    pub idf: f32,
}

impl TermMatches {
    /// Looks a term up.
    pub fn of(index: &SearchIndex, term: &QueryTerm) -> Self {
        let mut sought = term.clone();
        let mut found = match index.has_positions() {
            true => locate(&mut sought, index),
            false => verify(index, &mut sought),
        };
        if found.is_empty() {
            return Self::none(term);
        }
        // A word tells as much as it does by itself, however common its synonyms are.
        let typed =
            |(_, found): &(DocId, &[TermOccurrence])| found.iter().any(|occurrence| !occurrence.origin.is_synonym());
        let having = match found.iter().filter(typed).count() {
            0 => found.len(),
            some => some,
        };
        let idf = |having: usize| {
            let (all, having) = (index.records().len() as f32, having as f32);
            (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
        };
        // A synonym tells less than the word where it is commoner: 障害 for 地震.
        let mut frequency: BTreeMap<SynonymId, usize> = BTreeMap::new();
        for (_, found) in found.iter() {
            let mut used = BTreeSet::new();
            used.extend(synonyms(found.iter()));
            used.into_iter().for_each(|synonym| *frequency.entry(synonym).or_default() += 1);
        }
        let idf_ratio = |count: usize| (idf(count) / idf(having)).min(weights::MAX_SYNONYM_IDF_RATIO);
        let mut synonyms: BTreeMap<SynonymId, f32> = BTreeMap::new();
        synonyms.extend(frequency.into_iter().map(|(id, count)| (id, idf_ratio(count))));
        found.all_mut().for_each(|occurrence| weigh(occurrence, &synonyms));
        let idf = idf(having) * if term.is_generic() { weights::GENERIC_WEIGHT } else { 1.0 };
        Self { sought, text: term.alternatives[0].text.clone(), occurrences: found, synonyms, idf }
    }

    /// A term that was not looked for, or in vain.
    pub fn none(term: &QueryTerm) -> Self {
        let text = term.alternatives[0].text.clone();
        Self { sought: term.clone(), text, occurrences: Occurrences::default(), synonyms: BTreeMap::new(), idf: 0.0 }
    }

    /// Sees in the text of a record that has it where exactly that is.
    fn resolve_positions(&mut self, record: DocId, entry: &Document) {
        if self.occurrences.is_in(record) {
            let mut seen = occurrences(&self.sought, entry);
            seen.iter_mut().for_each(|occurrence| weigh(occurrence, &self.synonyms));
            self.occurrences.resolve_positions(record, seen);
        }
    }

    /// Whether it occurs as typed, or in another spelling.
    pub fn is_literal(&self) -> bool {
        self.occurrences.iter().any(|(_, found)| found.iter().any(|found| !found.origin.is_synonym()))
    }
}

impl MatchSet {
    /// All occurrences in one record.
    pub fn marks(&self, record: DocId) -> Vec<&TermOccurrence> {
        self.terms.iter().flat_map(|term| term.occurrences.of(record)).collect()
    }

    /// Sees in the text of a record where exactly it has the terms.
    pub fn resolve_positions(&mut self, record: DocId, entry: &Document) {
        self.terms.iter_mut().for_each(|term| term.resolve_positions(record, entry));
    }

    /// The synonyms that occur in one record.
    pub fn synonyms(&self, record: DocId) -> impl Iterator<Item = SynonymId> {
        let having = self.terms.iter().filter(|term| !term.synonyms.is_empty());
        synonyms(having.flat_map(move |term| term.occurrences.of(record)))
    }

    /// The terms that a record should have and has_pending.
    pub fn missing(&self, record: DocId) -> impl Iterator<Item = &str> {
        let lacking = self.terms.iter().filter(move |term| self.partial && !term.occurrences.is_in(record));
        lacking.map(|term| term.text.as_str())
    }

    /// What part of the query each record has, by the weight of the terms. Of most it is nothing, which is not looked for
    /// in each.
    pub fn coverage(&self, index: &SearchIndex) -> Vec<f32> {
        let mut coverage = vec![0.0; index.records().len()];
        let weight = self.weight();
        for TermMatches { occurrences, idf, .. } in &self.terms {
            occurrences.records().for_each(|record| coverage[record as usize] += idf / weight);
        }
        coverage
    }

    /// What all terms weigh.
    pub fn weight(&self) -> f32 {
        self.terms.iter().map(|term| term.idf).sum()
    }
}

/// The synonyms among occurrences.
fn synonyms<'a>(occurrences: impl Iterator<Item = &'a TermOccurrence>) -> impl Iterator<Item = SynonymId> {
    occurrences.filter_map(|found| match found.origin {
        Origin::Synonym(id) => Some(id),
        Origin::Literal | Origin::Variant => None,
    })
}

/// A synonym counts as much as it tells.
fn weigh(occurrence: &mut TermOccurrence, synonyms: &BTreeMap<SynonymId, f32>) {
    if let Origin::Synonym(id) = occurrence.origin {
        occurrence.quality *= synonyms.get(&id).copied().unwrap_or(1.0);
    }
}

/// The occurrences of a term in the texts of all records that may have it. Forms that stand nowhere are dropped, and so are
/// parts that need not be looked for.
fn verify(index: &SearchIndex, term: &mut QueryTerm) -> Occurrences {
    let mut whole = Occurrences::default();
    candidate_records(index, term)
        .into_iter()
        .for_each(|record| whole.push(record, of_whole(term, index.entry(record))));
    if whole.len() >= weights::SKIP_PARTS_FROM_DOCS {
        term.parts.clear();
    }
    let together =
        term.parts.iter_mut().map(|part| candidate_records(index, part)).reduce(|records, others| {
            records.into_iter().filter(|record| others.binary_search(record).is_ok()).collect()
        });
    let mut close = Occurrences::default();
    for record in together.unwrap_or_default().into_iter().filter(|record| !whole.is_in(*record)) {
        close.push(record, of_parts(term, index.entry(record)));
    }
    whole.and(close)
}

/// The records that may have any form of a term, ascending. Of all that a word may look like, most stands nowhere, which the
/// index tells before any text is read: such forms are dropped.
fn candidate_records(index: &SearchIndex, term: &mut QueryTerm) -> Vec<DocId> {
    let mut records: Vec<DocId> = Vec::new();
    term.alternatives.retain(|form| {
        let having = index.candidates(&form.text);
        records.extend(&having);
        !having.is_empty()
    });
    records.sort_unstable();
    records.dedup();
    records
}
