//! How like findings are to each other (類似度): the cosine of what they name, weighted by how much it tells.
//!
//! What names something are pairs of kanji, whole words in katakana and in Latin letters. Hiragana, and with it the
//! boilerplate of recommendations (すべきである, されたい), does not count.

use std::collections::{BTreeMap, HashMap};

use tantivy::DocId;

use crate::index::{Entry, Index, Value};
use crate::terms::{Script, Synonyms};
use crate::weights;

/// What is counted in a text, each with its weight.
type Counts<'a> = BTreeMap<&'a str, f32>;

/// All findings, comparable.
pub struct Likeness {
    findings: Vec<DocId>,
    names: Space,
    meanings: Space,
}

impl Likeness {
    /// Reads all findings of an index.
    pub fn new(index: &Index) -> Self {
        let findings: Vec<DocId> = index.records().filter(|record| index.kind_of(*record).is_some()).collect();
        let entries = || findings.iter().map(|record| index.entry(*record));
        let named = |entry| counted(entry, |text, weight, counts| name(text, weight, counts));
        let meant = |entry| counted(entry, |text, weight, counts| mean(text, weight, &index.synonyms, counts));
        let names = Space::new(entries().map(named), weights::COMMON_NAME);
        let meanings = Space::new(entries().map(meant), weights::COMMON_MEANING);
        Self { findings, names, meanings }
    }

    /// The findings, ascending.
    pub fn findings(&self) -> &[DocId] {
        &self.findings
    }

    /// Which of the findings a record is.
    pub fn place(&self, record: DocId) -> Option<usize> {
        self.findings.binary_search(&record).ok()
    }

    /// How like a finding is to each in what they name.
    pub fn in_names(&self, this: usize) -> Vec<f32> {
        self.names.cosines(this)
    }

    /// How like a finding is to each in what they mean by it, as far as the dictionary knows: 不正プログラム対策 is
    /// ウイルス対策.
    pub fn in_meanings(&self, this: usize) -> Vec<f32> {
        self.meanings.cosines(this)
    }

    /// How much a folded text tells: the rarer what it names, the more.
    pub fn tells(&self, folded: &str) -> f32 {
        let mut named = Counts::new();
        name(folded, 1.0, &mut named);
        named.keys().map(|term| self.names.rarity(term)).sum()
    }
}

/// What is compared of a finding.
pub fn compared(entry: &Entry) -> impl Iterator<Item = &Value> {
    entry.values.iter().filter(|value| weights::likeness(value.place) > 0.0)
}

fn counted<'a>(entry: &'a Entry, count: impl Fn(&'a str, f32, &mut Counts<'a>)) -> Counts<'a> {
    let mut counts = Counts::new();
    compared(entry).for_each(|value| count(&value.folded, weights::likeness(value.place), &mut counts));
    counts
}

/// Counts what a folded text names.
fn name<'a>(text: &'a str, weight: f32, counts: &mut Counts<'a>) {
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

/// Counts the words of the dictionary in a folded text, each with all that it finds.
fn mean<'a>(text: &'a str, weight: f32, synonyms: &'a Synonyms, counts: &mut Counts<'a>) {
    for range in synonyms.known_in(text) {
        let word = &text[range];
        for meant in synonyms.of(word).map(|(_, used)| used).chain([word]) {
            *counts.entry(meant).or_default() += weight;
        }
    }
}

/// Findings as vectors of length 1.
struct Space {
    /// The terms, with their numbers.
    numbers: HashMap<String, usize>,
    /// For each finding its terms with their weights.
    vectors: Vec<Vec<(usize, f32)>>,
    /// For each term the findings that have it, with its weight in them.
    having: Vec<Vec<(usize, f32)>>,
}

impl Space {
    /// The space of these findings, less what a greater part of them has than is told: that tells nothing.
    fn new<'a>(findings: impl Iterator<Item = Counts<'a>>, common: f32) -> Self {
        let mut space = Self { numbers: HashMap::new(), vectors: Vec::new(), having: Vec::new() };
        let mut frequency: Vec<f32> = Vec::new();
        for counts in findings {
            let mut vector = Vec::with_capacity(counts.len());
            for (term, weight) in counts {
                let number = space.numbers.get(term).copied().unwrap_or(frequency.len());
                if number == frequency.len() {
                    space.numbers.insert(term.to_owned(), number);
                    frequency.push(0.0);
                }
                frequency[number] += 1.0;
                vector.push((number, weight));
            }
            space.vectors.push(vector);
        }
        let all = space.vectors.len() as f32;
        space.having.resize(frequency.len(), Vec::new());
        for (at, vector) in space.vectors.iter_mut().enumerate() {
            vector.retain(|(term, _)| frequency[*term] <= (all * common).max(2.0));
            vector.iter_mut().for_each(|(term, weight)| *weight *= (all / frequency[*term]).ln());
            let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
            for (term, weight) in vector {
                *weight /= length;
                space.having[*term].push((at, *weight));
            }
        }
        space
    }

    /// The cosine between a finding and each.
    fn cosines(&self, this: usize) -> Vec<f32> {
        let mut cosines = vec![0.0; self.vectors.len()];
        for (term, weight) in &self.vectors[this] {
            for (other, others_weight) in &self.having[*term] {
                cosines[*other] += weight * others_weight;
            }
        }
        cosines
    }

    /// How much a term tells; nothing where it is unknown, or common.
    fn rarity(&self, term: &str) -> f32 {
        let having = self.numbers.get(term).map_or(0, |number| self.having[*number].len());
        if having == 0 { 0.0 } else { (self.vectors.len() as f32 / having as f32).ln() }
    }
}
