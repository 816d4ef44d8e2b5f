//! Precedents (先例): findings of other municipalities that make much the same criticism.

use std::collections::BTreeMap;
use std::ops::Range;

use corpus::Topic;
use tantivy::DocId;

use super::likeness::{Likeness, compared};
use crate::index::{Entry, Index};
use crate::terms::Script;
use crate::weights;
use crate::{Alike, Precedent, Relation};

/// All findings, by what they say and what they are about.
pub struct Precedents {
    findings: Vec<Profile>,
    /// For each finding those most like it, its own report's included.
    nearest: Vec<Vec<(usize, f32)>>,
}

struct Profile {
    record: DocId,
    edition: usize,
    topics: Vec<Topic>,
}

impl Profile {
    fn new(index: &Index, record: DocId) -> Self {
        Self { record, edition: index.edition_of(record), topics: index.topics_of(record).collect() }
    }

    /// From 0 to 1: whether what each is about first, the other is about too.
    fn agreement(&self, other: &Profile) -> f32 {
        let about = |first: &Profile, second: &Profile| first.topics.first().is_some_and(|t| second.topics.contains(t));
        [about(self, other), about(other, self)].map(|agrees| if agrees { 0.5 } else { 0.0 }).iter().sum()
    }
}

impl Precedents {
    /// Compares all findings of an index.
    pub fn new(index: &Index, likeness: &Likeness) -> Self {
        let findings: Vec<Profile> = likeness.findings().iter().map(|record| Profile::new(index, *record)).collect();
        let nearest = (0..findings.len()).map(|at| neighbours(at, likeness)).collect();
        Self { findings, nearest }
    }

    /// What is like a finding, elsewhere and at home; `None` where the record is no finding.
    pub fn of(&self, index: &Index, likeness: &Likeness, record: DocId, limit: usize) -> Option<Alike> {
        let this = likeness.place(record)?;
        let entry = |other: usize| index.entry(self.findings[other].record);
        let (at_home, elsewhere): (Vec<_>, Vec<_>) =
            self.ranked(likeness, this).partition(|(other, _)| self.at_home(index, this, *other));
        let precedent = |(other, score): (usize, f32)| Precedent {
            id: entry(other).id.clone(),
            score: degree(score),
            relation: self.relation(this, other, score),
            shared: shared(likeness, index.entry(record), entry(other)),
        };
        let same = at_home.into_iter().take_while(|(_, score)| *score >= weights::REPEATED_CRITICISM);
        let named = |(other, score): (usize, f32)| (entry(other).id.clone(), degree(score));
        Some(Alike {
            precedents: elsewhere.into_iter().take(limit).map(precedent).collect(),
            repeats: same.take(limit).map(named).collect(),
        })
    }

    /// All other findings with how like they are, best first.
    fn ranked(&self, likeness: &Likeness, this: usize) -> impl Iterator<Item = (usize, f32)> {
        let scores = self.scores(likeness, this).into_iter().enumerate();
        let mut ranked: Vec<(usize, f32)> = scores.filter(|(other, score)| *other != this && *score > 0.0).collect();
        ranked.sort_by(|(a, score), (b, other)| other.total_cmp(score).then(a.cmp(b)));
        ranked.into_iter()
    }

    /// How like each finding is to one.
    ///
    /// Reports word the same criticism differently, and each repeats it in its own words. So the findings most like
    /// either side speak for it: what is like my neighbours is like me, if less so.
    fn scores(&self, likeness: &Likeness, this: usize) -> Vec<f32> {
        let direct = likeness.in_names(this);
        let mut scores = direct.clone();
        for (neighbour, closeness) in &self.nearest[this] {
            for (score, likeness) in scores.iter_mut().zip(likeness.in_names(*neighbour)) {
                *score += weights::PRECEDENT_BY_NEIGHBOUR * closeness * likeness;
            }
        }
        for (score, nearest) in scores.iter_mut().zip(&self.nearest) {
            let spoken: f32 = nearest.iter().map(|(neighbour, closeness)| closeness * direct[*neighbour]).sum();
            *score += weights::PRECEDENT_BY_NEIGHBOUR * spoken;
        }
        for (score, meant) in scores.iter_mut().zip(likeness.in_meanings(this)) {
            *score += weights::PRECEDENT_BY_MEANING * meant;
        }
        for (score, other) in scores.iter_mut().zip(&self.findings) {
            *score *= 1.0 + weights::PRECEDENT_BY_TOPIC * self.findings[this].agreement(other);
        }
        scores
    }

    /// Whether two findings are of one municipality.
    fn at_home(&self, index: &Index, this: usize, other: usize) -> bool {
        let municipality = |at: usize| index.editions[self.findings[at].edition].report.municipality();
        municipality(this) == municipality(other)
    }

    fn relation(&self, this: usize, other: usize, score: f32) -> Relation {
        let same = self.findings[this].agreement(&self.findings[other]) >= 1.0 && score >= weights::SAME_CRITICISM;
        if same { Relation::Criticism } else { Relation::Subject }
    }
}

/// A score as a degree from 0 to 1.
fn degree(score: f32) -> f32 {
    1.0 - (-score).exp()
}

fn neighbours(this: usize, likeness: &Likeness) -> Vec<(usize, f32)> {
    let scores = likeness.in_names(this).into_iter().enumerate();
    let mut others: Vec<(usize, f32)> = scores.filter(|(other, score)| *other != this && *score > 0.0).collect();
    others.sort_by(|(a, score), (b, other)| other.total_cmp(score).then(a.cmp(b)));
    others.truncate(weights::PRECEDENT_NEIGHBOURS);
    // There are as many of these as findings, and each was as long as their list.
    others.shrink_to_fit();
    others
}

/// Verbatim phrases that two findings share, the most telling first.
fn shared(likeness: &Likeness, this: &Entry, other: &Entry) -> Vec<String> {
    let others: Vec<&str> = compared(other).map(|value| value.folded.as_str()).collect();
    let mut phrases: BTreeMap<String, f32> = BTreeMap::new();
    for value in compared(this) {
        let ranges = common(&value.folded, &others);
        for (range, printed) in ranges.iter().zip(value.origins(ranges.iter())) {
            let tells = likeness.tells(&value.folded[range.clone()]);
            if tells > 0.0 {
                phrases.insert(value.printed[printed].to_owned(), tells);
            }
        }
    }
    let mut phrases: Vec<(String, f32)> = phrases.into_iter().collect();
    phrases.sort_by(|(_, tells), (_, other)| other.total_cmp(tells));
    let mut kept: Vec<String> = Vec::new();
    for (phrase, _) in phrases {
        if kept.len() < PHRASES && !kept.iter().any(|longer| longer.contains(&phrase)) {
            kept.push(phrase);
        }
    }
    kept
}

/// How many shared phrases are told.
const PHRASES: usize = 3;

/// Shorter phrases are no reason.
const SHORTEST: usize = 4;

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
