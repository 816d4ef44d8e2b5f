//! `layout.tsv`: for each line of `report.txt` its file, page and place, and what was left out of the text.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use corpus::{FilePage, Span};
use document::{LineKind, Place, Rect};
use sha2::{Digest, Sha256};

use super::sources::{self, SourceFile};
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Name of the file beside `report.txt`.
pub(crate) const FILE_NAME: &str = "layout.tsv";
const HEADER: &str = "line\tfile\tpage\tprinted\tleft\ttop\tright\tbottom\tkind\tcovered\tconfidence\tomitted";
/// Words before the hash of the text that the places belong to.
const TEXT_MARK: &str = "# report.txt SHA-256 ";

/// Writes the places of a text.
pub(crate) fn write(text: &str, places: &[Place]) -> String {
    let mut tsv = format!("{TEXT_MARK}{}\n{HEADER}\n", hash(text.as_bytes()));
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    for Place { line, file, page, printed, area, kind, covered, confidence, omitted } in places {
        let (line, printed, kind) = (number(*line), number(*printed), name(*kind));
        let confidence = number(confidence.map(u32::from));
        let omitted = omitted.as_deref().unwrap_or_default().replace(['\t', '\n'], " ");
        let columns: Vec<String> = covered.iter().map(|column| (column + 1).to_string()).collect();
        let covered = columns.join(" ");
        // A tenth of a point is finer than any line is drawn.
        let [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom];
        writeln!(
            tsv,
            "{line}\t{file}\t{page}\t{printed}\t{left:.1}\t{top:.1}\t{right:.1}\t{bottom:.1}\t{kind}\t{covered}\t{confidence}\t{omitted}"
        )
        .expect("a string can be written to");
    }
    tsv
}

/// Places of a text in the files that it was read from.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Layout {
    pub(crate) files: Vec<SourceFile>,
    /// Places of its lines, in their order.
    pub(crate) lines: Vec<Place>,
    /// Places on the next page of rows that a page break cuts.
    pub(crate) rests: Vec<Place>,
    /// Parts of the files that the text leaves out.
    pub(crate) omitted: Vec<Place>,
}

impl Layout {
    /// The place of a line; of the line before it where it is empty.
    pub(crate) fn place(&self, line: u32) -> Option<&Place> {
        let after = self.lines.partition_point(|place| place.line <= Some(line));
        self.lines.get(after.checked_sub(1)?)
    }

    /// The places of the lines of a span.
    pub(crate) fn lines_of(&self, span: Span) -> &[Place] {
        let before = self.lines.partition_point(|place| place.line < Some(span.line_start));
        let upto = self.lines.partition_point(|place| place.line <= Some(span.line_end));
        &self.lines[before..upto.max(before)]
    }

    /// Least sureness of the recognised lines of a span, in percent; `None` where none was recognised (OCR).
    pub(crate) fn ocr_confidence(&self, span: Span) -> Option<u8> {
        self.lines_of(span).iter().filter_map(|place| place.confidence).min()
    }

    /// The pages, each with the line that begins it.
    pub(crate) fn pages(&self) -> Vec<FilePage> {
        let starts = self.lines.chunk_by(|a, b| (a.file, a.page) == (b.file, b.page));
        let page = |place: &Place| FilePage {
            line: place.line.unwrap_or_default(),
            file: place.file as u32,
            page: place.page as u32,
            printed: place.printed,
        };
        starts.filter_map(|lines| lines.first()).map(page).collect()
    }
}

/// Reads the places of a text from the files beside it, where there are such.
pub(crate) fn read(folder: &Path, text: &Source) -> Result<Option<Layout>, Diagnostic> {
    let path = folder.join(FILE_NAME);
    if fs::symlink_metadata(&path).is_err() {
        return Ok(None);
    }
    let tsv = fs::read_to_string(&path)
        .map_err(|error| Diagnostic::error(&path, format!("cannot be read: {error}")).hint(REFRESH))?;
    parse(&path, &tsv, text, sources::read(folder)?).map(Some)
}

/// Reads the places of a text out of some files.
pub(crate) fn parse(path: &Path, tsv: &str, text: &Source, files: Vec<SourceFile>) -> Result<Layout, Diagnostic> {
    let mut lines = tsv.lines().zip(1..);
    let hashed = lines.next().and_then(|(line, _)| line.strip_prefix(TEXT_MARK));
    if hashed != Some(hash(text.text().as_bytes()).as_str()) {
        let message = "belongs to another text than the report.txt beside it".to_owned();
        return Err(Diagnostic::error(path, message).on_line(1).hint(REFRESH));
    }
    if lines.next().map(|(line, _)| line) != Some(HEADER) {
        return Err(Diagnostic::error(path, format!("must name its columns: {HEADER}")).on_line(2).hint(REFRESH));
    }
    let mut layout = Layout { files, ..Layout::default() };
    let mut before = 0;
    for (line, at) in lines {
        let fault = |what: &str| Diagnostic::error(path, format!("{what}: `{line}`")).on_line(at).hint(REFRESH);
        let place = parse_place(line).ok_or_else(|| fault("has no place of a line here"))?;
        if !(1..=layout.files.len()).contains(&place.file) {
            return Err(fault("names a file that sources.toml does not list"));
        }
        match place.line {
            None => layout.omitted.push(place),
            Some(number) if number > before => {
                before = number;
                layout.lines.push(place);
            }
            Some(number) if number == before && place.kind == LineKind::RowRest => layout.rests.push(place),
            Some(_) => return Err(fault("goes back in the text")),
        }
    }
    Ok(layout)
}

fn parse_place(line: &str) -> Option<Place> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [_, file, page, printed, left, top, right, bottom, kind, covered, confidence, omitted] = cells[..] else {
        return None;
    };
    let number = |cell: &str| if cell.is_empty() { Some(None) } else { cell.parse().ok().map(Some) };
    let at = |cell: &str| cell.parse().ok();
    let column = |cell: &str| cell.parse().ok().and_then(|column: usize| column.checked_sub(1));
    Some(Place {
        line: number(cells[0])?,
        file: file.parse().ok()?,
        page: page.parse().ok()?,
        printed: number(printed)?,
        area: Rect { left: at(left)?, top: at(top)?, right: at(right)?, bottom: at(bottom)? },
        kind: KINDS.into_iter().find(|known| name(*known) == kind)?,
        covered: covered.split_terminator(' ').map(column).collect::<Option<_>>()?,
        confidence: match confidence {
            "" => None,
            percent => Some(percent.parse().ok().filter(|percent| *percent <= 100)?),
        },
        omitted: Some(omitted.to_owned()).filter(|_| cells[0].is_empty()),
    })
}

const REFRESH: &str =
    "it is written by `indexer new` and never edited; `indexer new <slug> --refresh --from FILE…` writes it anew";

/// The hash of some bytes, in hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

const KINDS: [LineKind; 7] = [
    LineKind::Paragraph,
    LineKind::Row,
    LineKind::RowRest,
    LineKind::RepeatedHead,
    LineKind::RunningHead,
    LineKind::PageNumber,
    LineKind::Reading,
];

fn name(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Paragraph => "paragraph",
        LineKind::Row => "row",
        LineKind::RowRest => "rest of a row",
        LineKind::RepeatedHead => "repeated head",
        LineKind::RunningHead => "running head",
        LineKind::PageNumber => "page number",
        LineKind::Reading => "reading",
    }
}
