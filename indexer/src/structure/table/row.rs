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
    /// Rows of one run have nothing between them but blank lines and drawn ones: a page break ends no run.
    run: usize,
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
    let mut run = 0;
    let mut rows = Vec::new();
    for line in lines {
        match line.class {
            Class::Row => {
                let printed = markup::cells(line.text).unwrap_or_default();
                let cells = printed.iter().map(|cell| markup::plain(cell)).collect();
                rows.push(PrintedRow { line: line.number, printed, cells, run });
            }
            Class::Blank | Class::PageFurniture | Class::TableBorder => {}
            _ => run += 1,
        }
    }
    rows
}

/// The row on a line.
pub(crate) fn row_at<'b, 't>(rows: &'b [PrintedRow<'t>], line: u32) -> Option<&'b PrintedRow<'t>> {
    rows.binary_search_by_key(&line, |row| row.line).ok().map(|at| &rows[at])
}

/// The rows run by run.
pub(crate) fn runs<'b, 't>(rows: &'b [PrintedRow<'t>]) -> impl Iterator<Item = &'b [PrintedRow<'t>]> {
    rows.chunk_by(|above, below| above.run == below.run)
}
