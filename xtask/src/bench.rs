//! `cargo xtask bench`: what a visitor downloads, against the budgets, exceeding one of which is an error; and how long
//! a visitor waits for a key, which tells of the machine as much as of the site, and so is only shown.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser;
use crate::process::output;
use crate::project::root;

/// A group of files that are loaded together, and how large they may be.
struct Budget {
    what: &'static str,
    /// Whether a file, named from the root of the site, belongs to it.
    contains: fn(&str) -> bool,
    /// Bytes after brotli at its best quality, as a host would send them.
    limit: usize,
}

const BUDGETS: [Budget; 5] = [
    Budget {
        what: "start page before it is alive",
        contains: |file| file == "index.html" || file.starts_with("page-") || is_shared(file),
        limit: 60_000,
    },
    Budget {
        what: "search page before it is alive",
        contains: |file| {
            file == "search/index.html"
                || ["search-", "search_bg-"].iter().any(|p| file.starts_with(p))
                || is_shared(file)
        },
        limit: 150_000,
    },
    Budget {
        what: "comparison before it is alive",
        contains: |file| {
            file == "compare/index.html"
                || ["compare-", "compare_bg-"].iter().any(|p| file.starts_with(p))
                || is_shared(file)
        },
        // More than the others may have: only those who compare load it.
        limit: 170_000,
    },
    Budget { what: "search engine", contains: |file| file.starts_with("engine"), limit: 420_000 },
    Budget { what: "search index", contains: |file| file.starts_with("index/"), limit: 400_000 },
];

/// Folders whose files are measured.
const FOLDERS: [&str; 4] = ["", "search/", "compare/", "index/"];

/// Whether every page loads the file.
fn is_shared(file: &str) -> bool {
    file.starts_with("boot-") || file.ends_with(".css")
}

/// Measures the built site and prints a table.
pub fn run(dist: &Path) -> Result<()> {
    println!("{:<44}{:>12}{:>12}{:>12}", "", "raw", "brotli", "budget");
    let files = files(dist)?;
    let mut exceeded = Vec::new();
    for budget in &BUDGETS {
        let mut total = Size::default();
        for (name, content) in files.iter().filter(|(name, _)| (budget.contains)(name)) {
            let size = Size { raw: content.len(), brotli: brotli_size(content)? };
            println!("  {name:<42}{:>12}{:>12}", size.raw, size.brotli);
            total = Size { raw: total.raw + size.raw, brotli: total.brotli + size.brotli };
        }
        println!("{:<44}{:>12}{:>12}{:>12}", budget.what, total.raw, total.brotli, budget.limit);
        if total.brotli == 0 {
            bail!("nothing of the {} is in {}: was the site built?", budget.what, dist.display());
        }
        if total.brotli > budget.limit {
            exceeded.push(budget.what);
        }
    }
    if exceeded.is_empty() { Ok(()) } else { bail!("over budget: {}", exceeded.join("; ")) }
}

/// Times keys in a real browser and prints what came of it.
pub fn keys(dist: &Path) -> Result<()> {
    browser::install(&browser::BROWSER)?;
    let mut timing = Command::new("cargo");
    timing.args(["test", "--quiet", "-p", "end-to-end", "--test", "journeys", "keys_are_timed", "--", "--nocapture"]);
    let said = output(timing.env("KANSA_DIST", dist).current_dir(root()))?;
    let line = said.lines().find(|line| line.contains("95th percentile")).context("no time was told")?;
    println!("{line} (to be reached: {KEY_MS} ms)");
    Ok(())
}

/// How long 95 of 100 keys should take at most, in milliseconds.
const KEY_MS: u32 = 10;

/// Bytes of a file or a group of files.
#[derive(Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

fn files(dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        let path = dist.join(folder);
        for entry in fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                files.push((format!("{folder}{}", entry.file_name().to_string_lossy()), fs::read(entry.path())?));
            }
        }
    }
    files.sort();
    Ok(files)
}

fn brotli_size(content: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_is_no_site() {
        let folder = tempfile::tempdir().unwrap();
        assert!(run(folder.path()).is_err());
    }

    #[test]
    fn a_group_over_its_budget_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        ["index", "search", "compare"].iter().for_each(|name| fs::create_dir(folder.path().join(name)).unwrap());
        let noise =
            std::iter::successors(Some(1u64), |n| Some(n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1)));
        let noise: Vec<u8> = noise.map(|n| (n >> 56) as u8).take(500_000).collect();
        for file in ["index.html", "search/index.html", "compare/index.html", "engine-0.js", "index/a.bundle"] {
            fs::write(folder.path().join(file), "a").unwrap();
        }
        assert!(run(folder.path()).is_ok());
        fs::write(folder.path().join("index/b.bundle"), noise).unwrap();
        assert!(run(folder.path()).unwrap_err().to_string().contains("search index"));
    }
}
