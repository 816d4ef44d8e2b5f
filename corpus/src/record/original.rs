use serde::{Deserialize, Serialize};

use crate::published_enum::published_enum;

/// The published original that a report's text was taken from, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Original {
    /// Address of the original, a PDF or a page of the municipality; null where it is not registered.
    pub source_url: Option<String>,
    /// SHA-256 of that file, in 64 hexadecimal digits.
    pub source_sha256: Option<String>,
    /// The page of the PDF less the page printed on it; null where it is no PDF, or unknown.
    pub source_pages: Option<i32>,
    /// Address of the municipality's page that leads to the original.
    pub landing_page: Option<String>,
    /// The day on which the original was retrieved, `2026-11-22`.
    pub retrieved: Option<String>,
    /// Files that the text was read from, in the order of its chapters; empty where it was taken from a text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<OriginalFile>,
    /// Pages of those files in the order of the text, each with the line that begins it; pages without text are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub file_pages: Vec<FilePage>,
}

/// A published file that a text was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OriginalFile {
    /// Name of the file.
    pub name: String,
    /// Its format.
    pub format: FileFormat,
    /// Number of its pages, sheets or parts.
    pub pages: u32,
    /// Its SHA-256, in 64 hexadecimal digits.
    pub sha256: String,
    /// Its address; null where it is not registered.
    pub url: Option<String>,
}

published_enum! {
    /// Format of a file.
    pub enum FileFormat: code {
        /// PDF.
        Pdf = "pdf";
        /// Word (.docx).
        Word = "docx";
        /// Excel or OpenDocument sheets.
        Sheet = "sheet";
        /// A web page.
        Html = "html";
        /// A text.
        Text = "text";
    }
}

/// A page of a file, with the stretch of the text that stands on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilePage {
    /// The line of `report.txt` that begins it.
    pub line: u32,
    /// The file, 1 being the first.
    pub file: u32,
    /// The page of the file, 1 being the first.
    pub page: u32,
    /// The number printed on it.
    pub printed: Option<u32>,
}

impl Original {
    /// The page on which a line of the text stands; `None` where no file was read.
    pub fn file_page(&self, line: u32) -> Option<FilePage> {
        let after = self.file_pages.partition_point(|page| page.line <= line);
        self.file_pages.get(after.checked_sub(1)?).copied()
    }

    /// The address of the page on which a line of the text stands; else that of a printed page, or of the whole.
    pub fn line_url(&self, line: u32, printed: Option<u32>) -> Option<String> {
        let Some(FilePage { file, page, .. }) = self.file_page(line) else { return self.page_url(printed) };
        let file = self.files.get((file as usize).checked_sub(1)?)?;
        match &file.url {
            Some(url) if file.format == FileFormat::Pdf => Some(format!("{url}#page={page}")),
            Some(url) => Some(url.clone()),
            None => self.source_url.clone(),
        }
    }

    /// The address of a printed page in the original; that of the whole where its pages are not known.
    pub fn page_url(&self, printed: Option<u32>) -> Option<String> {
        let url = self.source_url.as_deref()?;
        let page = printed.zip(self.source_pages).map(|(printed, offset)| i64::from(printed) + i64::from(offset));
        Some(match page.filter(|page| *page > 0) {
            Some(page) => format!("{url}#page={page}"),
            None => url.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_url_counts_from_the_offset() {
        let original = |source_pages| Original {
            source_url: Some("https://example.org/a.pdf".to_owned()),
            source_pages,
            ..Original::default()
        };
        for (offset, printed, fragment) in [
            (Some(8), Some(12), "#page=20"),
            (Some(-2), Some(3), "#page=1"),
            (Some(-2), Some(2), ""),
            (Some(0), None, ""),
            (None, Some(12), ""),
            (Some(i32::MAX), Some(u32::MAX), "#page=6442450942"),
        ] {
            let url = original(offset).page_url(printed);
            assert_eq!(url, Some(format!("https://example.org/a.pdf{fragment}")));
        }
        assert_eq!(Original::default().page_url(Some(1)), None);
    }

    #[test]
    fn line_url_is_the_page_of_the_lines_own_file() {
        let file = |name: &str, format, url: Option<&str>| OriginalFile {
            name: name.to_owned(),
            format,
            pages: 9,
            sha256: String::new(),
            url: url.map(str::to_owned),
        };
        let page = |line, file, page| FilePage { line, file, page, printed: None };
        let original = Original {
            source_url: Some("https://example.org/".to_owned()),
            source_pages: Some(70),
            files: vec![
                file("1.pdf", FileFormat::Pdf, Some("https://example.org/1.pdf")),
                file("2.pdf", FileFormat::Pdf, None),
                file("3.html", FileFormat::Html, Some("https://example.org/3.html")),
            ],
            file_pages: vec![page(1, 1, 2), page(5, 1, 4), page(9, 2, 1), page(12, 3, 1)],
            ..Original::default()
        };
        for (line, url) in [
            (1, "https://example.org/1.pdf#page=2"),
            (4, "https://example.org/1.pdf#page=2"),
            (5, "https://example.org/1.pdf#page=4"),
            (10, "https://example.org/"),
            (12, "https://example.org/3.html"),
        ] {
            assert_eq!(original.line_url(line, Some(3)).as_deref(), Some(url), "line {line}");
        }
        let of_text = Original { files: Vec::new(), file_pages: Vec::new(), ..original };
        assert_eq!(of_text.line_url(10, Some(3)).as_deref(), Some("https://example.org/#page=73"));
    }
}
