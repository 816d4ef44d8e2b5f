//! The folder of the open data, as the page about it shows it.

mod descriptions;
mod schema;
mod types;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use ui::messages::{Message, MessageFn, data as messages, publication};

use descriptions::Descriptions;
use schema::{CsvwMetadata, Schema};

use super::json::read_json;
use crate::hash::is_hashed;

pub use types::{DataField, DataFile, DataType, Description, ValueForm};

/// Contents of the files. A file that is not among them is described by the schema.
const FILES: [(&str, MessageFn); 30] = [
    ("findings.json", messages::findings_json),
    ("findings.csv", messages::findings_csv),
    ("no_findings.json", messages::no_findings_json),
    ("systems.json", messages::systems_json),
    ("systems.csv", messages::same_table),
    ("contracts.json", messages::contracts_json),
    ("contracts.csv", messages::same_table),
    ("surveys.json", messages::surveys_json),
    ("tables.json", messages::tables_json),
    ("glossary.json", messages::glossary_json),
    ("measures.json", messages::measures_json),
    ("measures.csv", messages::same_table),
    ("measures.ndjson", messages::measures_ndjson),
    ("notices.json", messages::notices_json),
    ("clusters.json", messages::clusters_json),
    ("issues.json", messages::issues_json),
    ("reports.json", messages::reports_json),
    ("topics.json", messages::topics_json),
    ("themes.json", messages::themes_json),
    ("recurrences.json", messages::recurrences_json),
    ("record.json", messages::record_json),
    ("corpus.ndjson", messages::corpus_ndjson),
    (CHECKSUMS, messages::checksums),
    ("schema.json", messages::schema_json),
    ("csv-metadata.json", messages::csv_metadata),
    ("corrections.json", messages::corrections_json),
    ("site.json", messages::site_json),
    ("feed.atom", messages::feed_atom),
    ("corrections.atom", publication::corrections),
    ("measures.atom", messages::measures_atom),
];

/// Checksums of all files.
const CHECKSUMS: &str = "SHA256SUMS";

/// The files of the open data with their sizes and descriptions.
#[derive(Debug, Default)]
pub struct DataCatalog {
    files: Vec<(String, u64)>,
    schema: Schema,
    tables: CsvwMetadata,
    descriptions: Descriptions,
}

impl DataCatalog {
    /// Copies under names with a hash are for programs and left out.
    pub fn read(folder: &Path, descriptions: &Path) -> Result<Self> {
        let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_file() && !is_hashed(&name) {
                files.push((name, entry.metadata()?.len()));
            }
        }
        // The archive of all is first.
        let order = |name: &str| FILES.iter().position(|(file, _)| *file == name).map_or(0, |at| at + 1);
        files.sort_by_cached_key(|(name, _)| (order(name), name.clone()));
        let [schema, tables] = ["schema.json", "csv-metadata.json"].map(|file| folder.join(file));
        let descriptions = Descriptions::read(descriptions)?;
        Ok(Self { files, schema: read_json(&schema)?, tables: read_json(&tables)?, descriptions })
    }

    /// Types of fields of several files.
    pub fn types(&self) -> Vec<DataType> {
        self.schema.types().into_iter().map(|of| self.descriptions.translate_type(of)).collect()
    }

    pub fn files(&self) -> Vec<DataFile> {
        let file = |(name, bytes): &(String, u64)| {
            let (description, fields) = self.schema.file(name).unwrap_or_default();
            let content = FILES.iter().find(|(file, _)| file == name).map(|(_, content)| content());
            let content = content.or_else(|| name.ends_with(".zip").then(messages::archive));
            DataFile {
                name: name.clone(),
                content: content.unwrap_or_else(|| Message::verbatim(&description)),
                bytes: *bytes,
                fields: self.descriptions.translate_fields(self.tables.file(name).unwrap_or(fields)),
            }
        };
        self.files.iter().map(file).collect()
    }
}
