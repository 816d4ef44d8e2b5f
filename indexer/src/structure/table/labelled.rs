//! Tables that are known by the words in their header, whatever the order of their columns.

use super::row::PrintedRow;
use crate::rules::matcher::label::Label;
use crate::structure::body::Body;

/// A row under a header that holds all of the labels.
#[derive(Debug)]
pub(crate) struct LabelledRow {
    pub(crate) line: u32,
    /// The line of the header.
    pub(crate) header: u32,
    /// The cells in the order of the labels.
    pub(crate) cells: Vec<String>,
    /// The header of those columns as printed.
    pub(crate) header_cells: Vec<String>,
    /// The other cells, joined.
    pub(crate) other_cells: String,
}

/// The rows of all tables whose header holds the labels. A page break, and a header that is repeated behind it,
/// interrupts no table.
pub(crate) fn labelled_rows(body: &Body<'_>, labels: &[&Label]) -> Vec<LabelledRow> {
    let mut rows = Vec::new();
    for run in body.table_rows() {
        let mut open: Option<(u32, Vec<usize>, Vec<String>)> = None;
        for row in run {
            let PrintedRow { line, cells, .. } = row;
            if let Some(columns) = columns(cells, labels) {
                let header_cells = columns.iter().map(|column| cells[*column].clone()).collect();
                open = Some((*line, columns, header_cells));
            } else if let Some((header, columns, header_cells)) = &open {
                let others = cells.iter().enumerate().filter(|(at, _)| !columns.contains(at));
                rows.push(LabelledRow {
                    line: *line,
                    header: *header,
                    cells: columns.iter().map(|column| row.reaching_text(*column)).collect(),
                    header_cells: header_cells.clone(),
                    other_cells: others.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join(" "),
                });
            }
        }
    }
    rows
}

/// Columns of the labels; `None` where one is missing.
fn columns(cells: &[String], labels: &[&Label]) -> Option<Vec<usize>> {
    labels.iter().map(|label| cells.iter().position(|cell| label.is(cell))).collect()
}
