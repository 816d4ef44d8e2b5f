//! `indexer new`: begins the folder of another report.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use corpus::Slug;

use super::usage_error::UsageError;
use crate::dictionaries::themes::ThemeDictionary;
use crate::infer::mixture::{mixed_covers, other_year};
use crate::infer::{InferredRules, quoted};
use crate::original::kept::KeptOriginal;
use crate::original::ocr::OcrLanguage;
use crate::original::read::{Original, ReadOptions};
use crate::original::sources::SourceFile;
use crate::original::{layout, sources};
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::characters::check_characters;
use crate::source::diagnostic::{Diagnostic, render};
use crate::values::date::day_from_now;
use crate::values::web_address::web_address;

const TEMPLATE: &str = include_str!("../../../data/reports/_template/report.toml");

/// The files that a report is read from, and how to read them.
#[derive(Debug, Default)]
pub struct Files<'a> {
    /// Chapters in their order; empty where there is none yet.
    pub paths: &'a [PathBuf],
    /// Password of encrypted files.
    pub password: &'a str,
    /// Addresses at which the files were published, in their order.
    pub urls: &'a [String],
    /// Recognition of the characters of pages without text.
    pub ocr: Option<OcrLanguage>,
    /// True where copies of them are kept beside the report, and shown.
    pub keep: bool,
}

impl Files<'_> {
    /// Facts on the original, as rules.
    fn rules(&self, urls: &[String], original: Option<&Original>) -> String {
        let comment = original.map(|original| original.comment.as_str()).unwrap_or_default();
        let address = urls.first().map(|url| format!("source_url = {}\n", quoted(url))).unwrap_or_default();
        format!("{comment}\n{address}{}", if self.keep { "keep = true\n" } else { "" })
    }

    /// Copies the files to where they are kept.
    fn keep(&self, original: &Original, folder: &Path) -> anyhow::Result<()> {
        if !self.keep {
            return Ok(());
        }
        let originals = folder.join(KeptOriginal::FOLDER_NAME);
        fs::create_dir(&originals)?;
        for (path, SourceFile { name, .. }) in self.paths.iter().zip(&original.files) {
            let target = originals.join(name);
            if target.exists() {
                let hint = "give each file a name of its own".to_owned();
                return Err(UsageError { message: format!("two files are named {name}"), hint }.into());
            }
            fs::copy(path, &target).with_context(|| format!("{} cannot be written", target.display()))?;
        }
        Ok(())
    }

    /// The addresses in the form in which they are published.
    pub(super) fn addresses(&self) -> anyhow::Result<Vec<String>> {
        if self.urls.len() > self.paths.len() {
            let message = format!("{} addresses are given for {} files", self.urls.len(), self.paths.len());
            let hint = "repeat --url once for each file, in the order of the files".to_owned();
            return Err(UsageError { message, hint }.into());
        }
        let check = |url: &String| {
            web_address(url).map_err(|hint| {
                let message = format!("--url `{url}` is no address of the web");
                UsageError { message, hint: hint.to_owned() }.into()
            })
        };
        self.urls.iter().map(check).collect()
    }
}

