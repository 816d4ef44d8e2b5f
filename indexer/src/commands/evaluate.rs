//! `indexer evaluate`: results against findings that were judged by hand.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use search::{HitKind, Request};

use super::index_reader::{IndexReader, read_issues};
use super::usage_error::UsageError;

/// Results that count for what is found at all.
const CONSIDERED: usize = 100;

/// Results that count for their order.
const FIRST_RESULTS: usize = 10;
const FIRST_PRECEDENTS: usize = 5;

/// The grade of a full answer; 1 is that of a partial one.
const FULL_ANSWER: u32 = 2;

/// Kind of a line that names a finding whose precedents were judged.
const PRECEDENTS: &str = "precedents";

/// A query with the grades of the findings that answer it.
struct Judged<'a> {
    kind: &'a str,
    query: &'a str,
    grades: BTreeMap<&'a str, u32>,
}

/// Quality of results, each from 0 to 1.
#[derive(Clone, Copy, Default)]
struct Quality {
    /// Normalized discounted cumulative gain of the first results.
    ndcg: f64,
    /// Share of the full answers that is found.
    recall: f64,
    /// 1 where the first result is a full answer.
    first: f64,
}

/// Qualities of one query: by the words alone, and by their meaning too. Precedents have one alone.
type Qualities = [Quality; 2];

/// Asks each query of a file, and prints the quality of what is found by kind of query, the ten worst, and times.
pub fn evaluate(index: &Path, judgements: &Path, out: &mut dyn Write) -> anyhow::Result<bool> {
    let text = fs::read_to_string(judgements).with_context(|| format!("{} cannot be read", judgements.display()))?;
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    let judged = lines.map(|(line, number)| read(line, judgements, number)).collect::<anyhow::Result<Vec<_>>>()?;
    let mut reader = IndexReader::open_whole(index)?;
    let issues = read_issues(index)?;
    let mut by_kind: BTreeMap<&str, Vec<Qualities>> = BTreeMap::new();
    let mut all: Vec<(f64, &str)> = Vec::new();
    let mut times = Vec::new();
    for Judged { kind, query, grades } in &judged {
        let qualities = if *kind == PRECEDENTS {
            let found = reader.ask(|engine| engine.precedents(&issues)?.similar_to(query, CONSIDERED))?;
            let found = found.with_context(|| format!("no finding has the id `{query}`"))?.precedents;
            [quality(&found.iter().map(|found| found.id.as_str()).collect::<Vec<_>>(), grades, FIRST_PRECEDENTS); 2]
        } else {
            let mut qualities = [Quality::default(); 2];
            let mut spent = [0.0; 2];
            for (at, semantic) in [false, true].into_iter().enumerate() {
                let request = Request { semantic, ..Request::new(query, CONSIDERED) };
                reader.ask(|engine| engine.search(&request))?;
                let begun = Instant::now();
                let found = reader.ask(|engine| engine.search(&request))?.hits;
                spent[at] = begun.elapsed().as_secs_f64() * 1000.0;
                let findings = found.iter().filter(|hit| hit.record == HitKind::Finding);
                let found: Vec<&str> = findings.map(|hit| hit.id.as_str()).collect();
                qualities[at] = quality(&found, grades, FIRST_RESULTS);
            }
            times.push(spent[1] - spent[0]);
            qualities
        };
        by_kind.entry(kind).or_default().push(qualities);
        all.push((qualities[1].ndcg, query));
    }
    writeln!(out, "| | queries | words: nDCG / recall / first | with meaning |\n|---|---|---|---|")?;
    for (kind, qualities) in &by_kind {
        print(kind, qualities, out)?;
    }
    let searches = by_kind.iter().filter(|(kind, _)| **kind != PRECEDENTS);
    print("all", &searches.flat_map(|(_, qualities)| qualities).copied().collect::<Vec<_>>(), out)?;
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let worst = all.iter().take(10).map(|(ndcg, query)| format!("{query} {ndcg:.2}"));
    writeln!(out, "worst: {}", worst.collect::<Vec<_>>().join(", "))?;
    times.sort_by(f64::total_cmp);
    if let Some(most) = times.get(times.len() * 95 / 100) {
        writeln!(out, "meaning takes {:.1} ms more of half of the queries, {most:.1} of 95 %", times[times.len() / 2])?;
    }
    Ok(true)
}

/// Reads a line: kind, query, and `id=grade`s, with tabs between them.
fn read<'a>(line: &'a str, path: &Path, number: usize) -> anyhow::Result<Judged<'a>> {
    let grade = |graded: &'a str| graded.split_once('=').and_then(|(id, grade)| Some((id, grade.parse().ok()?)));
    let fields: Vec<&str> = line.split('\t').collect();
    let judged = match fields[..] {
        [kind, query, grades] => {
            grades.split(' ').map(grade).collect::<Option<_>>().map(|grades| (kind, query, grades))
        }
        _ => None,
    };
    let (kind, query, grades) = judged.ok_or_else(|| UsageError {
        message: format!("{}, line {number}: no judgement", path.display()),
        hint: "a line has a kind, a query and `id=grade id=grade …`, with tabs between them".to_owned(),
    })?;
    Ok(Judged { kind, query, grades })
}

fn quality(found: &[&str], grades: &BTreeMap<&str, u32>, first: usize) -> Quality {
    let gain = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
        grades
            .take(first)
            .zip(2..)
            .map(|(grade, place)| (f64::from(grade).exp2() - 1.0) / f64::from(place).log2())
            .sum::<f64>()
            + 0.0
    };
    let grade = |id: &&str| grades.get(*id).copied().unwrap_or_default();
    let mut best: Vec<u32> = grades.values().copied().collect();
    best.sort_by(|a, b| b.cmp(a));
    let full = best.iter().filter(|grade| **grade >= FULL_ANSWER).count().max(1);
    let recalled = found.iter().filter(|id| grade(id) >= FULL_ANSWER).count();
    Quality {
        ndcg: gain(&mut found.iter().map(grade)) / gain(&mut best.into_iter()),
        recall: recalled as f64 / full as f64,
        first: f64::from(u8::from(found.first().map_or(0, grade) >= FULL_ANSWER)),
    }
}

fn print(kind: &str, qualities: &[Qualities], out: &mut dyn Write) -> std::io::Result<()> {
    let [words, both] = [0, 1].map(|at| {
        let mean = |value: fn(&Quality) -> f64| {
            qualities.iter().map(|qualities| value(&qualities[at])).sum::<f64>() / qualities.len().max(1) as f64
        };
        format!("{:.3} / {:.3} / {:.3}", mean(|q| q.ndcg), mean(|q| q.recall), mean(|q| q.first))
    });
    writeln!(out, "| {kind} | {} | {words} | {both} |", qualities.len())
}
