//! The open data: files that anyone can take. The same corpus makes the same bytes.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use corpus::{Corpus, Finding};
use serde::Serialize;

use crate::{Library, spreadsheet};

/// Writes `findings`, `systems` and `contracts` as `.json` and `.csv`, `clusters.json`, `reports.json`, `topics.json`,
/// `tables.json`, `glossary.json`, `surveys.json` and `corpus.ndjson` into a folder, which is made.
pub fn write_data(folder: &Path, library: &Library) -> anyhow::Result<()> {
    let corpus = &library.corpus;
    fs::create_dir_all(folder)?;
    write(&folder.join("topics.json"), |file| pretty(file, &library.topics))?;
    write(&folder.join("findings.json"), |file| pretty(file, &corpus.findings))?;
    write(&folder.join("reports.json"), |file| pretty(file, &corpus.reports))?;
    write(&folder.join("tables.json"), |file| pretty(file, &corpus.tables))?;
    write(&folder.join("glossary.json"), |file| pretty(file, &corpus.terms))?;
    write(&folder.join("surveys.json"), |file| pretty(file, &corpus.surveys))?;
    write(&folder.join("findings.csv"), |file| csv(file, &corpus.findings))?;
    write(&folder.join("systems.json"), |file| pretty(file, &corpus.systems))?;
    write(&folder.join("systems.csv"), |file| spreadsheet::systems(file, &corpus.systems))?;
    write(&folder.join("contracts.json"), |file| pretty(file, &corpus.contracts))?;
    write(&folder.join("clusters.json"), |file| pretty(file, &corpus.clusters))?;
    write(&folder.join("contracts.csv"), |file| spreadsheet::contracts(file, &corpus.contracts))?;
    write(&folder.join("corpus.ndjson"), |file| ndjson(file, corpus))
}

type Out = BufWriter<File>;

fn write(path: &Path, content: impl FnOnce(&mut Out) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    content(&mut file)?;
    Ok(file.flush()?)
}

fn pretty(file: &mut Out, value: &impl Serialize) -> anyhow::Result<()> {
    serde_json::to_writer_pretty(&mut *file, value)?;
    Ok(file.write_all(b"\n")?)
}

/// The findings as a table.
fn csv(file: &mut Out, findings: &[Finding]) -> anyhow::Result<()> {
    let mut table = spreadsheet::open(file)?;
    table.write_record([
        "id",
        "report",
        "municipality",
        "fiscal_year",
        "kind",
        "kind_label",
        "number",
        "title",
        "text",
        "context",
        "section",
        "system",
        "departments",
        "page",
        "topics",
        "strength",
        "line_start",
        "line_end",
        "occurrences",
        "notes",
    ])?;
    for finding in findings {
        table.write_record([
            finding.id.as_str(),
            finding.report.as_str(),
            &finding.municipality,
            &finding.fiscal_year.to_string(),
            finding.kind.label(),
            &finding.kind_label,
            finding.number.as_deref().unwrap_or_default(),
            finding.title.as_deref().unwrap_or_default(),
            &finding.text,
            &finding.context,
            &finding.section.join(" > "),
            finding.system.as_deref().unwrap_or_default(),
            &finding.departments.join(";"),
            &finding.page.map(|page| page.to_string()).unwrap_or_default(),
            &finding.topics.iter().map(|topic| topic.code()).collect::<Vec<_>>().join(";"),
            &code(&finding.strength)?,
            &finding.source.line_start.to_string(),
            &finding.source.line_end.to_string(),
            &finding.occurrences.len().to_string(),
            &finding.notes.join("\n"),
        ])?;
    }
    Ok(table.flush()?)
}

/// The code under which serde writes a unit variant.
fn code(value: &impl Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

/// One object a line; `type` says what it is.
fn ndjson(file: &mut Out, corpus: &Corpus) -> anyhow::Result<()> {
    #[derive(Serialize)]
    struct Line<'a, T> {
        r#type: &'a str,
        #[serde(flatten)]
        value: &'a T,
    }
    fn lines<T: Serialize>(file: &mut Out, r#type: &str, values: &[T]) -> anyhow::Result<()> {
        for value in values {
            serde_json::to_writer(&mut *file, &Line { r#type, value })?;
            file.write_all(b"\n")?;
        }
        Ok(())
    }
    lines(file, "report", &corpus.reports)?;
    lines(file, "finding", &corpus.findings)?;
    lines(file, "passage", &corpus.passages)?;
    lines(file, "table", &corpus.tables)?;
    lines(file, "term", &corpus.terms)?;
    lines(file, "survey", &corpus.surveys)?;
    lines(file, "system", &corpus.systems)?;
    lines(file, "contract", &corpus.contracts)?;
    lines(file, "cluster", &corpus.clusters)
}