/// Makes `data/reports/<slug>/report.toml`, and `report.txt` where files are given. With a text, given or already
/// there, the rules are proposed; without one they are the commented template. Nothing is ever overwritten.
pub fn new(slug: &str, data: &Path, files: &Files<'_>, out: &mut dyn Write) -> anyhow::Result<bool> {
    let (slug, reports) = (parse_slug(slug)?, reports_of(data)?);
    let folder = reports.join(slug.as_str());
    let urls = files.addresses()?;
    let original = match files.paths {
        [] => None,
        paths => {
            refuse_existing(
                &folder,
                &["report.toml", "report.txt", layout::FILE_NAME, sources::FILE_NAME, KeptOriginal::FOLDER_NAME],
            )?;
            Some(Original::read(paths, &ReadOptions { password: files.password, urls: &urls, ocr: files.ocr }, out)?)
        }
    };
    refuse_existing(&folder, &["report.toml"])?;
    let (toml, txt) = (folder.join("report.toml"), folder.join("report.txt"));
    let text = match &original {
        Some(original) => Some(original.source(&txt)),
        None if txt.exists() => Some(Source::read(&txt).map_err(|fault| anyhow::anyhow!("{}", rendered(&fault)))?),
        None => None,
    };
    let rules = match &text {
        Some(text) => proposed(&slug, text, data, &files.rules(&urls, original.as_ref()), out)?,
        None => template(&slug, &reports),
    };
    fs::create_dir_all(&reports).with_context(|| format!("{} cannot be made", reports.display()))?;
    let fresh = tempfile::Builder::new().prefix(".new-").tempdir_in(&reports)?;
    let made = fresh.path().join(slug.as_str());
    fs::create_dir(&made)?;
    fs::write(made.join("report.toml"), rules)?;
    if let Some(original) = &original {
        original.write(&made, "report.txt")?;
        files.keep(original, &made)?;
    }
    place(&made, &folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    writeln!(out, "{} is made", toml.display())?;
    match text {
        Some(_) => writeln!(out, "next: correct it, and run `indexer check --data {}`", data.display())?,
        None => writeln!(out, "next: put the text of the report into {}, and fill the rules in", txt.display())?,
    }
    Ok(true)
}

/// The slug of a report, as it is typed.
pub(super) fn parse_slug(slug: &str) -> anyhow::Result<Slug> {
    let fault = |error: corpus::IdError| UsageError {
        message: error.to_string(),
        hint: "name the municipality in Latin letters and the fiscal year of the audit, as in `okayama-2019`"
            .to_owned(),
    };
    Ok(slug.parse().map_err(fault)?)
}

/// The folder of reports.
pub(super) fn reports_of(data: &Path) -> anyhow::Result<PathBuf> {
    if !data.is_dir() {
        let hint = "--data names the folder that holds reports/<slug>/report.txt".to_owned();
        return Err(UsageError { message: format!("{} is no folder", data.display()), hint }.into());
    }
    Ok(data.join("reports"))
}

pub(super) fn refuse_existing(folder: &Path, names: &[&str]) -> anyhow::Result<()> {
    match names.iter().map(|name| folder.join(name)).find(|path| path.exists()) {
        None => Ok(()),
        Some(path) => {
            let hint = "nothing is overwritten: take it away first, or choose another slug".to_owned();
            Err(UsageError { message: format!("{} exists already", path.display()), hint }.into())
        }
    }
}

pub(super) fn rendered(fault: &Diagnostic) -> String {
    render(fault, &annotate_snippets::Renderer::plain())
}

fn proposed(slug: &Slug, text: &Source, data: &Path, origin: &str, out: &mut dyn Write) -> anyhow::Result<String> {
    for diagnostic in check_characters(text) {
        writeln!(out, "{}\n", rendered(&diagnostic))?;
    }
    for warning in mixed_covers(text).into_iter().chain(other_year(slug, text)) {
        writeln!(out, "{}\n", rendered(&warning))?;
    }
    let profile = InferredRules::infer(slug, text);
    for gap in &profile.gaps {
        writeln!(out, "{}\n", rendered(gap))?;
    }
    let toml = Source::new("report.toml", profile.toml.clone());
    for unfilled in Rules::load(&toml).map(|rules| rules.placeholders(&toml)).unwrap_or_default() {
        writeln!(out, "{}\n", rendered(&unfilled.as_warning()))?;
    }
    writeln!(out, "rules are proposed with {}", profile.confidence)?;
    let dictionary = Source::read(&data.join("dictionaries/topics.toml"));
    let themes = dictionary.and_then(|dictionary| ThemeDictionary::load(&dictionary));
    let rules = themes.map_or_else(|_| profile.toml.clone(), |themes| themes.add_themes(slug, text, &profile.toml));
    Ok(format!(
        "# 一般の規則による下書き。本文と見比べて直し、確かめたら scope_note を書き換える。\n\
         # どの設定も data/reports/_template/report.toml に説明がある。\n{origin}{}{rules}",
        added()
    ))
}

/// The template filled from the slug: year, and municipality where another report of it exists.
fn template(slug: &Slug, reports: &Path) -> String {
    let year = text::spell_fiscal_year(slug.fiscal_year());
    let sibling = sibling(slug, reports);
    let (municipality, prefecture) = sibling.unwrap_or_default();
    let fill = |line: &str| match line.split_once(" = ").map(|(key, _)| key) {
        Some("municipality") => format!("municipality = {}", toml::Value::String(municipality.clone())),
        Some("prefecture") => format!("prefecture = {}", toml::Value::String(prefecture.clone())),
        Some("era_year") => format!("era_year = \"{year}\""),
        Some("#: added") => added().trim_end().to_owned(),
        Some("title") => format!("title = \"{year} 包括外部監査報告書\""),
        _ => line.to_owned(),
    };
    TEMPLATE.lines().map(|line| fill(line) + "\n").collect()
}

/// The line that says that a report comes to the data today.
fn added() -> String {
    day_from_now(0).map(|today| format!("added = \"{today}\"\n")).unwrap_or_default()
}

/// Municipality and prefecture as another report of the same municipality names them.
fn sibling(slug: &Slug, reports: &Path) -> Option<(String, String)> {
    let mut folders: Vec<_> = fs::read_dir(reports).ok()?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    folders.sort();
    folders.iter().find_map(|folder| {
        let other: Slug = folder.file_name()?.to_str()?.parse().ok()?;
        let rules = Rules::load(&Source::read(&folder.join("report.toml")).ok()?).ok()?;
        let code = rules.municipality_code.as_deref().unwrap_or(other.municipality());
        let own = slug.municipality();
        if own != code && !own.strip_prefix(code).is_some_and(|rest| rest.starts_with('-')) {
            return None;
        }
        Some((rules.municipality.into_inner(), rules.prefecture.into_inner()))
    })
}

/// Puts a folder where it belongs, or its files where the folder is there; a link, unlike a renaming, replaces nothing.
pub(super) fn place(made: &Path, folder: &Path) -> std::io::Result<()> {
    if !folder.exists() {
        return fs::rename(made, folder);
    }
    for file in fs::read_dir(made)? {
        let file = file?;
        let target = folder.join(file.file_name());
        if file.file_type()?.is_dir() { fs::rename(file.path(), target)? } else { fs::hard_link(file.path(), target)? }
    }
    Ok(())
}
