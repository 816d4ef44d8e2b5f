//! Weight of a page of each kind before it is hydrated: itself, its styles, scripts and programs, after brotli.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use regex::Regex;
use serde::Deserialize;

use super::table::{Row, print};
use super::{Figure, Verdict, brotli};
use crate::process::output;
use crate::project::root;

/// A kind of page, as the prerenderer lists them.
#[derive(Deserialize)]
struct MeasuredPage {
    example: String,
    budget: Option<PageBudget>,
}

/// Budgets of bytes.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PageBudget {
    Start = 60_000,
    Tool = 174_000,
    Reading = 71_000,
}

fn page_kinds() -> Result<Vec<MeasuredPage>> {
    let mut prerender = Command::new("cargo");
    prerender.args(["run", "--quiet", "--bin", "prerender", "--", "--page-kinds"]);
    let kinds = output(prerender.current_dir(root()))?;
    serde_json::from_str(&kinds).with_context(|| format!("no kinds of page: {kinds}"))
}

/// Kinds of files, by the ends of their names.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

/// Weighs the pages and prints a table.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    let names = Regex::new(r#"(?:href|src|data-js|data-wasm)="(?:\./)?([^":?]+\.(?:css|js|wasm))""#)?;
    let mut sizes = BTreeMap::new();
    let mut rows = Vec::new();
    for MeasuredPage { example: page, budget } in page_kinds()? {
        let Some(budget) = budget else { continue };
        let limit = budget as usize;
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
