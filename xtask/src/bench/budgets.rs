//! Sizes of the search engine and its index, against the budgets.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::table::{Row, print};
use super::{Figure, Verdict};

/// A group of files that are loaded together, and how large they may be.
struct Budget {
    what: &'static str,
    /// Predicate on the path of a file from the site's root.
    contains: fn(&str) -> bool,
    /// Bytes after brotli at its best quality, as a host would send them.
    limit: usize,
}

const BUDGETS: [Budget; 3] = [
    Budget { what: "search engine", contains: |file| file.starts_with("engine"), limit: 320_000 },
    Budget {
        what: "search index",
        contains: |file| file.starts_with("index/") && !file.starts_with(WORD_MODEL),
        limit: 165_000,
    },
    Budget { what: "word model", contains: |file| file.starts_with(WORD_MODEL), limit: 800_000 },
];

/// Begin of the model's path, which ends with its hash.
const WORD_MODEL: &str = "index/model-";

/// Folders whose files are measured.
const FOLDERS: [&str; 2] = ["", "index/"];

/// Measures the built site and prints a table.
pub fn measure(dist: &Path, verdict: &mut Verdict) -> Result<()> {
    let files = files(dist)?;
    let mut rows = Vec::new();
    for budget in &BUDGETS {
        let mut total = Size::default();
        for (name, content) in files.iter().filter(|(name, _)| (budget.contains)(name)) {
            let size = Size { raw: content.len(), brotli: brotli(content)?.len() };
            rows.push(Row::new(&format!("  {name}"), [size.raw.to_string(), size.brotli.to_string()]));
            total = Size { raw: total.raw + size.raw, brotli: total.brotli + size.brotli };
        }
        if total.brotli == 0 {
            bail!("nothing of the {} is in {}: was the site built?", budget.what, dist.display());
        }
        rows.push(Row::new(budget.what, [total.raw, total.brotli, budget.limit].map(|bytes| bytes.to_string())));
        verdict.figures.push(Figure::new(&format!("{}, bytes", budget.what), total.brotli as f64));
        verdict.hold(budget.what, total.brotli as f64, budget.limit as f64);
    }
    print("what is downloaded", &["raw", "brotli", "budget"], &rows);
    Ok(())
}

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

/// A file as a host sends it: after brotli at its best quality.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = ::brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exceeded(dist: &Path) -> Result<Vec<String>> {
        let mut verdict = Verdict::default();
        measure(dist, &mut verdict)?;
        Ok(verdict.exceeded)
    }

    #[test]
    fn an_empty_folder_is_no_site() {
        let folder = tempfile::tempdir().unwrap();
        assert!(exceeded(folder.path()).is_err());
    }

    #[test]
    fn a_group_over_its_budget_is_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("index")).unwrap();
        let noise =
            std::iter::successors(Some(1u64), |n| Some(n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1)));
        let noise: Vec<u8> = noise.map(|n| (n >> 56) as u8).take(500_000).collect();
        for file in ["engine-0.js", "index/a.bundle", "index/model-0.bin"] {
            fs::write(folder.path().join(file), "a").unwrap();
        }
        assert!(exceeded(folder.path()).unwrap().is_empty());
        fs::write(folder.path().join("index/b.bundle"), noise).unwrap();
        assert!(exceeded(folder.path()).unwrap()[0].contains("search index"));
    }
}
