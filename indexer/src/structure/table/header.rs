//! Header rows of a table.

use text::normalize;

use super::draft::{FirstRow, RowDraft, TableDraft};
use crate::rules::table::TableRules;
use crate::values::quantity::CellValue;

/// Parts the rows that name the columns from the others. A header that is printed again on the next page is left out.
pub(super) fn split_header(draft: &mut TableDraft, rules: &TableRules) -> (Vec<RowDraft>, Vec<RowDraft>) {
    let mut rows = std::mem::take(&mut draft.rows);
    let Some(at) = find(&rows, draft.first, rules) else { return (Vec::new(), rows) };
    let below = rows[at + 1..].iter().take_while(|row| row.cells[0].is_empty() && !holds_number(row)).count();
    if at + 1 + below == rows.len() {
        return (Vec::new(), rows);
    }
    let header: Vec<_> = rows.drain(at..=at + below).collect();
    let printed: Vec<_> = header.iter().map(|row| normalize(&row.printed())).collect();
    rows.retain(|row| !printed.contains(&normalize(&row.printed())));
    (header, rows)
}

fn find(rows: &[RowDraft], first: FirstRow, rules: &TableRules) -> Option<usize> {
    if let Some(at) = rows.iter().position(|row| rules.header.iter().any(|rule| rule.matches(&row.printed()))) {
        return Some(at);
    }
    match first {
        FirstRow::Data => None,
        FirstRow::Header => Some(0),
        FirstRow::Undrawn => names_columns(rows).then_some(0),
    }
}

/// True when the first row has words above figures, or nothing above the first column.
fn names_columns(rows: &[RowDraft]) -> bool {
    let Some((first, others)) = rows.split_first() else { return false };
    if holds_number(first) {
        return false;
    }
    let filled = first.cells.iter().filter(|cell| !cell.is_empty()).count();
    let figures = |column: usize| {
        let cells: Vec<_> =
            others.iter().filter_map(|row| row.cells.get(column)).map(|cell| CellValue::parse(cell)).collect();
        let filled = cells.iter().filter(|figure| **figure != CellValue::Empty).count();
        let numbers = cells.iter().filter(|figure| figure.number().is_some()).count();
        numbers * 2 > filled
    };
    let above_figures = (0..first.cells.len()).any(|column| !first.cells[column].is_empty() && figures(column));
    above_figures || (first.cells[0].is_empty() && filled >= 2)
}

fn holds_number(row: &RowDraft) -> bool {
    row.cells.iter().any(|cell| CellValue::parse(cell).number().is_some())
}
