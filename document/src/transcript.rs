use crate::document::Document;
use crate::layout::printed_number;
use crate::page::LineKind;
use crate::page::geometry::Rect;

/// Place of a line in the file that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its line in the text, from 1; `None` for what was left out of the text.
    pub line: Option<u32>,
    /// The file, from 1.
    pub file: usize,
    /// The page of the file, from 1.
    pub page: usize,
    /// The number that the page prints.
    pub printed: Option<u32>,
    pub area: Rect,
    pub kind: LineKind,
    /// Columns of a row, from 0, in which a merged cell of the rows above goes on.
    pub covered: Vec<usize>,
    /// Sureness of recognition in percent, where its characters were recognised (OCR).
    pub confidence: Option<u8>,
    /// Its text, where it was left out.
    pub omitted: Option<String>,
}

/// The text of some files, one after the other: pages parted by form feeds, cells by tabs, paragraphs by empty lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Transcript {
    pub text: String,
    pub places: Vec<Place>,
}

impl Transcript {
    /// Writes the pages of documents in their order.
    pub fn of(documents: &[Document]) -> Self {
        let mut transcript = Self::default();
        let mut line = 1;
        let mut last = None;
        for (file, document) in documents.iter().enumerate() {
            for page in &document.pages {
                if !transcript.text.is_empty() {
                    transcript.text.push('\u{c}');
                }
                let printed = printed_number(page);
                let recognised = document.recognised.get(&page.number);
                let mut before = None;
                for part in &page.lines {
                    let is_text = part.kind.is_text();
                    if is_text {
                        // Rows of a table follow each other, paragraphs are set apart.
                        if before.is_some_and(|before| before != LineKind::Row || part.kind != LineKind::Row) {
                            transcript.text.push('\n');
                            line += 1;
                        }
                        transcript.text.push_str(&part.text);
                        transcript.text.push('\n');
                        before = Some(part.kind);
                    }
                    // The rest of a row stands on the line of the row.
                    let on = if part.kind == LineKind::RowRest { last } else { is_text.then_some(line) };
                    last = is_text.then_some(line).or(last);
                    transcript.places.push(Place {
                        line: on,
                        file: file + 1,
                        page: page.number,
                        printed,
                        area: part.area,
                        kind: part.kind,
                        covered: part.covered.clone(),
                        confidence: recognised.map(|page| page.confidence(&part.area).unwrap_or(0)),
                        omitted: on.is_none().then(|| part.text.clone()),
                    });
                    line += u32::from(is_text);
                }
            }
        }
        transcript
    }
}
