//! Similarity of findings (類似度): the cosine of their terms, and of the concepts that these mean.
//!
//! Terms are pairs of kanji, and whole words in katakana or Latin letters. Hiragana, and with it the boilerplate of
//! recommendations (すべきである, されたい), does not count.

use crate::index::document::DocId;
use text::Script;

use super::tfidf::{CandidateLimits, Neighbour, TermCounts, VectorSpace};
use crate::bundle::pending::{Loaded, all};
use crate::engine::weights;
use crate::expand::synonyms::Synonyms;
use crate::index::document::{Document, FieldValue};
use crate::index::reader::SearchIndex;

/// All findings, comparable by their terms.
pub struct Similarity {
    findings: Vec<DocId>,
    terms: VectorSpace,
}

impl Similarity {
    /// Reads all findings of an index.
    pub fn new(index: &SearchIndex) -> Loaded<Self> {
        let findings: Vec<DocId> = index.records().filter(|record| index.is_finding(*record)).collect();
        let documents = all(findings.iter().map(|record| index.document(*record)))?;
        let counts = documents.into_iter().map(|document| counted(document, count_terms));
        Ok(Self { terms: VectorSpace::new(counts, weights::MAX_TERM_SHARE), findings })
    }

    /// The findings, ascending.
    pub fn findings(&self) -> &[DocId] {
        &self.findings
    }

    /// Index of a record among the findings.
    pub fn number_of(&self, record: DocId) -> Option<usize> {
        self.findings.binary_search(&record).ok()
    }

    /// For each finding the weighted sum of its cosines to the given ones.
    pub fn weighted_sum(&self, given: &[(usize, f32)]) -> Vec<f32> {
        self.terms.cosines(given)
    }

    /// For each finding those with similar terms, itself among them, ascending.
    pub fn neighbours(&self) -> Vec<Vec<Neighbour>> {
        self.terms
            .neighbours(CandidateLimits { per_term: weights::MAX_CANDIDATES_PER_TERM, compared: weights::MAX_COMPARED })
    }

    /// The same findings, comparable by concepts of the dictionary of synonyms: 不正プログラム対策 is ウイルス対策. It takes
    /// another pass over all texts, which only precedents are worth.
    pub fn concepts(&self, index: &SearchIndex) -> Loaded<VectorSpace> {
        let documents = all(self.findings.iter().map(|record| index.document(*record)))?;
        let counts = documents.into_iter().map(|document| {
            counted(document, |text, weight, counts| count_concepts(text, weight, &index.synonyms, counts))
        });
        Ok(VectorSpace::new(counts, weights::MAX_CONCEPT_SHARE))
    }

    /// Sum of the idf of a normalized text's terms.
    pub fn idf_sum(&self, normalized: &str) -> f32 {
        let mut terms = TermCounts::new();
        count_terms(normalized, 1.0, &mut terms);
        terms.keys().map(|term| self.terms.idf(term)).sum()
    }
}

/// The values of a finding that are compared.
pub fn compared(document: &Document) -> impl Iterator<Item = &FieldValue> {
    document.values.iter().filter(|value| weights::similarity(value.group) > 0.0)
}

fn counted<'a>(document: &'a Document, count: impl Fn(&'a str, f32, &mut TermCounts<'a>)) -> TermCounts<'a> {
    let mut counts = TermCounts::new();
    compared(document).for_each(|value| count(&value.normalized, weights::similarity(value.group), &mut counts));
    counts
}

/// Counts the terms of a normalized text.
fn count_terms<'a>(text: &'a str, weight: f32, counts: &mut TermCounts<'a>) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for run in chars.chunk_by(|(_, a), (_, b)| Script::of(*a) == Script::of(*b)) {
        let mut count = |term: &[(usize, char)]| {
            let ((start, _), (last, c)) = (term[0], term[term.len() - 1]);
            *counts.entry(&text[start..last + c.len_utf8()]).or_default() += weight;
        };
        match Script::of(run[0].1) {
            Script::Kanji if run.len() > 1 => run.windows(2).for_each(count),
            Script::Kanji => count(run),
            Script::Katakana | Script::Latin if run.len() > 1 => count(run),
            _ => {}
        }
    }
}

/// Counts the words of the dictionary in a normalized text, each with its synonyms.
fn count_concepts<'a>(text: &'a str, weight: f32, synonyms: &'a Synonyms, counts: &mut TermCounts<'a>) {
    for range in synonyms.words_in(text) {
        let word = &text[range];
        for meant in synonyms.synonyms_of(word).map(|(_, used)| used[0].as_str()).chain([word]) {
            *counts.entry(meant).or_default() += weight;
        }
    }
}
