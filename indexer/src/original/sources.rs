//! `sources.toml`: the files that a text was read from, and what became of them.

use std::fs;
use std::path::Path;

use corpus::{FileFormat, OriginalFile};
use document::Format;
use serde::{Deserialize, Serialize};

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;
use crate::values::web_address::web_address;

/// Name of the file beside `report.txt`.
pub(crate) const FILE_NAME: &str = "sources.toml";

/// A file that a text was read from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceFile {
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) format: FileFormat,
    pub(crate) pages: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) producer: Option<String>,
    /// Address that it was published at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    /// The program that read it.
    pub(crate) converter: String,
    /// Pages of which nothing was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) pages_without_text: Vec<u32>,
    /// Pages whose characters were recognised (OCR).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) pages_recognised: Vec<u32>,
    /// Characters that were set right.
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) replaced: u32,
    /// Characters without a meaning that the file tells.
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) unknown: u32,
}

fn is_none(count: &u32) -> bool {
    *count == 0
}

/// Name and version of this program.
pub(crate) const CONVERTER: &str = concat!("indexer ", env!("CARGO_PKG_VERSION"));

#[derive(Serialize, Deserialize)]
struct SourceFiles {
    file: Vec<SourceFile>,
}

impl SourceFile {
    pub(crate) fn published(&self) -> OriginalFile {
        let Self { name, sha256, format, pages, url, .. } = self.clone();
        OriginalFile { name, format, pages, sha256, url }
    }
}

/// Writes the list of files.
pub(crate) fn write(files: &[SourceFile]) -> String {
    let list = toml::to_string(&SourceFiles { file: files.to_vec() }).expect("names and numbers can be written");
    format!("# 原本。indexer new が書いたもの。手で足してよいのは、公表された場所 url だけ。\n\n{list}")
}

/// Reads the list of files in a folder; none where the text was taken from a text.
pub(crate) fn read(folder: &Path) -> Result<Vec<SourceFile>, Diagnostic> {
    let path = folder.join(FILE_NAME);
    if fs::symlink_metadata(&path).is_err() {
        return Ok(Vec::new());
    }
    let toml = Source::read(&path)?;
    let SourceFiles { file: mut files } = toml::from_str(toml.text()).map_err(|error| explain(&toml, &error))?;
    for file in &mut files {
        let Some(url) = &file.url else { continue };
        file.url = Some(web_address(url).map_err(|hint| {
            let at = toml.text().find(url.as_str()).unwrap_or_default();
            toml.error_at(at..at + url.len(), "is no address on the web").hint(hint)
        })?);
    }
    Ok(files)
}

/// The format of a file as it is published.
pub(crate) fn format_of(format: Format) -> FileFormat {
    match format {
        Format::Pdf => FileFormat::Pdf,
        Format::Word => FileFormat::Word,
        Format::Sheet => FileFormat::Sheet,
        Format::Html => FileFormat::Html,
        Format::Text => FileFormat::Text,
    }
}
