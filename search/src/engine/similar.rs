//! Precedents (先例): findings of other municipalities that make much the same criticism.
//!
//! Findings are compared as weighted bags of what names something: pairs of kanji, whole words in katakana and
//! Latin letters. Hiragana, and with it the boilerplate of recommendations (すべきである, されたい), does not count.

use std::collections::BTreeMap;
use std::ops::Range;

use corpus::Topic;
use tantivy::DocId;

use crate::Precedent;
use crate::index::{Entry, Index, Value};
use crate::terms::Script;
use crate::weights;

/// All findings, by what they name.
pub struct Precedents {
    findings: Vec<Profile>,
    /// For each term the findings that have it, with its weight in them.
    having: BTreeMap<String, Vec<(usize, f32)>>,
    /// For each finding those most like it, its own report's included.
    nearest: Vec<Vec<(usize, f32)>>,
}

/// A finding as a vector of length 1.
struct Profile {
    record: DocId,
    edition: usize,
    topics: Vec<Topic>,
    terms: Vec<(String, f32)>,
}

impl Profile {
    fn new(index: &Index, record: DocId) -> Self {
        Self {
            record,
            edition: index.edition_of(record),
            topics: index.topics_of(record).collect(),
            terms: terms(index.entry(record)),
        }
    }

    /// From 0 to 1: whether what each is about first, the other is about too.
    fn agreement(&self, other: &Profile) -> f32 {
        let about = |first: &Profile, second: &Profile| first.topics.first().is_some_and(|t| second.topics.contains(t));
        [about(self, other), about(other, self)].map(|agrees| if agrees { 0.5 } else { 0.0 }).iter().sum()
    }
}

impl Precedents {
    /// Reads all findings of an index.
    pub fn new(index: &Index) -> Self {
        let records = index.records().filter(|record| index.kind_of(*record).is_some());
        let mut findings: Vec<Profile> = records.map(|record| Profile::new(index, record)).collect();
        let mut frequency: BTreeMap<String, usize> = BTreeMap::new();
        for (term, _) in findings.iter().flat_map(|finding| &finding.terms) {
            *frequency.entry(term.clone()).or_default() += 1;
        }
        let all = findings.len() as f32;
        let mut having: BTreeMap<String, Vec<(usize, f32)>> = BTreeMap::new();
        for (at, finding) in findings.iter_mut().enumerate() {
            finding.terms.retain_mut(|(term, weight)| {
                let frequency = frequency[term] as f32;
                *weight *= (all / frequency).ln();
                frequency <= (all * weights::PRECEDENT_COMMON).max(2.0)
            });
            let length = finding.terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
            for (term, weight) in &mut finding.terms {
                *weight /= length;
                having.entry(term.clone()).or_default().push((at, *weight));
            }
        }
        let mut precedents = Self { findings, having, nearest: Vec::new() };
        precedents.nearest = (0..precedents.findings.len()).map(|at| precedents.neighbours(at)).collect();
        precedents
    }

    /// The precedents of a finding, best first; `None` where the record is no finding.
    ///
    /// Reports word the same criticism differently, and each repeats it in its own words. So the findings most like
    /// either side speak for it: what is like my neighbours is like me, if less so.
    pub fn of(&self, index: &Index, record: DocId, limit: usize) -> Option<Vec<Precedent>> {
        let this = self.findings.iter().position(|finding| finding.record == record)?;
        let direct = self.likeness(this);
        let mut scores = direct.clone();
        for (neighbour, closeness) in &self.nearest[this] {
            for (score, likeness) in scores.iter_mut().zip(self.likeness(*neighbour)) {
                *score += weights::PRECEDENT_BY_NEIGHBOUR * closeness * likeness;
            }
        }
        for (score, nearest) in scores.iter_mut().zip(&self.nearest) {
            let spoken: f32 = nearest.iter().map(|(neighbour, closeness)| closeness * direct[*neighbour]).sum();
            *score += weights::PRECEDENT_BY_NEIGHBOUR * spoken;
        }
        for (score, other) in scores.iter_mut().zip(&self.findings) {
            *score *= 1.0 + weights::PRECEDENT_BY_TOPIC * self.findings[this].agreement(other);
        }
        let municipality = |finding: &Profile| index.editions[finding.edition].report.municipality();
        let elsewhere = |other: &Profile| municipality(other) != municipality(&self.findings[this]);
        let others = self.findings.iter().zip(scores);
        let mut ranked: Vec<(&Profile, f32)> =
            others.filter(|(other, score)| *score > 0.0 && elsewhere(other)).collect();
        ranked.sort_by(|(a, score), (b, other)| other.total_cmp(score).then(a.record.cmp(&b.record)));
        let precedent = |(other, score): (&Profile, f32)| Precedent {
            id: index.entry(other.record).id.clone(),
            score: 1.0 - (-score).exp(),
            shared: self.shared(index.entry(record), index.entry(other.record)),
        };
        Some(ranked.into_iter().take(limit).map(precedent).collect())
    }

