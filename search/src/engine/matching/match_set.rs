use crate::index::document::DocId;
use corpus::Topic;

use super::occurrence::TermOccurrence;
use super::term_matches::{TermMatches, synonyms_among};
use crate::expand::origin::SynonymId;
use crate::index::document::Document;
use crate::index::reader::SearchIndex;

/// The records that match one plan.
pub struct MatchSet {
    /// Ascending.
    pub records: Vec<DocId>,
    /// The terms that count for the order.
    pub terms: Vec<TermMatches>,
    /// A partial match: a record may lack some of the terms.
    pub partial: bool,
}

impl MatchSet {
    /// All occurrences in one record.
    pub fn occurrences(&self, record: DocId) -> Vec<&TermOccurrence> {
        self.terms.iter().flat_map(|term| term.occurrences.in_record(record)).collect()
    }

    /// Replaces the index's occurrences in a record by the exact positions in its document.
    pub fn resolve_positions(&mut self, record: DocId, document: &Document) {
        self.terms.iter_mut().for_each(|term| term.resolve_positions(record, document));
    }

    /// The synonyms that occur in one record.
    pub fn synonyms(&self, record: DocId) -> impl Iterator<Item = SynonymId> {
        let with_synonyms = self.terms.iter().filter(|term| term.has_synonyms());
        synonyms_among(with_synonyms.flat_map(move |term| term.occurrences.in_record(record)))
    }

    /// The terms that a record of a partial match lacks.
    pub fn missing_terms(&self, record: DocId) -> impl Iterator<Item = &str> {
        let missing = self.terms.iter().filter(move |term| self.partial && !term.occurrences.contains(record));
        missing.map(|term| term.text.as_str())
    }

    /// Topics of a record that stand for terms it lacks.
    pub fn topics(&self, record: DocId, index: &SearchIndex) -> Vec<Topic> {
        let missing = || self.terms.iter().filter(|term| self.partial && !term.occurrences.contains(record));
        index.topics_of(record).filter(|topic| missing().any(|term| term.topics().contains(topic))).collect()
    }

    /// Score of a record by such topics, the first of its own counting most.
    pub fn topical_score(&self, record: DocId, index: &SearchIndex) -> f32 {
        let missing = self.topics(record, index);
        let topics = index.topics_of(record).zip(1u8..).filter(|(topic, _)| missing.contains(topic));
        topics.map(|(_, place)| 1.0 / f32::from(place)).sum()
    }

    /// Share of the query that each record has, by the weight of the terms.
    pub fn coverage(&self, index: &SearchIndex) -> Vec<f32> {
        let mut coverage = vec![0.0; index.records().len()];
        let weight = self.weight();
        // Most records have nothing, so the occurrences are gone through instead of the records.
        for TermMatches { occurrences, idf, .. } in &self.terms {
            occurrences.records().for_each(|record| coverage[record as usize] += idf / weight);
        }
        coverage
    }

    /// Sum of the terms' idf.
    pub fn weight(&self) -> f32 {
        self.terms.iter().map(|term| term.idf).sum()
    }
}
