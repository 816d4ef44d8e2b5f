use std::collections::{BTreeMap, BTreeSet};

use crate::index::document::DocId;
use corpus::Topic;

use super::locate::locate;
use super::occurrence::TermOccurrence;
use super::occurrences::Occurrences;
use super::verify::{in_document, verify};
use crate::bundle::pending::ReadBatch;
use crate::engine::weights;
use crate::expand::origin::{Origin, SynonymId};
use crate::expand::term::QueryTerm;
use crate::index::document::Document;
use crate::index::reader::SearchIndex;

/// A term with its occurrences in every record that has it.
#[derive(Clone)]
pub struct TermMatches {
    /// The term, less forms that are absent.
    sought: QueryTerm,
    /// Its literal form.
    pub text: String,
    pub occurrences: Occurrences,
    /// Weight of each synonym, relative to the word.
    synonyms: BTreeMap<SynonymId, f32>,
    /// BM25's inverse document frequency; 0 without occurrences.
    pub idf: f32,
}

impl TermMatches {
    /// Looks a term up.
    pub fn new(index: &SearchIndex, term: &QueryTerm, batch: &mut ReadBatch) -> Self {
        let mut sought = term.clone();
        let mut occurrences = match index.has_positions() {
            true => locate(&mut sought, index, batch),
            false => batch.take(verify(&mut sought, index)),
        };
        if occurrences.is_empty() {
            return Self::none(term);
        }
        // A word's idf is its own, however common its synonyms are.
        let is_typed =
            |(_, found): &(DocId, &[TermOccurrence])| found.iter().any(|occurrence| !occurrence.origin.is_synonym());
        let statistics = &index.statistics;
        let doc_freq = match occurrences.iter().filter(is_typed).count().max(statistics.as_typed(term)) {
            0 => occurrences.len(),
            some => some,
        };
        let idf = |doc_freq: usize| {
            let (all, doc_freq) = (index.records().len().max(statistics.records()) as f32, doc_freq as f32);
            (1.0 + (all - doc_freq + 0.5) / (doc_freq + 0.5)).ln()
        };
        // A synonym weighs less than the word where it is commoner: 障害 for 地震.
        let mut frequency: BTreeMap<SynonymId, usize> = BTreeMap::new();
        for (_, found) in occurrences.iter() {
            let mut used = BTreeSet::new();
            used.extend(synonyms_among(found.iter()));
            used.into_iter().for_each(|synonym| *frequency.entry(synonym).or_default() += 1);
        }
        let idf_ratio = |count: usize| (idf(count) / idf(doc_freq)).min(weights::MAX_SYNONYM_IDF_RATIO);
        let mut synonyms: BTreeMap<SynonymId, f32> = BTreeMap::new();
        let count = |id, here: usize| here.max(statistics.of_synonym(term, id));
        synonyms.extend(frequency.into_iter().map(|(id, here)| (id, idf_ratio(count(id, here)))));
        occurrences.all_mut().for_each(|occurrence| weigh(occurrence, &synonyms));
        let idf = idf(doc_freq) * if term.is_generic() { weights::GENERIC_WEIGHT } else { 1.0 };
        Self { sought, text: term.alternatives[0].text.clone(), occurrences, synonyms, idf }
    }

    /// A term without occurrences.
    pub fn none(term: &QueryTerm) -> Self {
        let text = term.alternatives[0].text.clone();
        Self { sought: term.clone(), text, occurrences: Occurrences::default(), synonyms: BTreeMap::new(), idf: 0.0 }
    }

    /// Finds the exact positions in the document of a record that has the term.
    pub(super) fn resolve_positions(&mut self, record: DocId, document: &Document) {
        if self.occurrences.contains(record) {
            let mut exact = in_document(&self.sought, document);
            exact.iter_mut().for_each(|occurrence| weigh(occurrence, &self.synonyms));
            self.occurrences.resolve(record, exact);
        }
    }

    /// Topics that the word stands for.
    pub fn topics(&self) -> &[Topic] {
        &self.sought.topics
    }

    pub fn has_synonyms(&self) -> bool {
        !self.synonyms.is_empty()
    }

    /// It occurs as typed, or in another spelling.
    pub fn is_literal(&self) -> bool {
        self.occurrences.iter().any(|(_, found)| found.iter().any(|found| !found.origin.is_synonym()))
    }
}

/// The synonyms among occurrences.
pub fn synonyms_among<'a>(occurrences: impl Iterator<Item = &'a TermOccurrence>) -> impl Iterator<Item = SynonymId> {
    occurrences.filter_map(|found| match found.origin {
        Origin::Synonym(id) => Some(id),
        Origin::Literal | Origin::Variant => None,
    })
}

fn weigh(occurrence: &mut TermOccurrence, synonyms: &BTreeMap<SynonymId, f32>) {
    if let Origin::Synonym(id) = occurrence.origin {
        occurrence.quality *= synonyms.get(&id).copied().unwrap_or(1.0);
    }
}
