//! The open data: files that anyone can take. The same corpus makes the same bytes.

pub(crate) mod csv;
pub(crate) mod feed;
pub(crate) mod file_reading;
pub(crate) mod index_files;
pub(crate) mod open_data;
pub(crate) mod pictures;
pub(crate) mod publication;
pub(crate) mod quickwit;
pub(crate) mod reading_report;
pub(crate) mod schema;
pub(crate) mod xml_text;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use crate::dataset::Dataset;
use feed::write_feeds;
use open_data::OpenDataFiles;
use publication::write_archive;

/// Writes every JSON file of [`OpenDataFiles`], four of them as `.csv` too, `schema.json` and `csv-metadata.json`, which
/// describe them, all of these as one archive, and the feeds into a folder, which is made.
pub fn write_data(folder: &Path, dataset: &Dataset) -> anyhow::Result<()> {
    let data = OpenDataFiles::new(dataset)?;
    fs::create_dir_all(folder)?;
    write(&folder.join("findings.json"), |file| pretty(file, &data.findings))?;
    write(&folder.join("findings.csv"), |file| csv::findings(file, &data))?;
    write(&folder.join("no_findings.json"), |file| pretty(file, &data.no_findings))?;
    write(&folder.join("systems.json"), |file| pretty(file, &data.systems))?;
    write(&folder.join("systems.csv"), |file| csv::systems(file, &data))?;
    write(&folder.join("contracts.json"), |file| pretty(file, &data.contracts))?;
    write(&folder.join("contracts.csv"), |file| csv::contracts(file, &data))?;
    write(&folder.join("surveys.json"), |file| pretty(file, &data.surveys))?;
    write(&folder.join("tables.json"), |file| pretty(file, &data.tables))?;
    write(&folder.join("glossary.json"), |file| pretty(file, &data.terms))?;
    write(&folder.join("reports.json"), |file| pretty(file, &data.reports))?;
    write(&folder.join("topics.json"), |file| pretty(file, &data.topics))?;
    write(&folder.join("themes.json"), |file| pretty(file, &data.themes))?;
    write(&folder.join("recurrences.json"), |file| pretty(file, &data.recurrences))?;
    write(&folder.join("corrections.json"), |file| pretty(file, &data.corrections))?;
    write(&folder.join("site.json"), |file| pretty(file, &data.publication))?;
    write(&folder.join("clusters.json"), |file| pretty(file, &data.clusters))?;
    write(&folder.join("issues.json"), |file| pretty(file, &data.issues))?;
    write(&folder.join("notices.json"), |file| pretty(file, &data.notices))?;
    write(&folder.join("measures.json"), |file| pretty(file, &data.measures))?;
    write(&folder.join("measures.csv"), |file| csv::measures(file, &data))?;
    write(&folder.join("measures.ndjson"), |file| lines(file, data.measure_lines))?;
    write(&folder.join("record.json"), |file| pretty(file, &data.reading_reports))?;
    write(&folder.join("corpus.ndjson"), |file| lines(file, &data.lines))?;
    write(&folder.join("schema.json"), |file| pretty(file, &schema::schema()))?;
    write(&folder.join("csv-metadata.json"), |file| pretty(file, &csv::metadata()))?;
    write_archive(folder, &data.publication)?;
    write_feeds(folder, dataset)
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

/// One value a line.
fn lines(file: &mut Out, values: &[impl Serialize]) -> anyhow::Result<()> {
    for value in values {
        serde_json::to_writer(&mut *file, value)?;
        file.write_all(b"\n")?;
    }
    Ok(())
}
