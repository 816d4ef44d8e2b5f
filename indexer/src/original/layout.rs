//! `layout.tsv`: for each line of `report.txt` its file, page and place, and what was left out of the text.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use document::{LineKind, Place};
use sha2::{Digest, Sha256};

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::printed_numbers::PrintedNumbers;

/// Name of the file beside `report.txt`.
pub(crate) const FILE_NAME: &str = "layout.tsv";
const HEADER: &str = "line\tfile\tpage\tprinted\tleft\ttop\tright\tbottom\tkind\tomitted";
/// Words before the hash of the text that the places belong to.
const TEXT_MARK: &str = "# report.txt SHA-256 ";

/// Writes the places of a text.
pub(crate) fn write(text: &str, places: &[Place]) -> String {
    let mut tsv = format!("{TEXT_MARK}{}\n{HEADER}\n", hash(text.as_bytes()));
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    for Place { line, file, page, printed, area, kind, omitted } in places {
        let (line, printed, kind) = (number(*line), number(*printed), name(*kind));
        let omitted = omitted.as_deref().unwrap_or_default().replace(['\t', '\n'], " ");
        // A tenth of a point is finer than any line is drawn.
        let [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom];
        writeln!(
            tsv,
            "{line}\t{file}\t{page}\t{printed}\t{left:.1}\t{top:.1}\t{right:.1}\t{bottom:.1}\t{kind}\t{omitted}"
        )
        .expect("a string can be written to");
    }
    tsv
}

/// Reads the printed page numbers of a text from the file beside it, where there is one.
pub(crate) fn read(folder: &Path, text: &Source) -> Result<Option<PrintedNumbers>, Diagnostic> {
    let path = folder.join(FILE_NAME);
    if !path.exists() {
        return Ok(None);
    }
    let tsv = fs::read_to_string(&path)
        .map_err(|error| Diagnostic::error(&path, format!("cannot be read: {error}")).hint(REFRESH))?;
    let mut lines = tsv.lines().zip(1..);
    let hashed = lines.next().and_then(|(line, _)| line.strip_prefix(TEXT_MARK));
    if hashed != Some(hash(text.text().as_bytes()).as_str()) {
        let message = "belongs to another text than the report.txt beside it".to_owned();
        return Err(Diagnostic::error(&path, message).on_line(1).hint(REFRESH));
    }
    if lines.next().map(|(line, _)| line) != Some(HEADER) {
        return Err(Diagnostic::error(&path, format!("must name its columns: {HEADER}")).on_line(2).hint(REFRESH));
    }
    let mut numbers = PrintedNumbers::default();
    for (line, at) in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let fault =
            || Diagnostic::error(&path, format!("has no place of a line here: `{line}`")).on_line(at).hint(REFRESH);
        let [number, _, _, printed, _, _, _, _, _, _] = cells[..] else { return Err(fault()) };
        if number.is_empty() {
            continue;
        }
        let number: u32 = number.parse().map_err(|_| fault())?;
        let printed = if printed.is_empty() { None } else { Some(printed.parse().map_err(|_| fault())?) };
        numbers.push(number, printed);
    }
    Ok(Some(numbers))
}

const REFRESH: &str =
    "it is written by `indexer new` and never edited; `indexer new <slug> --refresh --from FILE…` writes it anew";

/// The hash of some bytes, in hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn name(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Paragraph => "paragraph",
        LineKind::Row => "row",
        LineKind::RunningHead => "running head",
        LineKind::PageNumber => "page number",
        LineKind::Reading => "reading",
    }
}
