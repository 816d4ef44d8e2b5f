//! What a page of each kind weighs before it is alive: itself, its styles, scripts and programs, after brotli.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use regex::Regex;

use super::table::{Row, print};
use super::{Verdict, brotli};

/// A page of each kind.
const PAGES: [&str; 14] = [
    "",
    "search/",
    "compare/",
    "findings/okayama-2019-shiteki-10/",
    "reports/okayama-2019/",
    "reports/okayama-2019/text/",
    "topics/access/",
    "systems/",
    "systems/wako-2022-system-03/",
    "surveys/",
    "glossary/",
    "data/",
    "record/",
    "about/",
];

/// Kinds of files, by the ends of their names.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

/// The most that any page may weigh: as much as the heaviest program, the comparison's, is allowed.
const LIMIT: usize = 170_000;

/// Weighs the pages and prints a table.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    let names = Regex::new(r#"(?:href|src|data-js|data-wasm)="(?:\./)?([^":?]+\.(?:css|js|wasm))""#)?;
    let mut sizes = BTreeMap::new();
    let mut rows = Vec::new();
    for page in PAGES {
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
        verdict.hold(&format!("bytes of /{page}"), total as f64, LIMIT as f64);
        rows.push(Row::new(&format!("  /{page}"), weights.into_iter().chain([total]).map(|bytes| bytes.to_string())));
    }
    print("a page before it is alive, brotli", &["HTML", "CSS", "JavaScript", "wasm", "all"], &rows);
    Ok(())
}
