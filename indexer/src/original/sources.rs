use document::Format;
use serde::Serialize;

/// Name of the file beside `report.txt`.
pub(crate) const FILE_NAME: &str = "sources.toml";

/// A file that a text was read from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct SourceFile {
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) format: &'static str,
    pub(crate) pages: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) producer: Option<String>,
    /// Address that it was published at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    /// The program that read it.
    pub(crate) converter: &'static str,
}

/// Name and version of this program.
pub(crate) const CONVERTER: &str = concat!("indexer ", env!("CARGO_PKG_VERSION"));

/// Writes the list of files.
pub(crate) fn write(files: &[SourceFile]) -> String {
    #[derive(Serialize)]
    struct Files<'a> {
        file: &'a [SourceFile],
    }
    let list = toml::to_string(&Files { file: files }).expect("names and numbers can be written");
    format!("# 原本。indexer new が書いたもので、手では直さない。\n\n{list}")
}

/// The name of a format in the list.
pub(crate) fn format_name(format: Format) -> &'static str {
    match format {
        Format::Pdf => "pdf",
        Format::Word => "docx",
        Format::Sheet => "sheet",
        Format::Html => "html",
        Format::Text => "text",
    }
}
