use document::{Document, Line, LineKind};

/// Lines of a file, each with a sign for its kind: `|` a row, in which `↑` goes on from above, `#` a reading, `^` a running
/// head; `---` parts pages.
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
                LineKind::Row => row(line),
                LineKind::Reading => format!("#{}", line.text),
                _ => format!("^{}", line.text),
            });
        }
    }
    lines
}

fn row(line: &Line) -> String {
    let mut cells: Vec<&str> = line.text.split('\t').collect();
    for column in &line.covered {
        cells.resize(cells.len().max(column + 1), "");
        assert!(cells[*column].is_empty(), "a covered place has no text");
        cells[*column] = "↑";
    }
    format!("|{}", cells.join("|"))
}
