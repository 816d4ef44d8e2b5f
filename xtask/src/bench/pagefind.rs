//! Our search beside Pagefind, another search for static sites.

use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::table::{Row, print};
use super::{Figure, Loading, Verdict, in_chromium};
use crate::tools::npm::NpmPackage;

/// Figures of both searches in one run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PagefindComparison {
    pub ours: SearchFigures,
    pub pagefind: SearchFigures,
}

/// Figures of one search.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SearchFigures {
    /// A search opened over the slow line with an empty cache.
    pub cold: Loading,
    /// Milliseconds of a further query, until its first results are shown: the median.
    pub milliseconds: f64,
    /// Requests of a further query: the mean.
    pub requests: f64,
    /// Bytes of a further query: the mean.
    pub bytes: f64,
    /// On the golden queries of words.
    pub golden: Quality,
    /// On stretches of the texts.
    pub literal: Quality,
}

/// Quality of the results.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Quality {
    /// Number of queries.
    pub queries: usize,
    /// Share of the right findings that was found: the mean.
    pub recall: f64,
    /// Share of the found that was right: the mean over the queries that found something.
    pub precision: f64,
}

/// Measures and prints a table; where Pagefind can't be had, says so.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    if let Err(error) = NpmPackage::PAGEFIND.install() {
        eprintln!("not measured beside Pagefind: {error:#}");
        return Ok(());
    }
    let beside: PagefindComparison = in_chromium("pagefind", dist)?;
    let rows = beside.rows();
    let cells = |[ours, pagefind, ratio]: [f64; 3]| [ours, pagefind, ratio].map(number);
    let printed: Vec<Row> = rows.iter().map(|(name, values)| Row::new(name, cells(*values))).collect();
    let heads = ["ours", "Pagefind", "ours/Pagefind"];
    print("the same findings, the same queries", &heads, &printed);
    let PagefindComparison { ours: SearchFigures { golden, literal, .. }, .. } = &beside;
    println!(
        "  {} golden queries of words, {} stretches of the texts; right is what holds the words literally, so that\n  \
         other spellings, which ours finds too, count as wrong",
        golden.queries, literal.queries
    );
    let comparable = rows.iter().filter(|(_, [.., ratio])| ratio.is_finite());
    verdict
        .figures
        .extend(comparable.map(|(name, [.., ratio])| Figure::new(&format!("ours/Pagefind: {name}"), *ratio)));
    Ok(())
}

impl PagefindComparison {
    /// Rows of the table: ours, Pagefind's, and the ratio.
    fn rows(&self) -> Vec<(&'static str, [f64; 3])> {
        type Of = fn(&SearchFigures) -> f64;
        let all: [(&'static str, Of); 11] = [
            ("nothing cached, slow line: ms", |side| side.cold.milliseconds),
            ("nothing cached, slow line: bytes", |side| side.cold.bytes as f64),
            ("nothing cached, slow line: requests", |side| side.cold.requests as f64),
            ("nothing cached, slow line: in sequence", |side| side.cold.in_sequence as f64),
            ("a further query: ms", |side| side.milliseconds),
            ("a further query: bytes", |side| side.bytes),
            ("a further query: requests", |side| side.requests),
            ("golden queries: recall", |side| side.golden.recall),
            ("golden queries: precision", |side| side.golden.precision),
            ("stretches: recall", |side| side.literal.recall),
            ("stretches: precision", |side| side.literal.precision),
        ];
        let values = |of: Of| [of(&self.ours), of(&self.pagefind), of(&self.ours) / of(&self.pagefind)];
        all.map(|(name, of)| (name, values(of))).to_vec()
    }
}

/// Large numbers whole, small ones with two digits behind the point.
fn number(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}
