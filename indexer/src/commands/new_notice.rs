//! `indexer new --measures`: begins the folder of a notice of measures.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use corpus::NoticeId;

use super::new::{Files, place, refuse_existing, rendered};
use super::usage_error::UsageError;
use crate::dataset;
use crate::dictionaries::load_or_warn;
use crate::measures::{self, MeasureVocabulary};
use crate::original::read::{Original, ReadOptions};
use crate::original::{layout, sources};

/// Makes `data/measures/<municipality>-<day>/notice.txt` of files, and proposes its `notice.toml`. Nothing is ever overwritten.
pub fn new_notice(name: &str, data: &Path, files: &Files<'_>, out: &mut dyn Write) -> anyhow::Result<bool> {
    let id: NoticeId = name.parse().map_err(|error: corpus::IdError| UsageError {
        message: error.to_string(),
        hint: "name the municipality as its reports do, and the day on which the commissioners published the notice"
            .to_owned(),
    })?;
    if !data.is_dir() {
        let hint = "--data names the folder that holds reports/ and measures/".to_owned();
        return Err(UsageError { message: format!("{} is no folder", data.display()), hint }.into());
    }
    let urls = files.addresses()?;
    let notices = data.join("measures");
    let folder = notices.join(id.as_str());
    refuse_existing(&folder, &[measures::TEXT, measures::RULES, layout::FILE_NAME, sources::FILE_NAME])?;
    let original =
        Original::read(files.paths, &ReadOptions { password: files.password, urls: &urls, ocr: files.ocr }, out)?;
    let path = data.join("dictionaries").join("measures.toml");
    let words = load_or_warn(&path, "no label is known", MeasureVocabulary::load);
    let words = words.map_err(|fault| anyhow::anyhow!("{}", rendered(&fault)))?;
    let text = original.source(&folder.join(measures::TEXT));
    let (toml, account) = measures::propose(&id, &text, &words, &dataset::read(data).corpus);
    fs::create_dir_all(&notices).with_context(|| format!("{} cannot be made", notices.display()))?;
    let fresh = tempfile::Builder::new().prefix(".new-").tempdir_in(&notices)?;
    let made = fresh.path().join(id.as_str());
    fs::create_dir(&made)?;
    let comment = original.comment.replace("report.txt", measures::TEXT);
    let head = "# 一般の規則による下書き。本文と見比べて直す。書けることは docs/adding-measures.md に説明がある。\n";
    fs::write(made.join(measures::RULES), format!("{head}{comment}\n{toml}"))?;
    original.write(&made, measures::TEXT)?;
    place(&made, &folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    writeln!(out, "{account}")?;
    writeln!(out, "{} is made", folder.join(measures::RULES).display())?;
    writeln!(out, "next: correct it, and run `indexer check --data {}`", data.display())?;
    Ok(true)
}
