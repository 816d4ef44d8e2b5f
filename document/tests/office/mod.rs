//! Office files made of parts.

use std::io::{Cursor, Write};

use document::{Document, LineKind};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of parts.
pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("the name is fine");
        writer.write_all(text.as_bytes()).expect("memory holds it");
    }
    writer.finish().expect("memory holds it").into_inner()
}

/// Lines of a file, each with a sign for its kind: `|` a row, `#` a reading, `^` a running head; `---` parts pages.
pub fn lines(bytes: Vec<u8>) -> Vec<String> {
    let document = Document::read(bytes, "", |_, _| {}).expect("the file is read");
    let mut lines = Vec::new();
    for page in &document.pages {
        if page.number > 1 {
            lines.push("---".to_owned());
        }
        for line in &page.lines {
            lines.push(match line.kind {
                LineKind::Paragraph => line.text.clone(),
                LineKind::Row => format!("|{}", line.text.replace('\t', "|")),
                LineKind::Reading => format!("#{}", line.text),
                LineKind::RunningHead | LineKind::PageNumber => format!("^{}", line.text),
            });
        }
    }
    lines
}
