//! Time to the first five results for a visitor on a slow line.

use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::table::{Row, print};
use super::{Figure, Verdict, in_chromium};

/// Limits of a search opened with an empty cache: page, engine and index within their budgets, and their number.
const MAX_COLD_BYTES: f64 = 970_000.0;
const MAX_COLD_REQUESTS: f64 = 20.0;
/// The page, what starts it, and what that asks for: nothing may have to wait for more.
const MAX_COLD_IN_SEQUENCE: f64 = 3.0;
/// So long may the first five results take, in milliseconds.
const MAX_COLD_MS: f64 = 1500.0;
/// The same where the engine is ready: so much more than they do take that it binds on every machine.
const MAX_TYPED_MS: f64 = 200.0;

/// Waiting time, with the traffic meanwhile.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Loading {
    /// Until the first five results were in the page.
    pub milliseconds: f64,
    /// Until the page first showed a text.
    pub painted: Option<f64>,
    /// Requests that were answered over the line.
    pub requests: usize,
    /// The most of them that waited for one another.
    pub in_sequence: usize,
    /// Bytes that came.
    pub bytes: u64,
}

impl Loading {
    pub fn new(milliseconds: f64, painted: Option<f64>, requests: usize, in_sequence: usize, bytes: u64) -> Self {
        Self { milliseconds, painted, requests, in_sequence, bytes }
    }
}

/// The three ways to the first five results, each the median of several runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LineFigures {
    /// Number of runs.
    pub runs: usize,
    /// A search opened with an empty cache.
    pub cold: Loading,
    /// A search opened from the start page, which had preloaded the engine.
    pub preloaded: Loading,
    /// A search typed where the engine was ready.
    pub typed: Loading,
}

/// Measures and prints a table.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    let LineFigures { runs, cold, preloaded, typed } = in_chromium("line", dist)?;
    let rows = [
        ("a search, nothing cached", &cold, "1500 ms, 3 in sequence"),
        ("a search from the start page, engine preloaded", &preloaded, ""),
        ("a search typed, engine preloaded", &typed, "200 ms"),
    ];
    let rows = rows.map(|(name, loading, wanted)| {
        let Loading { milliseconds, requests, in_sequence, bytes, .. } = loading;
        let figures =
            [format!("{milliseconds:.0} ms"), requests.to_string(), in_sequence.to_string(), bytes.to_string()];
        Row::new(name, figures.into_iter().chain([format!("  {wanted}")]))
    });
    let title = "first five results, 10 Mbit/s, 100 ms";
    print(title, &["median", "requests", "in sequence", "bytes", "  to be reached"], &rows);
    if let Some(painted) = cold.painted {
        println!("  median of {runs} runs; the page was first painted after {painted:.0} ms");
    }
    for (name, value) in [("bytes", cold.bytes as f64), ("requests", cold.requests as f64)] {
        verdict.figures.push(Figure::new(&format!("a search with nothing cached, {name}"), value));
    }
    verdict.hold("bytes of a search with nothing cached", cold.bytes as f64, MAX_COLD_BYTES);
    verdict.hold("requests of a search with nothing cached", cold.requests as f64, MAX_COLD_REQUESTS);
    verdict.hold("requests in sequence of a search with nothing cached", cold.in_sequence as f64, MAX_COLD_IN_SEQUENCE);
    verdict.hold_time("a search with nothing cached", cold.milliseconds, MAX_COLD_MS);
    verdict.hold("requests of a typed search", typed.requests as f64, 0.0);
    verdict.hold("milliseconds of a typed search", typed.milliseconds, MAX_TYPED_MS);
    Ok(())
}
