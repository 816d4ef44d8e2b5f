//! Rows as they are printed, read once for every reader of tables.

use crate::source::markup;
use crate::structure::classify::{Class, ReportLine};

/// A row of a table on its line.
#[derive(Debug)]
pub(crate) struct PrintedRow<'t> {
    pub(crate) line: u32,
    /// The cells with the markup that the extraction left in them.
    pub(crate) printed: Vec<&'t str>,
    /// The cells without markup.
    pub(crate) cells: Vec<String>,
}

impl PrintedRow<'_> {
    /// The cells separated by tabs, less empty ones at the end.
    pub(crate) fn joined(&self) -> String {
        let cells: Vec<_> = self.cells.iter().map(|cell| cell.replace('\n', " ")).collect();
        cells.join("\t").trim_end().to_owned()
    }

    /// The number of cells with something in them.
    pub(crate) fn filled(&self) -> usize {
        self.printed.iter().filter(|cell| !cell.is_empty()).count()
    }
}

/// All rows, in order.
pub(crate) fn read_rows<'t>(lines: &[ReportLine<'t>]) -> Vec<PrintedRow<'t>> {
    let rows = lines.iter().filter(|line| matches!(line.class, Class::Row));
    let row = |line: &ReportLine<'t>| {
        let printed = markup::cells(line.text).unwrap_or_default();
        let cells = printed.iter().map(|cell| markup::plain(cell)).collect();
        PrintedRow { line: line.number, printed, cells }
    };
    rows.map(row).collect()
}

/// The row on a line.
pub(crate) fn row_at<'b, 't>(rows: &'b [PrintedRow<'t>], line: u32) -> Option<&'b PrintedRow<'t>> {
    rows.binary_search_by_key(&line, |row| row.line).ok().map(|at| &rows[at])
}
