//! Precedents (先例): findings of other municipalities that make much the same criticism.
//!
//! Findings are compared as weighted bags of what names something: pairs of kanji, whole words in katakana and
//! Latin letters. Hiragana, and with it the boilerplate of recommendations (すべきである, されたい), does not count.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::DocId;

use crate::Precedent;
use crate::index::{Entry, Index, Place};
use crate::terms::Script;
use crate::weights::{PRECEDENT_COMMON, precedent};

/// All findings, by what they name.
pub struct Precedents {
    findings: Vec<Profile>,
    having: BTreeMap<String, Vec<(usize, f32)>>,
}

/// A finding as a vector of length 1.
struct Profile {
    record: DocId,
    edition: usize,
    terms: Vec<(String, f32)>,
}

impl Precedents {
    /// Reads all findings of an index.
    pub fn new(index: &Index) -> Self {
        let records = index.records().filter(|record| index.kind_of(*record).is_some());
        let mut findings: Vec<Profile> = records
            .map(|record| Profile { record, edition: index.edition_of(record), terms: terms(index.entry(record)) })
            .collect();
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
                frequency <= (all * PRECEDENT_COMMON).max(2.0)
            });
            let length = finding.terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
            for (term, weight) in &mut finding.terms {
                *weight /= length;
                having.entry(term.clone()).or_default().push((at, *weight));
            }
        }
        Self { findings, having }
    }

    /// The precedents of a finding, best first; `None` where the record is no finding.
    pub fn of(&self, index: &Index, record: DocId, limit: usize) -> Option<Vec<Precedent>> {
        let this = self.findings.iter().find(|finding| finding.record == record)?;
        let municipality = |edition: usize| index.editions.get(edition).map(|edition| edition.report.municipality());
        let mut scores = vec![0.0f32; self.findings.len()];
        for (term, weight) in &this.terms {
            for (other, others_weight) in &self.having[term] {
                scores[*other] += weight * others_weight;
            }
        }
        let elsewhere = |other: &Profile| municipality(other.edition) != municipality(this.edition);
        let others = self.findings.iter().zip(scores);
        let mut ranked: Vec<(&Profile, f32)> =
            others.filter(|(other, score)| *score > 0.0 && elsewhere(other)).collect();
        ranked.sort_by(|(a, score), (b, other)| other.total_cmp(score).then(a.record.cmp(&b.record)));
        let precedent = |(other, score): (&Profile, f32)| Precedent {
            id: index.entry(other.record).id.clone(),
            score: score.min(1.0),
            shared: self.shared(index.entry(record), index.entry(other.record)),
        };
        Some(ranked.into_iter().take(limit).map(precedent).collect())
    }

    /// Verbatim phrases that two findings share, the most telling first.
    fn shared(&self, this: &Entry, other: &Entry) -> Vec<String> {
        let others: Vec<&str> = compared(other).map(|(_, text)| text).collect();
        let mut phrases: BTreeMap<String, f32> = BTreeMap::new();
        for (_, text) in compared(this) {
            for phrase in common(text, &others) {
                let mut named = BTreeMap::new();
                name(phrase, 1.0, &mut named);
                let tells = named.keys().filter_map(|term| self.having.get(term));
                let weight = tells.map(|having| (self.findings.len() as f32 / having.len() as f32).ln()).sum();
                if weight > 0.0 {
                    phrases.insert(phrase.to_owned(), weight);
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
fn compared(entry: &Entry) -> impl Iterator<Item = (Place, &str)> {
    let values = entry.values.iter().filter(|value| precedent(value.place) > 0.0);
    values.map(|value| (value.place, value.folded.as_str()))
}

/// What a finding names, each with its weight by place and number.
fn terms(entry: &Entry) -> Vec<(String, f32)> {
    let mut counts = BTreeMap::new();
    for (place, text) in compared(entry) {
        name(text, precedent(place), &mut counts);
    }
    counts.into_iter().map(|(term, count): (String, f32)| (term, count.sqrt())).collect()
}

/// Counts what a folded text names.
fn name(text: &str, weight: f32, counts: &mut BTreeMap<String, f32>) {
    let chars: Vec<char> = text.chars().collect();
    let mut count = |term: &[char]| *counts.entry(term.iter().collect()).or_default() += weight;
    for run in chars.chunk_by(|a, b| Script::of(*a) == Script::of(*b)) {
        match Script::of(run[0]) {
            Script::Kanji => run.windows(2).for_each(&mut count),
            Script::Katakana | Script::Latin if run.len() > 1 => count(run),
            _ => {}
        }
    }
}

/// The longest stretches of a text that stand in one of the others too, less hiragana and signs at their ends.
fn common<'a>(text: &'a str, others: &[&str]) -> Vec<&'a str> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let stands = |from: usize, to: usize| others.iter().any(|other| other.contains(&text[starts[from]..starts[to]]));
    let mut phrases = BTreeSet::new();
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
        let phrase =
            text[starts[from]..starts[to]].trim_matches(|c| matches!(Script::of(c), Script::Hiragana | Script::Sign));
        if phrase.chars().count() >= SHORTEST {
            phrases.insert(phrase);
        }
        from = to;
    }
    phrases.into_iter().collect()
}