    /// How like a finding is to each: the cosine of what they name.
    fn likeness(&self, this: usize) -> Vec<f32> {
        let mut scores = vec![0.0; self.findings.len()];
        for (term, weight) in &self.findings[this].terms {
            for (other, others_weight) in &self.having[term] {
                scores[*other] += weight * others_weight;
            }
        }
        scores
    }

    fn neighbours(&self, this: usize) -> Vec<(usize, f32)> {
        let scores = self.likeness(this).into_iter().enumerate();
        let mut others: Vec<(usize, f32)> = scores.filter(|(other, score)| *other != this && *score > 0.0).collect();
        others.sort_by(|(a, score), (b, other)| other.total_cmp(score).then(a.cmp(b)));
        others.truncate(weights::PRECEDENT_NEIGHBOURS);
        others
    }

    /// Verbatim phrases that two findings share, the most telling first.
    fn shared(&self, this: &Entry, other: &Entry) -> Vec<String> {
        let others: Vec<&str> = compared(other).map(|value| value.folded.as_str()).collect();
        let mut phrases: BTreeMap<String, f32> = BTreeMap::new();
        for value in compared(this) {
            let ranges = common(&value.folded, &others);
            for (range, printed) in ranges.iter().zip(value.origins(ranges.iter())) {
                let mut named = BTreeMap::new();
                name(&value.folded[range.clone()], 1.0, &mut named);
                let tells = named.keys().filter_map(|term| self.having.get(term));
                let weight = tells.map(|having| (self.findings.len() as f32 / having.len() as f32).ln()).sum();
                if weight > 0.0 {
                    phrases.insert(value.printed[printed].to_owned(), weight);
                }
            }
        }
        let mut phrases: Vec<(String, f32)> = phrases.into_iter().collect();
        phrases.sort_by(|(_, weight), (_, other)| other.total_cmp(weight));
        let mut kept: Vec<String> = Vec::new();
        for (phrase, _) in phrases {
            if kept.len() < PHRASES && !kept.iter().any(|longer| longer.contains(&phrase)) {
                kept.push(phrase);
            }
        }
        kept
    }
}

/// How many shared phrases are told.
const PHRASES: usize = 3;

/// Shorter phrases are no reason.
const SHORTEST: usize = 4;

/// What is compared of a finding.
fn compared(entry: &Entry) -> impl Iterator<Item = &Value> {
    entry.values.iter().filter(|value| weights::precedent(value.place) > 0.0)
}

/// What a finding names, each with its weight by place and number.
fn terms(entry: &Entry) -> Vec<(String, f32)> {
    let mut counts = BTreeMap::new();
    for value in compared(entry) {
        name(&value.folded, weights::precedent(value.place), &mut counts);
    }
    counts.into_iter().collect()
}

/// Counts what a folded text names.
fn name(text: &str, weight: f32, counts: &mut BTreeMap<String, f32>) {
    let chars: Vec<char> = text.chars().collect();
    let mut count = |term: &[char]| *counts.entry(term.iter().collect()).or_default() += weight;
    for run in chars.chunk_by(|a, b| Script::of(*a) == Script::of(*b)) {
        match Script::of(run[0]) {
            Script::Kanji if run.len() > 1 => run.windows(2).for_each(&mut count),
            Script::Kanji => count(run),
            Script::Katakana | Script::Latin if run.len() > 1 => count(run),
            _ => {}
        }
    }
}

/// The longest stretches of a text that stand in one of the others too, less hiragana and signs at their ends.
fn common(text: &str, others: &[&str]) -> Vec<Range<usize>> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let stands = |from: usize, to: usize| others.iter().any(|other| other.contains(&text[starts[from]..starts[to]]));
    let joins = |c: char| matches!(Script::of(c), Script::Hiragana | Script::Sign);
    let mut phrases = Vec::new();
    let mut from = 0;
    while from + SHORTEST < starts.len() {
        let mut to = from + SHORTEST;
        if !stands(from, to) {
            from += 1;
            continue;
        }
        while to + 1 < starts.len() && stands(from, to + 1) {
            to += 1;
        }
        let stretch = &text[starts[from]..starts[to]];
        let phrase = stretch.trim_matches(joins);
        if phrase.chars().count() >= SHORTEST {
            let start = starts[from] + stretch.len() - stretch.trim_start_matches(joins).len();
            phrases.push(start..start + phrase.len());
        }
        from = to;
    }
    phrases
}
