//! Source texts: lines, encoding, markup and printed pages.

pub(crate) mod characters;
pub(crate) mod contents;
pub(crate) mod contradiction;
pub(crate) mod diagnostic;
pub(crate) mod encoding;
pub mod markup;
pub(crate) mod pages;
pub(crate) mod toml_fault;

use std::path::{Path, PathBuf};

use diagnostic::Diagnostic;
use document::BrokenUtf8;
use encoding::iconv_name;

use crate::original::layout::Layout;

/// A text file with its lines; the base of every diagnostic.
#[derive(Debug, Clone)]
pub struct Source {
    path: PathBuf,
    text: String,
    starts: Vec<usize>,
    /// Places of its lines in the files that it was read from, where there are such.
    layout: Option<Layout>,
}

impl Source {
    /// A source of that text; `path` is what diagnostics call it.
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        let text = text.into();
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { path: path.into(), text, starts, layout: None }
    }

    /// Reads a file, which must be UTF-8 without byte order mark, with line feeds only, without NUL, and not empty.
    pub fn read(path: &Path) -> Result<Self, Diagnostic> {
        let bytes = std::fs::read(path).map_err(|error| {
            Diagnostic::error(path, format!("cannot be read: {error}"))
                .hint("every report folder holds a report.txt (the text) and a report.toml (its rules)")
        })?;
        Self::decode(path, bytes)
    }

    /// The text with the places of its lines in the files that it was read from.
    pub(crate) fn with_layout(self, layout: Option<Layout>) -> Self {
        Self { layout, ..self }
    }

    /// Places of its lines in the files that it was read from, where there are such.
    pub(crate) fn layout(&self) -> Option<&Layout> {
        self.layout.as_ref()
    }

    /// A merged cell (結合セル) of the rows above reaches over the place of a column, from 0, in the row of a line.
    pub(crate) fn is_covered(&self, line: u32, column: usize) -> bool {
        let place = self.layout.as_ref().and_then(|layout| layout.place(line));
        place.is_some_and(|place| place.line == Some(line) && place.covered.contains(&column))
    }

    fn decode(path: &Path, bytes: Vec<u8>) -> Result<Self, Diagnostic> {
        let text = String::from_utf8(bytes).map_err(|error| {
            let broken = BrokenUtf8::find(error.as_bytes());
            let (message, hint) = match broken.as_ref().ok_or_else(|| document::japanese_encoding(error.as_bytes())) {
                Ok(broken) => (broken.to_string(), BrokenUtf8::HINT.to_owned()),
                Err(Some(encoding)) => (
                    format!("is not UTF-8, but seems to be {}", encoding.name()),
                    format!(
                        "convert it with `iconv -f {} -t UTF-8`; `indexer new <slug> --from FILE` does so by itself",
                        iconv_name(encoding)
                    ),
                ),
                Err(None) => (
                    "is not UTF-8".to_owned(),
                    "is it a text? A known encoding is converted with `iconv -f CP932 -t UTF-8`".to_owned(),
                ),
            };
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
            Diagnostic::error(path, message).on_line(line as u32).hint(hint)
        })?;
        let source = Self::new(path, text);
        let at = |needle: &str| source.text.find(needle).map(|at| at..at + needle.len());
        if source.text.trim().is_empty() {
            return Err(Diagnostic::error(path, "is empty".to_owned()).hint("put the text of the report here"));
        }
        if let Some(range) = at("\u{feff}").filter(|range| range.start == 0) {
            return Err(source.error_at(range, "begins with a byte order mark").hint("save it as UTF-8 without BOM"));
        }
        if let Some(range) = at("\0") {
            return Err(source
                .error_at(range, "holds a NUL byte")
                .hint("take it out with `tr -d '\\000'`; many of them are a sign of UTF-16"));
        }
        if let Some(range) = at("\r") {
            return Err(source
                .error_at(range, "has carriage returns at the ends of its lines")
                .hint("save it with line feeds only (LF, Unix line ends)"));
        }
        Ok(source)
    }

    /// The path in diagnostics.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number of lines; a last line without line feed counts.
    pub fn line_count(&self) -> u32 {
        (self.starts.len() - usize::from(self.text.ends_with('\n') || self.text.is_empty())) as u32
    }

    /// The lines with their 1-based numbers.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &str)> {
        (1..=self.line_count()).map(|number| (number, self.line(number)))
    }

    /// One line without its end; empty where there is none of that number.
    pub fn line(&self, number: u32) -> &str {
        let at = (number as usize).wrapping_sub(1);
        let Some(start) = self.starts.get(at) else { return "" };
        let end = self.starts.get(at + 1).map_or(self.text.len(), |next| next - 1);
        &self.text[*start..end]
    }

    /// An error that points at some bytes of the text.
    pub(crate) fn error_at(&self, range: std::ops::Range<usize>, message: impl Into<String>) -> Diagnostic {
        self.point(Diagnostic::error(&self.path, message.into()), range)
    }

    /// A warning that points at some bytes of the text.
    pub(crate) fn warning_at(&self, range: std::ops::Range<usize>, message: impl Into<String>) -> Diagnostic {
        self.point(Diagnostic::warning(&self.path, message.into()), range)
    }

    /// Lets a diagnostic point at a whole line.
    pub(crate) fn point_at_line(&self, diagnostic: Diagnostic, line: u32) -> Diagnostic {
        let text = self.line(line);
        let start = text.len() - text.trim_start().len();
        diagnostic.excerpt(line, text, start..text.trim_end().len().max(start))
    }

    /// Lets a diagnostic point at a cell of a row, or at the whole line where it has no such cell.
    pub(crate) fn point_at_cell(&self, diagnostic: Diagnostic, line: u32, column: usize) -> Diagnostic {
        let text = self.line(line);
        let cell = text.split('\t').nth(column).filter(|_| text.contains('\t'));
        let Some(cell) = cell.filter(|cell| !cell.trim().is_empty()) else {
            return self.point_at_line(diagnostic, line);
        };
        let start = text.split('\t').take(column).map(|cell| cell.len() + 1).sum::<usize>();
        let start = start + cell.len() - cell.trim_start().len();
        diagnostic.excerpt(line, text, start..start + cell.trim().len())
    }

    /// The line that holds a byte.
    pub(crate) fn line_at(&self, at: usize) -> u32 {
        self.starts.partition_point(|start| *start <= at).max(1) as u32
    }

    fn point(&self, diagnostic: Diagnostic, range: std::ops::Range<usize>) -> Diagnostic {
        let line = self.line_at(range.start);
        let start = self.starts[line as usize - 1];
        let text = self.line(line);
        let within = |at: usize| at.saturating_sub(start).min(text.len());
        diagnostic.excerpt(line, text, within(range.start)..within(range.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_count_counts_as_editors_do() {
        for (text, lines) in [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n\n", 2)] {
            let source = Source::new("x", text);
            assert_eq!(source.line_count(), lines, "{text:?}");
            assert_eq!(source.lines().count() as u32, lines);
        }
        assert_eq!(Source::new("x", "a\nbc\n").line(2), "bc");
        assert_eq!(Source::new("x", "a").line(0), "");
    }

    #[test]
    fn decode_refuses_damaged_text() {
        for (bytes, message, line) in [
            (&b"a\n\x8e\x8e"[..], "is not UTF-8, but seems to be Shift_JIS", Some(2)),
            (b"\xe7\x9b\xa3\n\xe7\x9b\xe6\n", "byte 0xE7 at offset 4 (line 2) is not UTF-8, and 1 more", Some(2)),
            (b"a\n\xe3\x81", "byte 0xE3 at offset 2 (line 2) is not UTF-8", Some(2)),
            (b"a\0\n", "holds a NUL byte", Some(1)),
            (b" \n\n", "is empty", None),
            ("\u{feff}a".as_bytes(), "begins with a byte order mark", Some(1)),
            (b"a\nb\r\n", "has carriage returns at the ends of its lines", Some(2)),
        ] {
            let error = Source::decode(Path::new("report.txt"), bytes.to_vec()).unwrap_err();
            assert_eq!((error.message.as_str(), error.line), (message, line));
            assert!(error.hint.is_some());
        }
    }
}
