//! `indexer new --refresh`: reads the files of a report anew, and shows the difference before it writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use corpus::{Finding, FindingId, Slug};

use super::new::{Files, parse_slug, reports_of};
use super::usage_error::UsageError;
use crate::dataset::read_text;
use crate::original::read::{Original, ReadOptions};
use crate::original::sources;
use crate::report::read_report;
use crate::rules::report::Rules;
use crate::source::Source;

/// Reads the files anew, prints how the findings change, and replaces the text where `write` says so.
pub fn refresh(slug: &str, data: &Path, files: &Files<'_>, write: bool, out: &mut dyn Write) -> anyhow::Result<bool> {
    let urls = files.addresses()?;
    let slug = parse_slug(slug)?;
    let folder = reports_of(data)?.join(slug.as_str());
    let (toml, txt) = (folder.join("report.toml"), folder.join("report.txt"));
    if !toml.exists() || !txt.exists() {
        let hint = format!("begin it with `indexer new {slug} --from FILE…`");
        return Err(UsageError { message: format!("{} holds no report", folder.display()), hint }.into());
    }
    let fault = |fault| anyhow::anyhow!("{}", super::new::rendered(&fault));
    let rules = Rules::load(&Source::read(&toml).map_err(fault)?).map_err(fault)?;
    let before = findings(&slug, &read_text(&folder).map_err(fault)?, &rules);
    let mut original =
        Original::read(files.paths, &ReadOptions { password: files.password, urls: &urls, ocr: files.ocr }, out)?;
    original.keep_addresses(&sources::read(&folder).map_err(fault)?);
    let after = findings(&slug, &original.source(&txt), &rules);
    let is_same = compare(&before, &after, out)? & compare_texts(&fs::read_to_string(&txt)?, &original.text, out)?;
    if write {
        // Written aside and renamed one by one: the text last, so that a layout that is not its own is noticed.
        let fresh = tempfile::Builder::new().prefix(".refresh-").tempdir_in(&folder)?;
        original.write(fresh.path(), "report.txt")?;
        let mut names: Vec<_> = fs::read_dir(fresh.path())?.collect::<Result<Vec<_>, _>>()?;
        names.sort_by_key(|entry| entry.file_name() == "report.txt");
        for entry in names {
            let target = folder.join(entry.file_name());
            fs::rename(entry.path(), &target).with_context(|| format!("{} cannot be written", target.display()))?;
        }
        writeln!(out, "{} is written anew", txt.display())?;
    } else if !is_same {
        writeln!(out, "nothing is written; `--write` does so")?;
    }
    Ok(true)
}

fn findings(slug: &Slug, text: &Source, rules: &Rules) -> BTreeMap<FindingId, Finding> {
    let reading = read_report(slug, text, rules);
    reading.corpus.findings.into_iter().map(|finding| (finding.id.clone(), finding)).collect()
}

/// Prints how many lines of the text differ; true where none does.
fn compare_texts(before: &str, after: &str, out: &mut dyn Write) -> anyhow::Result<bool> {
    if before == after {
        return Ok(true);
    }
    let differ = before.lines().zip(after.lines()).filter(|(before, after)| before != after).count();
    let first = before.lines().zip(after.lines()).position(|(before, after)| before != after);
    let line = first.unwrap_or_else(|| before.lines().count().min(after.lines().count())) + 1;
    let (before, after) = (before.lines().count(), after.lines().count());
    writeln!(
        out,
        "the text differs from line {line} on: {before} lines before, {after} now; {differ} of them are others"
    )?;
    Ok(false)
}

/// Prints the findings that come, go and change; true where none does.
fn compare(
    before: &BTreeMap<FindingId, Finding>,
    after: &BTreeMap<FindingId, Finding>,
    out: &mut dyn Write,
) -> anyhow::Result<bool> {
    let title =
        |finding: &Finding| finding.title.clone().unwrap_or_else(|| text::first_sentence(&finding.text).to_owned());
    let mut changes = 0;
    for (id, finding) in before {
        match after.get(id) {
            None => writeln!(out, "- {id} {}", title(finding))?,
            Some(new) if new.text != finding.text || new.context != finding.context || new.title != finding.title => {
                writeln!(out, "~ {id}\n    {}\n  → {}", finding.text, new.text)?;
            }
            Some(_) => continue,
        }
        changes += 1;
    }
    for (id, finding) in after.iter().filter(|(id, _)| !before.contains_key(*id)) {
        writeln!(out, "+ {id} {}", title(finding))?;
        changes += 1;
    }
    writeln!(out, "{} findings before, {} now; {changes} differ", before.len(), after.len())?;
    Ok(changes == 0)
}
