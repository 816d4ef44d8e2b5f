//! Vector space model (ベクトル空間モデル): tf-idf vectors, their cosines, and candidates for neighbours.

use std::collections::{BTreeMap, HashMap};

use crate::sort::{descending_key, sort_by_u64_key};

/// Weighted term counts of a text.
pub type TermCounts<'a> = BTreeMap<&'a str, f32>;

/// Findings as tf-idf vectors of length 1.
pub struct VectorSpace {
    /// Numbers of the terms.
    numbers: HashMap<String, usize>,
    /// Weighted terms of each finding.
    vectors: Vec<Vec<(usize, f32)>>,
    /// Weighted findings of each term, the greatest weight first.
    postings: Vec<Vec<(usize, f32)>>,
}

/// Limits of the candidates that a finding is compared with, however many findings there are.
#[derive(Debug, Clone, Copy)]
pub struct CandidateLimits {
    /// Candidates per term.
    pub per_term: usize,
    /// Candidates that are compared in full.
    pub compared: usize,
}

/// Another finding, with the cosine.
pub type Neighbour = (u32, f32);

impl VectorSpace {
    /// Builds tf-idf vectors; drops terms in a greater share of the findings than `common`.
    pub fn new<'a>(findings: impl Iterator<Item = TermCounts<'a>>, common: f32) -> Self {
        let mut space = Self { numbers: HashMap::new(), vectors: Vec::new(), postings: Vec::new() };
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
        space.postings.resize(frequency.len(), Vec::new());
        for (at, vector) in space.vectors.iter_mut().enumerate() {
            vector.retain(|(term, _)| frequency[*term] <= (all * common).max(2.0));
            vector.iter_mut().for_each(|(term, weight)| *weight *= (all / frequency[*term]).ln());
            let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
            for (term, weight) in vector {
                *weight /= length;
                space.postings[*term].push((at, *weight));
            }
        }
        for postings in &mut space.postings {
            *postings = sort_by_u64_key(std::mem::take(postings), |(_, weight)| descending_key(*weight));
        }
        space
    }

    /// Weighted sum of the cosines to the given findings, for each finding.
    pub fn cosines(&self, some: &[(usize, f32)]) -> Vec<f32> {
        let mut cosines = vec![0.0; self.vectors.len()];
        for (this, times) in some {
            for (term, weight) in &self.vectors[*this] {
                let weight = weight * times;
                self.postings[*term]
                    .iter()
                    .for_each(|(other, others_weight)| cosines[*other] += weight * others_weight);
            }
        }
        cosines
    }

    /// Neighbours of each finding, itself among them, ascending.
    ///
    /// Comparing each with all would take a hundred times as long for ten times the findings. So the candidates are those in
    /// which a term weighs most, and those with the greatest sums are compared in full.
    pub fn neighbours(&self, limits: CandidateLimits) -> Vec<Vec<Neighbour>> {
        let mut accumulator = Accumulator { sums: vec![0.0; self.vectors.len()], met: Vec::new() };
        let mut comparison = self.comparison();
        let close = |this: usize| {
            for (term, weight) in &self.vectors[this] {
                let postings = self.postings[*term].iter().take(limits.per_term);
                postings.for_each(|(other, others_weight)| accumulator.add(*other, weight * others_weight));
            }
            comparison.set_query(this);
            let most = accumulator.take_top(limits.compared);
            most.into_iter().map(|other| (other as u32, comparison.cosine(other))).collect()
        };
        (0..self.vectors.len()).map(close).collect()
    }

    pub fn comparison(&self) -> QueryVector<'_> {
        QueryVector { space: self, vector: &[], weights: vec![0.0; self.postings.len()] }
    }

    /// 0 for an unknown or dropped term.
    pub fn idf(&self, term: &str) -> f32 {
        let postings = self.numbers.get(term).map_or(0, |number| self.postings[*number].len());
        if postings == 0 { 0.0 } else { (self.vectors.len() as f32 / postings as f32).ln() }
    }
}

