use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use corpus::{Report, Topic};
use serde_json::{Value, json};

use super::schema::{Schema, Tables};
use super::source::{Source, json};
use crate::pages::{DataFile, DataPage};

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

    fn files(&self) -> Vec<DataFile> {
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

/// `findings-8dcb1e77fcb7269b.json`
fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Source {
    /// The page of the open data.
    pub(super) fn data_page(&self) -> DataPage {
        let files = self.open_data.files();
        DataPage {
            reports: self.reports.iter().map(|report| self.report_card(report)).collect(),
            types: self.open_data.schema.types(),
            feeds: self.feeds(),
            linked_data: script(&self.linked_data(&files)),
            files,
        }
    }

    /// The feeds, each with what it tells of.
    fn feeds(&self) -> Vec<(String, String)> {
        let reports = [("feed.atom".to_owned(), "新しい報告書".to_owned())];
        let places = self.municipalities().into_iter().map(|reports| {
            let place = self.place(reports[0]);
            (format!("feeds/{}.atom", place.code), format!("{}の指摘・意見", place.name))
        });
        let topics = Topic::ALL.iter().map(|topic| {
            (format!("feeds/topics/{}.atom", topic.code()), format!("{}についての指摘・意見", topic.label()))
        });
        reports.into_iter().chain(places).chain(topics).collect()
    }

    /// The data set in the words of schema.org. Addresses are relative to the site's root, as in all pages.
    fn linked_data(&self, files: &[DataFile]) -> Value {
        let years = self.reports.iter().map(|report| report.fiscal_year);
        let span = years.clone().min().zip(years.max()).map(|(first, last)| format!("{first}/{last}"));
        let place = |report: &Report| json!({ "@type": "AdministrativeArea", "name": report.municipality });
        let based_on = |report: &Report| {
            json!({
                "@type": "Report", "name": report.title, "datePublished": report.published,
                "publisher": { "@type": "GovernmentOrganization", "name": report.municipality },
            })
        };
        let download = |file: &DataFile| {
            json!({
                "@type": "DataDownload", "name": file.name, "description": file.what,
                "contentUrl": format!("data/{}", file.name), "contentSize": format!("{} B", file.bytes),
                "encodingFormat": media_type(&file.name),
            })
        };
        json!({
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": "監査くらべ 公開データ",
            "description": "日本の自治体の情報システムについての監査報告書から読み取った指摘・意見・要望、情報システム、契約と費用、表、調査票、用語のデータ。報告書の文章は原文のまま。",
            "url": "data/",
            "inLanguage": "ja",
            "isAccessibleForFree": true,
            "license": ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/Apache-2.0"],
            "creator": { "@type": "Organization", "name": "監査くらべ" },
            "keywords": ["包括外部監査", "行政監査", "自治体", "情報システム", "指摘", "意見"],
            "temporalCoverage": span,
            "spatialCoverage": self.reports.iter().map(place).collect::<Vec<_>>(),
            "isBasedOn": self.reports.iter().map(based_on).collect::<Vec<_>>(),
            "distribution": files.iter().map(download).collect::<Vec<_>>(),
        })
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ndjson") => "application/x-ndjson",
        Some("atom") => "application/atom+xml",
        _ => "application/json",
    }
}

/// JSON that can stand in a script: nothing in it ends the element or opens another.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_for_programs_are_known_by_their_hash() {
        for (name, hashed) in [
            ("findings-8dcb1e77fcb7269b.json", true),
            ("csv-metadata-8427dd9b3b3ce873.json", true),
            ("csv-metadata.json", false),
            ("findings.json", false),
        ] {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }

    #[test]
    fn no_text_leaves_its_script() {
        let hostile = json!({ "name": "</script><!-- <script>" });
        let text = script(&hostile);
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), hostile);
    }
}
