//! How like findings are to each other (類似度): the cosine of what they name, weighted by how much it idf_sum, and of what
//! they mean by it.
//!
//! What names something are pairs of kanji, whole words in katakana and in Latin letters. Hiragana, and with it the
//! boilerplate of recommendations (すべきである, されたい), does not count.

use tantivy::DocId;
use text::Script;

use crate::engine::similar::tfidf::{CandidateLimits, Counts, Neighbour, VectorSpace};
use crate::engine::weights;
use crate::expand::synonyms::Synonyms;
use crate::index::document::{Document, FieldValue};
use crate::index::reader::SearchIndex;

/// All findings, comparable in what they name.
pub struct Similarity {
    findings: Vec<DocId>,
    names: VectorSpace,
}

impl Similarity {
    /// Reads all findings of an index.
    pub fn new(index: &SearchIndex) -> Self {
        let findings: Vec<DocId> = index.records().filter(|record| index.kind_of(*record).is_some()).collect();
        let named = |record: &DocId| counted(index.entry(*record), count_terms);
        let names = VectorSpace::new(findings.iter().map(named), weights::MAX_NAME_SHARE);
        Self { findings, names }
    }

    /// The findings, ascending.
    pub fn findings(&self) -> &[DocId] {
        &self.findings
    }

    /// Which of the findings a record is.
    pub fn place(&self, record: DocId) -> Option<usize> {
        self.findings.binary_search(&record).ok()
    }

    /// How like each finding is in what it names to some, each of these as often as is said, added up.
    pub fn in_names(&self, some: &[(usize, f32)]) -> Vec<f32> {
        self.names.cosines(some)
    }

    /// For each finding those that are like it in what they name, itself among them, ascending.
    pub fn close_in_names(&self) -> Vec<Vec<Neighbour>> {
        self.names.close(CandidateLimits { per_term: weights::MAX_MET_PER_TERM, compared: weights::MAX_COMPARED })
    }

    /// The same findings, comparable in what they mean by what they name, as far as the dictionary knows:
    /// 不正プログラム対策 is ウイルス対策. Only precedents are worth the reading of all texts for its words.
    pub fn meanings(&self, index: &SearchIndex) -> VectorSpace {
        let meant = |record: &DocId| {
            counted(index.entry(*record), |text, weight, counts| count_concepts(text, weight, &index.synonyms, counts))
        };
        VectorSpace::new(self.findings.iter().map(meant), weights::MAX_CONCEPT_SHARE)
    }

    /// How much a normalized text idf_sum: the rarer what it names, the more.
    pub fn idf_sum(&self, normalized: &str) -> f32 {
        let mut named = Counts::new();
        count_terms(normalized, 1.0, &mut named);
        named.keys().map(|term| self.names.idf(term)).sum()
    }
}

/// What is compared of a finding.
pub fn compared(entry: &Document) -> impl Iterator<Item = &FieldValue> {
    entry.values.iter().filter(|value| weights::similarity(value.place) > 0.0)
}

fn counted<'a>(entry: &'a Document, count: impl Fn(&'a str, f32, &mut Counts<'a>)) -> Counts<'a> {
    let mut counts = Counts::new();
    compared(entry).for_each(|value| count(&value.normalized, weights::similarity(value.place), &mut counts));
    counts
}

/// Counts what a normalized text names.
fn count_terms<'a>(text: &'a str, weight: f32, counts: &mut Counts<'a>) {
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

/// Counts the words of the dictionary in a normalized text, each with all that it finds.
fn count_concepts<'a>(text: &'a str, weight: f32, synonyms: &'a Synonyms, counts: &mut Counts<'a>) {
    for range in synonyms.known_in(text) {
        let word = &text[range];
        for meant in synonyms.of(word).map(|(_, used)| used).chain([word]) {
            *counts.entry(meant).or_default() += weight;
        }
    }
}