/// A finding to compare with others.
pub struct QueryVector<'a> {
    space: &'a VectorSpace,
    vector: &'a [(usize, f32)],
    /// Dense weights, by term number.
    weights: Vec<f32>,
}

impl QueryVector<'_> {
    pub fn set_query(&mut self, this: usize) {
        self.vector.iter().for_each(|(term, _)| self.weights[*term] = 0.0);
        self.vector = &self.space.vectors[this];
        self.vector.iter().for_each(|(term, weight)| self.weights[*term] = *weight);
    }

    pub fn cosine(&self, other: usize) -> f32 {
        self.space.vectors[other].iter().fold(0.0, |sum, (term, weight)| sum + self.weights[*term] * weight)
    }
}

/// Sparse sums of scores.
struct Accumulator {
    sums: Vec<f32>,
    /// Findings with a sum.
    met: Vec<usize>,
}

impl Accumulator {
    fn add(&mut self, finding: usize, amount: f32) {
        if self.sums[finding] == 0.0 && amount > 0.0 {
            self.met.push(finding);
        }
        self.sums[finding] += amount;
    }

    /// Takes the findings with the greatest sums, ascending, and clears all.
    fn take_top(&mut self, count: usize) -> Vec<usize> {
        let Self { sums, met } = self;
        if count < met.len() {
            met.select_nth_unstable_by(count, |a, b| sums[*b].total_cmp(&sums[*a]).then(a.cmp(b)));
        }
        let mut most: Vec<usize> = met.iter().copied().take(count).collect();
        most.sort_unstable();
        met.drain(..).for_each(|finding| sums[finding] = 0.0);
        most
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn space(findings: &[Vec<char>]) -> VectorSpace {
        let texts: Vec<String> = findings.iter().map(|terms| terms.iter().collect()).collect();
        let counts = texts.iter().map(|text| {
            let mut counts = TermCounts::new();
            text.char_indices().for_each(|(at, c)| *counts.entry(&text[at..at + c.len_utf8()]).or_default() += 1.0);
            counts
        });
        VectorSpace::new(counts, 0.5)
    }

    /// Neighbours of a finding if all are compared.
    fn all_close(space: &VectorSpace, this: usize) -> Vec<Neighbour> {
        let cosines = space.cosines(&[(this, 1.0)]).into_iter().enumerate();
        cosines.filter(|(_, cosine)| *cosine > 0.0).map(|(other, cosine)| (other as u32, cosine)).collect()
    }

    proptest! {
        #[test]
        fn neighbours_within_limits_are_complete(
            findings in prop::collection::vec(prop::collection::vec(prop::char::range('あ', 'ん'), 0..12), 1..30),
        ) {
            let space = space(&findings);
            let close = space.neighbours(CandidateLimits { per_term: findings.len(), compared: findings.len() });
            for (this, close) in close.iter().enumerate() {
                prop_assert_eq!(close, &all_close(&space, this));
            }
        }

        #[test]
        fn neighbours_beyond_limits_have_full_cosines(
            findings in prop::collection::vec(prop::collection::vec(prop::char::range('あ', 'ん'), 1..12), 1..30),
            met in 1..6_usize,
            compared in 1..6_usize,
        ) {
            let space = space(&findings);
            for (this, close) in space.neighbours(CandidateLimits { per_term: met, compared }).iter().enumerate() {
                prop_assert!(close.len() <= compared && close.is_sorted_by_key(|(other, _)| other));
                let all = all_close(&space, this);
                prop_assert!(close.iter().all(|close| all.contains(close)));
            }
        }
    }

    #[test]
    fn candidates_are_those_that_share_most() {
        let findings = ["甲乙丙丁", "甲乙丙丁", "甲乙丙戊", "甲己", "庚辛", "庚壬", "癸"];
        let space = space(&findings.map(|terms| terms.chars().collect()));
        let close = |compared| -> Vec<u32> {
            space.neighbours(CandidateLimits { per_term: 7, compared })[0].iter().map(|(other, _)| *other).collect()
        };
        assert_eq!([close(2), close(3), close(9)], [vec![0, 1], vec![0, 1, 2], vec![0, 1, 2]]);
    }
}
