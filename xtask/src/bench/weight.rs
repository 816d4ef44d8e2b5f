//! Weight of a page of each kind before it is hydrated: itself, its styles, scripts and programs, after brotli.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use regex::Regex;

use super::table::{Row, print};
use super::{Figure, Verdict, brotli};

/// A page of each kind, and the most that it may weigh.
const PAGES: [(&str, usize); 14] = [
    ("", 60_000),
    ("search/", 150_000),
    ("compare/", 150_000),
    ("findings/okayama-2019-shiteki-10/", MAX_READ_PAGE_BYTES),
    ("reports/okayama-2019/", MAX_READ_PAGE_BYTES),
    ("reports/okayama-2019/text/", MAX_READ_PAGE_BYTES),
    ("topics/access/", MAX_READ_PAGE_BYTES),
    ("systems/", MAX_READ_PAGE_BYTES),
    ("systems/wako-2022-system-03/", MAX_READ_PAGE_BYTES),
    ("surveys/", MAX_READ_PAGE_BYTES),
    ("glossary/", MAX_READ_PAGE_BYTES),
    ("data/", MAX_READ_PAGE_BYTES),
    ("record/", MAX_READ_PAGE_BYTES),
    ("about/", MAX_READ_PAGE_BYTES),
];

/// The most that a page may weigh that is only read.
const MAX_READ_PAGE_BYTES: usize = 70_000;

/// Kinds of files, by the ends of their names.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

/// Weighs the pages and prints a table.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    let names = Regex::new(r#"(?:href|src|data-js|data-wasm)="(?:\./)?([^":?]+\.(?:css|js|wasm))""#)?;
    let mut sizes = BTreeMap::new();
    let mut rows = Vec::new();
    for (page, limit) in PAGES {
        let file = format!("{page}index.html");
        let html = fs::read_to_string(dist.join(&file)).with_context(|| format!("cannot read /{file}"))?;
        let mut files: BTreeSet<String> = names.captures_iter(&html).map(|found| found[1].to_owned()).collect();
        files.insert(file);
        let mut weights = [0; KINDS.len()];
        for file in files {
            let weight = match sizes.get(&file) {
                Some(size) => *size,
                None => brotli(&fs::read(dist.join(&file)).with_context(|| format!("no {file} in the site"))?)?.len(),
            };
            let kind = KINDS.iter().position(|kind| file.ends_with(&format!(".{kind}"))).context("an unknown kind")?;
            weights[kind] += weight;
            sizes.insert(file, weight);
        }
        let total: usize = weights.iter().sum();
        let what = format!("/{page} before it is alive, bytes");
        verdict.figures.push(Figure::new(&what, total as f64));
        verdict.hold(&what, total as f64, limit as f64);
        rows.push(Row::new(&format!("  /{page}"), weights.into_iter().chain([total, limit]).map(|n| n.to_string())));
    }
    print("a page before it is alive, brotli", &["HTML", "CSS", "JavaScript", "wasm", "all", "budget"], &rows);
    Ok(())
}
