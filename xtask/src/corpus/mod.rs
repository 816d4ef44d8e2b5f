//! `cargo xtask corpus`: a data folder of any size to measure with, made of the reports there are.
//!
//! Each made report keeps the skeleton of a real one (headings, marks, tables), so that its `report.toml` still reads
//! it; its paragraphs are drawn from all reports, with other numbers, years and names. The same call makes the same
//! bytes. Figures in tables stay, for their sums must stay right.

mod municipality;
mod paragraph;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fastrand::Rng;

use municipality::MadeMunicipality;
use paragraph::Paragraphs;

/// A report as it lies in the folder of all reports.
struct Model {
    slug: String,
    name: String,
    text: String,
    rules: String,
}

/// Writes `copies` times as many reports as `data` holds, and its dictionaries, into a new folder.
pub fn generate(data: &Path, copies: usize, out: &Path) -> Result<()> {
    if out.exists() {
        bail!("{} exists already: name a new folder", out.display());
    }
    let models = models(&data.join("reports"))?;
    let names: Vec<&str> = models.iter().map(|model| model.name.as_str()).collect();
    let paragraphs = Paragraphs::of(models.iter().map(|model| model.text.as_str()));
    for (at, model) in std::iter::repeat_n(&models, copies).flatten().enumerate() {
        let (_, year) = model.slug.rsplit_once('-').context("a slug ends in a year")?;
        let municipality = MadeMunicipality::nth(at, year.parse()?);
        let rename =
            |text: &str| names.iter().fold(text.to_owned(), |text, name| text.replace(name, &municipality.name));
        let folder = out.join("reports").join(municipality.slug());
        fs::create_dir_all(&folder)?;
        let text = paragraphs.rewrite(&model.text, &mut Rng::with_seed(at as u64));
        fs::write(folder.join("report.txt"), rename(&text))?;
        fs::write(folder.join("report.toml"), dated(&rename(&model.rules), municipality.year))?;
    }
    copy(&data.join("dictionaries"), &out.join("dictionaries"))
}

fn models(reports: &Path) -> Result<Vec<Model>> {
    let mut models = Vec::new();
    for folder in files(reports)? {
        let slug = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !folder.is_dir() || slug.starts_with(['_', '.']) {
            continue;
        }
        let read = |file: &str| {
            let path = folder.join(file);
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let rules = read("report.toml")?;
        let table: toml::Table = rules.parse().with_context(|| format!("{slug}/report.toml is no TOML"))?;
        let name = table.get("municipality").and_then(toml::Value::as_str);
        let name = name.with_context(|| format!("{slug}/report.toml names no municipality"))?.to_owned();
        models.push(Model { slug, name, text: read("report.txt")?, rules });
    }
    Ok(models)
}

/// The rules with the fiscal year of the made report, which its slug repeats.
fn dated(rules: &str, year: u16) -> String {
    let line = |line: &str| match line.starts_with("era_year = ") {
        true => format!("era_year = \"{year}年度\"\n"),
        false => format!("{line}\n"),
    };
    rules.lines().map(line).collect()
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in files(from)? {
        let target = to.join(file.file_name().context("a file has a name")?);
        match file.is_dir() {
            true => copy(&file, &target)?,
            false => _ = fs::copy(&file, target)?,
        }
    }
    Ok(())
}

/// Entries of a folder, in one order on every machine.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::project::root;

    /// All files below a folder, by their paths.
    fn made(copies: usize) -> BTreeMap<PathBuf, String> {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("data");
        generate(&root().join("data"), copies, &out).unwrap();
        let folders = files(&out.join("reports")).unwrap().into_iter().chain([out.join("dictionaries")]);
        let files = folders.flat_map(|folder| files(&folder).unwrap()).filter(|file| file.is_file());
        files.map(|file| (file.strip_prefix(&out).unwrap().to_owned(), fs::read_to_string(&file).unwrap())).collect()
    }

    #[test]
    fn the_same_call_makes_the_same_bytes_and_each_report_is_another() {
        let files = made(2);
        assert_eq!(files, made(2));
        let texts: Vec<_> = files.iter().filter(|(path, _)| path.ends_with("report.txt")).collect();
        let reports = models(&root().join("data/reports")).unwrap().len();
        assert_eq!(texts.len(), 2 * reports);
        for (at, (path, text)) in texts.iter().enumerate() {
            let like = texts[..at].iter().find(|(_, other)| other == text);
            assert!(like.is_none(), "{} {like:?}", path.display());
            assert!(!text.contains("和歌山市"), "{}", path.display());
        }
    }

    #[test]
    fn what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        assert!(generate(&root().join("data"), 1, folder.path()).unwrap_err().to_string().contains("exists already"));
    }
}
