//! Precedents (先例): findings of other municipalities that make much the same criticism.

use std::collections::{BTreeSet, HashMap};

use crate::index::document::DocId;
use corpus::{Issue, Topic};

use super::shared_phrases::SharedPhrases;
use super::similarity::Similarity;
use super::tfidf::{Neighbour, VectorSpace};
use crate::api::response::{Precedent, Relation, SimilarFindings};
use crate::bundle::pending::{Loaded, all};
use crate::engine::weights;
use crate::index::reader::SearchIndex;
use crate::sort::{descending_key, sort_by_u64_key};

/// All findings, comparable by terms, concepts, topics and issues.
pub struct Precedents<'e> {
    index: &'e SearchIndex,
    similarity: &'e Similarity,
    findings: Vec<FindingProfile>,
    /// Their numbers by id. The index would look for it among all records, passages included.
    numbers: HashMap<String, usize>,
    /// Similar findings of each, itself and others of its own report included, ascending.
    close: Vec<Vec<Neighbour>>,
    /// The most similar findings of each, the closest first.
    nearest: Vec<Vec<Neighbour>>,
    concepts: VectorSpace,
}

struct FindingProfile {
    record: DocId,
    /// First of its municipality's reports.
    municipality: usize,
    topics: Vec<Topic>,
    /// Indices of its issues.
    issues: BTreeSet<usize>,
}

impl FindingProfile {
    fn new(index: &SearchIndex, record: DocId, municipalities: &[usize]) -> Self {
        let municipality = municipalities[index.report_of(record)];
        Self { record, municipality, topics: index.topics_of(record).collect(), issues: BTreeSet::new() }
    }

    /// From 0 to 1: whether the first topic of each is a topic of the other.
    fn agreement(&self, other: &FindingProfile) -> f32 {
        let about = |first: &FindingProfile, second: &FindingProfile| {
            first.topics.first().is_some_and(|t| second.topics.contains(t))
        };
        [about(self, other), about(other, self)].map(|agrees| if agrees { 0.5 } else { 0.0 }).iter().sum()
    }

    fn shares_issue(&self, other: &FindingProfile) -> bool {
        !self.issues.is_disjoint(&other.issues)
    }
}

impl<'e> Precedents<'e> {
    /// Compares all findings of an index.
    pub(crate) fn new(index: &'e SearchIndex, similarity: &'e Similarity, issues: &[Issue]) -> Loaded<Self> {
        let municipalities = municipalities(index);
        let profile = |record: &DocId| FindingProfile::new(index, *record, &municipalities);
        let mut findings: Vec<FindingProfile> = similarity.findings().iter().map(profile).collect();
        let documents = all(findings.iter().map(|finding| index.document(finding.record)))?;
        let numbers: HashMap<String, usize> =
            documents.into_iter().enumerate().map(|(at, document)| (document.id.clone(), at)).collect();
        for (issue, Issue { findings: mentions, .. }) in issues.iter().enumerate() {
            for at in mentions.iter().filter_map(|mention| numbers.get(mention.finding.as_str())) {
                findings[*at].issues.insert(issue);
            }
        }
        let close = similarity.neighbours();
        let nearest = close.iter().enumerate().map(|(this, close)| neighbours(this, close)).collect();
        Ok(Self { index, similarity, findings, numbers, close, nearest, concepts: similarity.concepts(index)? })
    }

    /// Similar findings of other municipalities and of its own; `None` where no finding has that id.
    pub fn similar_to(&self, id: &str, limit: usize) -> Loaded<Option<SimilarFindings>> {
        let Some(this) = self.numbers.get(id).copied() else { return Ok(None) };
        let document = |other: usize| self.index.document(self.findings[other].record);
        let (at_home, elsewhere): (Vec<_>, Vec<_>) =
            self.ranked(this).partition(|(other, _)| self.at_home(this, *other));
        let phrases = SharedPhrases::new(document(this)?);
        let precedent = |(other, score): (usize, f32)| {
            let document = document(other)?;
            Ok(Precedent {
                id: document.id.clone(),
                score: degree(score),
                relation: self.relation(this, other, score),
                shared: phrases.shared(document, self.similarity),
            })
        };
        let same = at_home.into_iter().take_while(|(_, score)| *score >= weights::MIN_REPEATED_CRITICISM_SCORE);
        let repeat = |(other, score): (usize, f32)| Ok((document(other)?.id.clone(), degree(score)));
        Ok(Some(SimilarFindings {
            precedents: all(elsewhere.into_iter().take(limit).map(precedent))?,
            repeats: all(same.take(limit).map(repeat))?,
        }))
    }

