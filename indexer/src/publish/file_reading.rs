use corpus::FileFormat;
use document::LineKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::original::layout::Layout;

/// Account of a file that a report was read from. Ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileReading {
    /// Name of the file.
    pub name: String,
    /// Its format.
    pub format: FileFormat,
    /// Number of its pages, sheets or parts.
    pub pages: u32,
    /// Its SHA-256.
    pub sha256: String,
    /// The program that wrote it, as it names itself.
    pub producer: Option<String>,
    /// The program that read it, with its version.
    pub converter: String,
    /// Pages without text, of which nothing was read.
    pub pages_without_text: Vec<u32>,
    /// Pages whose characters a machine recognised on a picture (OCR).
    pub pages_recognised: Vec<u32>,
    /// Characters that the fonts of the file name wrongly, and that were set right.
    pub replaced: u32,
    /// Characters whose meaning the file does not say: unmapped, or of private use.
    pub unknown: u32,
    /// Running heads, page numbers and readings over characters, which the text leaves out.
    pub omitted_lines: u32,
}

impl FileReading {
    /// The accounts of all files of a report.
    pub(crate) fn of(layout: &Layout) -> Vec<Self> {
        let reading = |(at, file): (usize, &crate::original::sources::SourceFile)| {
            let kinds = [LineKind::RunningHead, LineKind::PageNumber, LineKind::Reading];
            let omitted = layout.omitted.iter().filter(|place| place.file == at + 1 && kinds.contains(&place.kind));
            let file = file.clone();
            Self {
                name: file.name,
                format: file.format,
                pages: file.pages,
                sha256: file.sha256,
                producer: file.producer,
                converter: file.converter,
                pages_without_text: file.pages_without_text,
                pages_recognised: file.pages_recognised,
                replaced: file.replaced,
                unknown: file.unknown,
                omitted_lines: omitted.count() as u32,
            }
        };
        layout.files.iter().enumerate().map(reading).collect()
    }
}
