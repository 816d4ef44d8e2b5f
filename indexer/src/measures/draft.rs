//! Items of a notice before they are matched.

use corpus::{IsoDate, Kind, Quote, Span};
use text::trim;

use super::line::enumerator;

/// A line, or a part of one, in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    pub(super) line: u32,
    pub(super) text: &'t str,
    /// True where a blank line or a label stands before it.
    pub(super) begins_paragraph: bool,
    /// True where a cell of a table ends with it.
    pub(super) ends_cell: bool,
}

/// An item: what a notice says about one matter.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft<'t> {
    pub(super) span: Option<Span>,
    pub(super) kind: Option<Kind>,
    pub(super) number: Option<&'t str>,
    /// True where the number stands in a mark of its own (`【意見1】`), so that it is the report's.
    pub(super) is_marked: bool,
    pub(super) title: Option<&'t str>,
    pub(super) departments: Vec<String>,
    pub(super) section: Vec<String>,
    pub(super) finding: Vec<Piece<'t>>,
    pub(super) measure: Vec<Piece<'t>>,
    pub(super) status_label: Option<String>,
    pub(super) found: Option<IsoDate>,
    pub(super) notified: Option<IsoDate>,
    pub(super) page: Option<u32>,
    /// The fiscal year of the audit that the notice speaks of here.
    pub(super) year: Option<u16>,
    /// True where two columns had to be told apart by their wording.
    pub(super) is_split_by_wording: bool,
}

/// Paragraphs of pieces, each with its lines.
pub(super) fn paragraphs(pieces: &[Piece<'_>]) -> Vec<Quote> {
    let mut paragraphs: Vec<Quote> = Vec::new();
    for piece in pieces {
        match paragraphs.last_mut().filter(|last| !piece.begins_paragraph && continues(&last.text, piece.text)) {
            Some(last) => {
                last.text.push_str(trim(piece.text));
                last.source = last.source.cover(Span::line(piece.line));
            }
            None => paragraphs.push(Quote { text: trim(piece.text).to_owned(), source: Span::line(piece.line) }),
        }
    }
    paragraphs
}

/// True where a line goes on with what the line before began.
fn continues(before: &str, next: &str) -> bool {
    !before.ends_with(['。', '．', '」', '）', ')', '：', ':', '.']) && enumerator(next).is_none()
}

/// The text of pieces.
pub(super) fn text_of(pieces: &[Piece<'_>]) -> String {
    paragraphs(pieces).into_iter().map(|quote| quote.text).collect::<Vec<_>>().join("\n")
}