    /// The other findings with their scores, best first.
    fn ranked(&self, this: usize) -> impl Iterator<Item = (usize, f32)> {
        let mut scores = self.scores(this);
        scores.remove(&this);
        let ranked = scores.into_iter().filter(|(_, score)| *score > 0.0).collect();
        sort_by_u64_key(ranked, |(other, score)| descending_key(*score) << 32 | *other as u64).into_iter()
    }

    /// Scores of findings.
    ///
    /// Reports word the same criticism differently, and each repeats it in its own words. So the nearest findings of either
    /// side add to a score: what is like my neighbours is like me, if less so.
    fn scores(&self, this: usize) -> HashMap<usize, f32> {
        let closeness = |(other, closeness): &Neighbour| (*other as usize, *closeness);
        let mut scores: HashMap<usize, f32> = self.close[this].iter().map(closeness).collect();
        for (neighbour, closeness) in &self.nearest[this] {
            for (other, similarity) in &self.close[*neighbour as usize] {
                *scores.entry(*other as usize).or_default() += weights::NEIGHBOUR_WEIGHT * closeness * similarity;
            }
        }
        let mut concepts = self.concepts.comparison();
        concepts.set_query(this);
        for (other, score) in &mut scores {
            let nearest = self.nearest[*other].iter();
            let spoken: f32 = nearest.map(|(neighbour, closeness)| closeness * self.similarity(this, *neighbour)).sum();
            *score += weights::NEIGHBOUR_WEIGHT * spoken;
            *score += weights::CONCEPT_WEIGHT * concepts.cosine(*other);
            *score *= 1.0 + weights::TOPIC_WEIGHT * self.findings[this].agreement(&self.findings[*other]);
            if !self.at_home(this, *other) && self.findings[this].shares_issue(&self.findings[*other]) {
                *score *= 1.0 + weights::ISSUE_WEIGHT;
            }
        }
        scores
    }

    /// Similarity of the terms of two findings.
    fn similarity(&self, this: usize, other: u32) -> f32 {
        let close = &self.close[this];
        close.binary_search_by_key(&other, |(other, _)| *other).map_or(0.0, |at| close[at].1)
    }

    fn at_home(&self, this: usize, other: usize) -> bool {
        self.findings[this].municipality == self.findings[other].municipality
    }

    fn relation(&self, this: usize, other: usize, score: f32) -> Relation {
        let same = self.findings[this].shares_issue(&self.findings[other]);
        if same && score >= weights::MIN_SAME_CRITICISM_SCORE { Relation::Criticism } else { Relation::Subject }
    }
}

/// For each report the first of its municipality.
fn municipalities(index: &SearchIndex) -> Vec<usize> {
    let mut first: HashMap<&str, usize> = HashMap::new();
    let reports = index.reports.iter().enumerate();
    reports.map(|(at, report)| *first.entry(report.slug.municipality()).or_insert(at)).collect()
}

/// Maps a score to a degree from 0 to 1.
fn degree(score: f32) -> f32 {
    1.0 - (-score).exp()
}

fn neighbours(this: usize, close: &[Neighbour]) -> Vec<Neighbour> {
    let others = close.iter().filter(|(other, _)| *other as usize != this).copied().collect();
    let mut others: Vec<Neighbour> =
        sort_by_u64_key(others, |(other, score)| descending_key(*score) << 32 | u64::from(*other));
    others.truncate(weights::NEIGHBOURS);
    // There are as many of these as findings, and each was as long as their list.
    others.shrink_to_fit();
    others
}
