pub mod geometry;
pub mod omission;
pub mod repair;
pub mod ruled_table;

use geometry::Rect;
use ruled_table::RuledTable;

/// Role of a line on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A paragraph of running text.
    Paragraph,
    /// A row of a table, its cells separated by tabs.
    Row,
    /// A head or foot that is repeated on pages (柱).
    RunningHead,
    /// The printed number of the page (ノンブル).
    PageNumber,
    /// The head of a table that goes on from the page before, printed again.
    RepeatedHead,
    /// The rest of a row that the page break cut: its text stands in the row.
    RowRest,
    /// Readings that are set small over characters (ルビ).
    Reading,
}

impl LineKind {
    /// The line belongs to the text, not to the page around it.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Paragraph | Self::Row)
    }
}

/// A line of the text, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub text: String,
    pub area: Rect,
    pub kind: LineKind,
    /// Columns of a row, from 0, in which a merged cell (結合セル) of the rows above goes on.
    pub covered: Vec<usize>,
}

impl Line {
    /// A line without merged cells.
    pub fn new(text: String, area: Rect, kind: LineKind) -> Self {
        Self { text, area, kind, covered: Vec::new() }
    }
}

/// A page in reading order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Width and height in points.
    pub size: (f32, f32),
    pub lines: Vec<Line>,
    /// Its ruled tables, until they are joined with those of the next page.
    pub(crate) tables: Vec<RuledTable>,
    /// Its lines run along its sides: its head and foot may be there.
    pub(crate) is_sideways: bool,
    /// Characters that were painted again to look bold.
    pub overprinted: usize,
    /// Characters outside what is shown.
    pub hidden: usize,
}
