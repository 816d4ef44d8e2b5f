use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use ui::messages::{Message, MessageFn, data as messages};

use super::descriptions::Descriptions;
use super::files::json;
use super::hash::is_hashed;
use super::schema::{Schema, Tables};
use crate::pages::{DataFile, DataType};

/// What the files are. A file that is not among them is described by the schema.
const FILES: [(&str, MessageFn); 17] = [
    ("findings.json", messages::findings_json),
    ("findings.csv", messages::findings_csv),
    ("systems.json", messages::systems_json),
    ("systems.csv", messages::same_table),
    ("contracts.json", messages::contracts_json),
    ("contracts.csv", messages::same_table),
    ("surveys.json", messages::surveys_json),
    ("tables.json", messages::tables_json),
    ("glossary.json", messages::glossary_json),
    ("clusters.json", messages::clusters_json),
    ("reports.json", messages::reports_json),
    ("topics.json", messages::topics_json),
    ("record.json", messages::record_json),
    ("corpus.ndjson", messages::corpus_ndjson),
    ("schema.json", messages::schema_json),
    ("csv-metadata.json", messages::csv_metadata),
    ("feed.atom", messages::feed_atom),
];

/// The folder of the open data: its files with their sizes, and what they say of themselves.
#[derive(Debug, Default)]
pub struct OpenData {
    files: Vec<(String, u64)>,
    schema: Schema,
    tables: Tables,
    descriptions: Descriptions,
}

impl OpenData {
    /// Looks through a folder, whose fields a file describes. Copies under names with a hash are for programs and left out.
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
        let order = |name: &str| FILES.iter().position(|(file, _)| *file == name).unwrap_or(FILES.len());
        files.sort_by_cached_key(|(name, _)| (order(name), name.clone()));
        let [schema, tables] = ["schema.json", "csv-metadata.json"].map(|file| folder.join(file));
        let descriptions = Descriptions::read(descriptions)?;
        Ok(Self { files, schema: json(&schema)?, tables: json(&tables)?, descriptions })
    }

    /// The forms that fields of several files have.
    pub fn types(&self) -> Vec<DataType> {
        self.schema.types().into_iter().map(|of| self.descriptions.of_type(of)).collect()
    }

    /// The files, with what they hold.
    pub fn files(&self) -> Vec<DataFile> {
        let file = |(name, bytes): &(String, u64)| {
            let (about, fields) = self.schema.file(name).unwrap_or_default();
            let what = FILES.iter().find(|(file, _)| file == name).map(|(_, what)| what());
            DataFile {
                name: name.clone(),
                what: what.unwrap_or_else(|| Message::verbatim(&about)),
                bytes: *bytes,
                fields: self.descriptions.of_fields(self.tables.file(name).unwrap_or(fields)),
            }
        };
        self.files.iter().map(file).collect()
    }
}
