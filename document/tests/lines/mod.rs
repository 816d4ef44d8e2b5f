use document::{Document, LineKind};

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
