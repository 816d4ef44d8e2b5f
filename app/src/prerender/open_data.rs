use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::files::json;
use super::hash::is_hashed;
use super::schema::{Schema, Tables};
use crate::pages::{DataFile, DataType};

/// What the files are, in Japanese. A file that is not among them is described by the schema.
const FILES: [(&str, &str); 17] = [
    ("findings.json", "指摘・意見・要望のすべて"),
    ("findings.csv", "同じ内容の表（表計算ソフトで開けます）"),
    ("systems.json", "情報システムの概要・調達・所管と、その指摘"),
    ("systems.csv", "同じ内容の表"),
    ("contracts.json", "契約と費用の金額。報告書の単位と円"),
    ("contracts.csv", "同じ内容の表"),
    ("surveys.json", "報告書にある調査票の設問と回答の数"),
    ("tables.json", "報告書の表。行とます目"),
    ("glossary.json", "報告書にある用語の説明"),
    ("clusters.json", "一つの報告書のなかの、ほぼ同じ文の指摘のまとまり（当サイトの計算）"),
    ("reports.json", "報告書の書誌と節"),
    ("topics.json", "論点の説明と、分類に使ったことば"),
    ("record.json", "読み取りの記録。行のゆくえ、件数、食い違い"),
    ("corpus.ndjson", "報告書・指摘・本文・表など、すべてを一行に一件"),
    ("schema.json", "上の JSON と NDJSON の項目の説明（JSON Schema）"),
    ("csv-metadata.json", "上の CSV の列の説明（CSV on the Web）"),
    ("feed.atom", "新しい報告書のお知らせ（Atom）"),
];

/// The folder of the open data: its files with their sizes, and what they say of themselves.
#[derive(Debug, Default)]
pub struct OpenData {
    files: Vec<(String, u64)>,
    schema: Schema,
    tables: Tables,
}

impl OpenData {
    /// Looks through a folder. Copies under names with a hash are for programs and left out.
    pub fn read(folder: &Path) -> Result<Self> {
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
        Ok(Self { files, schema: json(&schema)?, tables: json(&tables)? })
    }

    /// The forms that fields of several files have.
    pub fn types(&self) -> Vec<DataType> {
        self.schema.types()
    }

    /// The files, with what they hold.
    pub fn files(&self) -> Vec<DataFile> {
        let file = |(name, bytes): &(String, u64)| {
            let (about, fields) = self.schema.file(name).unwrap_or_default();
            let what = FILES.iter().find(|(file, _)| file == name).map(|(_, what)| (*what).to_owned());
            DataFile {
                name: name.clone(),
                what: what.unwrap_or(about),
                bytes: *bytes,
                fields: self.tables.file(name).unwrap_or(fields),
            }
        };
        self.files.iter().map(file).collect()
    }
}
