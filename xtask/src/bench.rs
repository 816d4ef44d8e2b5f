//! `cargo xtask bench`: what a visitor downloads, against the budgets. Exceeding one is an error.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// A group of files that are loaded together, and how large they may be.
struct Budget {
    what: &'static str,
    /// The folder below `dist/`.
    folder: &'static str,
    contains: fn(&str) -> bool,
    /// Bytes after brotli at its best quality, as a host would send them.
    limit: usize,
}

const BUDGETS: [Budget; 3] = [
    Budget {
        what: "shell: start page, styles, user interface",
        folder: "",
        contains: |name| matches!(name, "index.html" | "boot.js") || name.starts_with("app-") || name.ends_with(".css"),
        limit: 150_000,
    },
    Budget { what: "search engine", folder: "", contains: |name| name.starts_with("worker"), limit: 420_000 },
    Budget { what: "search index", folder: "index", contains: |_| true, limit: 400_000 },
];

/// Measures the built site and prints a table.
pub fn run(dist: &Path) -> Result<()> {
    println!("{:<44}{:>12}{:>12}{:>12}", "", "raw", "brotli", "budget");
    let mut exceeded = Vec::new();
    for budget in &BUDGETS {
        let mut total = Size::default();
        for (name, content) in files(&dist.join(budget.folder), budget.contains)? {
            let size = Size { raw: content.len(), brotli: brotli_size(&content)? };
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

/// Bytes of a file or a group of files.
#[derive(Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

fn files(folder: &Path, wanted: fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && wanted(&name) {
            files.push((name, fs::read(entry.path())?));
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
        fs::create_dir(folder.path().join("index")).unwrap();
        let noise =
            std::iter::successors(Some(1u64), |n| Some(n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1)));
        let noise: Vec<u8> = noise.map(|n| (n >> 56) as u8).take(500_000).collect();
        fs::write(folder.path().join("index.html"), "a").unwrap();
        fs::write(folder.path().join("worker.js"), "a").unwrap();
        fs::write(folder.path().join("index/a.bundle"), "a").unwrap();
        assert!(run(folder.path()).is_ok());
        fs::write(folder.path().join("index/b.bundle"), noise).unwrap();
        assert!(run(folder.path()).unwrap_err().to_string().contains("search index"));
    }
}
