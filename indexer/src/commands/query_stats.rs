//! `indexer reads`: what a visitor's browser reads of an index for one query after the other.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use search::Request;

use super::index_reader::{IndexReader, ReadStats};

/// Results that the site shows at first.
const RESULT_LIMIT: usize = 20;

/// Limits of a query: bytes from cold, sequential requests, and milliseconds when warm.
const MAX_BYTES: u64 = 500_000;
const MAX_ROUNDS: usize = 6;
const MAX_WARM_MS: f64 = 100.0;

struct QueryStats<'a> {
    text: &'a str,
    total: usize,
    /// With nothing read but the manifest; the opening counts.
    cold: ReadStats,
    /// Milliseconds of the same query with all it needs at hand.
    warm: f64,
}

/// Asks each line of a file, each time with nothing read before, and prints what that takes: all queries, then how much
/// half of them take at most, and nine of ten, and all.
pub fn query_stats(index: &Path, queries: &Path, out: &mut dyn Write) -> anyhow::Result<bool> {
    let queries = fs::read_to_string(queries).with_context(|| format!("{} cannot be read", queries.display()))?;
    let mut asked = queries.lines().map(|query| ask(index, query)).collect::<anyhow::Result<Vec<_>>>()?;
    let opening = IndexReader::open(index)?.reads;
    writeln!(out, "opening: {} bytes", opening.bytes)?;
    asked.sort_by_key(|query| query.cold.bytes);
    writeln!(out, "{:>10} {:>8} {:>6} {:>8} {:>8}  query", "bytes", "requests", "rounds", "warm ms", "results")?;
    for QueryStats { text, total, cold, warm } in &asked {
        writeln!(out, "{:>10} {:>8} {:>6} {warm:>8.1} {total:>8}  {text}", cold.bytes, cold.pieces, cold.rounds)?;
    }
    let figures = |figure: fn(&QueryStats<'_>) -> f64| asked.iter().map(figure).collect::<Vec<f64>>();
    for (name, mut values) in [
        ("bytes", figures(|query| query.cold.bytes as f64)),
        ("requests", figures(|query| query.cold.pieces as f64)),
        ("rounds", figures(|query| query.cold.rounds as f64)),
        ("warm ms", figures(|query| query.warm)),
    ] {
        values.sort_by(f64::total_cmp);
        let at = |part: usize| values.get((values.len() * part / 10).min(values.len().saturating_sub(1))).copied();
        let [half, most, all] = [5, 9, 10].map(|part| at(part).unwrap_or_default());
        writeln!(out, "{name}: half of the queries {half:.1}, nine of ten {most:.1}, all {all:.1}")?;
    }
    let within = |holds: fn(&QueryStats<'_>) -> bool| asked.iter().filter(|query| holds(query)).count();
    for (name, count) in [
        (format!("{} KB", MAX_BYTES / 1000), within(|query| query.cold.bytes <= MAX_BYTES)),
        // The site reads the manifest before the index.
        (format!("{MAX_ROUNDS} rounds, the manifest's included"), within(|query| query.cold.rounds < MAX_ROUNDS)),
        (format!("{MAX_WARM_MS} ms when warm"), within(|query| query.warm <= MAX_WARM_MS)),
    ] {
        writeln!(out, "within {name}: {count} of {} queries", asked.len())?;
    }
    Ok(true)
}

fn ask<'a>(index: &Path, text: &'a str) -> anyhow::Result<QueryStats<'a>> {
    let mut reader = IndexReader::open(index)?;
    let request = Request::new(text, RESULT_LIMIT);
    let total = reader.ask(|engine| engine.search(&request))?.total;
    let begun = Instant::now();
    let cold = reader.reads;
    reader.ask(|engine| engine.search(&request))?;
    Ok(QueryStats { text, total, cold, warm: begun.elapsed().as_secs_f64() * 1000.0 })
}
