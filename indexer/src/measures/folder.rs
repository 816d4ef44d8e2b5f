//! `data/measures/<municipality>-<day>/`: the folder of all notices.

use std::fs;
use std::path::Path;

use corpus::{Corpus, NoticeId};

use super::rules::NoticeRules;
use super::vocabulary::MeasureVocabulary;
use super::{NoticeReading, read_notice};
use crate::original::layout;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Name of the text in the folder of a notice.
pub(crate) const TEXT: &str = "notice.txt";
/// Name of the rules beside it.
pub(crate) const RULES: &str = "notice.toml";

/// Reads all notices in `data`, in the order of their names; none where there is no such folder. Folders whose name begins with `_`
/// are skipped. A notice that cannot be read costs the others nothing.
pub(crate) fn read_measures(
    data: &Path,
    words: &MeasureVocabulary,
    corpus: &Corpus,
) -> (Vec<NoticeReading>, Vec<Diagnostic>) {
    let folder = data.join("measures");
    if !folder.exists() {
        return Default::default();
    }
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) => return (Vec::new(), vec![Diagnostic::error(&folder, format!("cannot be read: {error}"))]),
    };
    let mut folders: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with(['_', '.'])));
    folders.sort();
    let (mut readings, mut faults) = (Vec::new(), Vec::new());
    for folder in folders {
        match read_folder(&folder, words, corpus) {
            Ok(reading) => readings.push(reading),
            Err(fault) => faults.push(fault),
        }
    }
    (readings, faults)
}

fn read_folder(folder: &Path, words: &MeasureVocabulary, corpus: &Corpus) -> Result<NoticeReading, Diagnostic> {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id: NoticeId = name
        .parse()
        .map_err(|error: corpus::IdError| Diagnostic::error(folder, error.to_string()).hint("rename the folder"))?;
    let text = Source::read(&folder.join(TEXT))?;
    let layout = layout::read(folder, &text)?;
    let text = text.with_layout(layout);
    let path = folder.join(RULES);
    let toml = path.exists().then(|| Source::read(&path)).transpose()?;
    let rules = toml.as_ref().map(NoticeRules::load).transpose()?.unwrap_or_default();
    let mut reading = read_notice(&id, &text, &rules, words, corpus);
    if let Some(toml) = &toml {
        reading.diagnostics.extend(rules.unused(toml));
        reading.diagnostics.extend(unknown(toml, &rules, &reading, corpus));
    }
    Ok(reading)
}

/// Decisions on lines that no measure has, and for findings and reports that nobody knows.
fn unknown(toml: &Source, rules: &NoticeRules, reading: &NoticeReading, corpus: &Corpus) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in &rules.matches {
        let line = *rule.line.get_ref();
        let is_measure =
            |measure: &corpus::Measure| measure.source.line_start <= line && line <= measure.source.line_end;
        if !reading.measures.iter().any(is_measure) {
            let error = toml.error_at(rule.line.span(), format!("line {line} belongs to no measure"));
            told.push(error.hint("`indexer check` says the lines of each"));
        }
        for id in rule.findings.iter().filter(|id| !corpus.findings.iter().any(|finding| finding.id == **id)) {
            let error = toml.error_at(rule.line.span(), format!("`{id}` is no finding"));
            told.push(error.hint("its id stands at the end of the address of its page"));
        }
    }
    for slug in rules.reports.iter().flatten().filter(|slug| corpus.report(slug).is_none()) {
        told.push(Diagnostic::warning(toml.path(), format!("names the report `{slug}`, which the data does not have")));
    }
    told
}
