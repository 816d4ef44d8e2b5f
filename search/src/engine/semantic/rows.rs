use embedding::{Model, TextVector};

use super::term::SemanticTerm;
use crate::engine::weights;
use crate::index::word_rows::{IDF_STEPS, StoredRows};
use crate::sort::{descending_key, sort_by_u64_key};

/// Rows of a model that the findings of an index have.
pub struct FindingRows {
    /// Checksum of the model.
    pub model: u32,
    /// Number of findings.
    pub findings: usize,
    absent_idf: f32,
    /// Rows that any finding has, ascending.
    rows: Vec<Row>,
}

struct Row {
    row: usize,
    idf: f32,
    /// Numbers of findings, each with whether only its surroundings have the row.
    findings: Vec<(u32, bool)>,
}

impl FindingRows {
    /// Reads the part of an index; `None` where that makes no sense.
    pub fn read(part: &[u8]) -> Option<Self> {
        let stored: StoredRows = postcard::from_bytes(part).ok()?;
        let idf = |steps: u32| steps as f32 / IDF_STEPS;
        let mut postings = stored.postings.iter();
        let mut row = 0;
        let mut rows = Vec::with_capacity(stored.gaps.len());
        for ((gap, steps), count) in stored.gaps.iter().zip(&stored.idfs).zip(&stored.counts) {
            row += *gap as usize;
            let mut finding = 0u32;
            let mut findings = Vec::new();
            for posting in postings.by_ref().take(*count as usize) {
                finding = finding.saturating_add(posting >> 1);
                findings.push((finding, posting & 1 == 1));
            }
            if finding >= stored.findings {
                return None;
            }
            rows.push(Row { row, idf: idf(*steps), findings });
        }
        let (findings, absent_idf) = (stored.findings as usize, idf(stored.absent_idf));
        Some(Self { model: stored.model, findings, absent_idf, rows })
    }

    /// Vectors of the findings, by what they say themselves.
    pub fn vectors(&self, model: &Model) -> Vec<TextVector> {
        let mut sums = vec![model.sum(); self.findings];
        for Row { row, findings, .. } in &self.rows {
            let weight = self.weight(*row, model);
            for (finding, _) in findings.iter().filter(|(_, is_outside)| !is_outside) {
                model.add(*row, weight, &mut sums[*finding as usize]);
            }
        }
        sums.into_iter().map(|sum| sum.normalize()).collect()
    }

    /// Weight of a row in a text: it counts less where it is frequent in the language, and in the findings.
    pub fn weight(&self, row: usize, model: &Model) -> f32 {
        model.weight(row) * self.idf(row).sqrt()
    }

    fn idf(&self, row: usize) -> f32 {
        self.rows.binary_search_by_key(&row, |row| row.row).map_or(self.absent_idf, |at| self.rows[at].idf)
    }

    /// Share of a query that each finding has: its words, or those nearest to them.
    pub fn coverage(&self, terms: &[SemanticTerm], model: &Model) -> Vec<f32> {
        let mut coverage = vec![0.0; self.findings];
        let mut all = 0.0;
        for SemanticTerm { row, weight, .. } in terms {
            let weight = weight * self.idf(*row);
            all += weight;
            let mut best = vec![0.0f32; self.findings];
            for (similarity, Row { findings, .. }) in self.nearest(*row, model) {
                for (finding, is_outside) in findings {
                    let similarity = if *is_outside { similarity * weights::SURROUNDINGS } else { similarity };
                    let best = &mut best[*finding as usize];
                    *best = best.max(similarity);
                }
            }
            coverage.iter_mut().zip(best).for_each(|(sum, best)| *sum += weight * best);
        }
        if all > 0.0 {
            coverage.iter_mut().for_each(|sum| *sum /= all);
        }
        coverage
    }

    /// The rows most like one, with their similarities.
    fn nearest(&self, row: usize, model: &Model) -> impl Iterator<Item = (f32, &Row)> {
        let products = model.products(row);
        let floor = weights::MIN_WORD_SIMILARITY;
        let similar = self.rows.iter().map(|other| match other.row == row {
            true => (1.0, other),
            false => ((products.with(other.row) - floor) / (1.0 - floor), other),
        });
        let similar = similar.filter(|(similarity, _)| *similarity > 0.0).collect();
        sort_by_u64_key(similar, |(similarity, _)| descending_key(*similarity)).into_iter().take(weights::NEAREST_WORDS)
    }
}
