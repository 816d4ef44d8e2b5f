//! Damage that the extraction from PDF did to a table.

use std::collections::BTreeSet;

use corpus::{Damage, TableRow};
use text::{is_kanji, normalize};

use crate::values::quantity::CellValue;

/// All damage that shows in the cells.
pub(super) fn find_damage(header: &[TableRow], rows: &[TableRow]) -> Vec<Damage> {
    let all: Vec<_> = header.iter().chain(rows).collect();
    let widths: BTreeSet<_> = all.iter().map(|row| row.cells.len()).collect();
    let found = [
        (Damage::UnevenRows, widths.len() > 1),
        (Damage::DoubledText, all.iter().flat_map(|row| &row.cells).any(|cell| is_doubled(cell))),
        (Damage::SplitWords, rows.iter().any(has_split_words)),
        (Damage::EmptyFigure, widths.last().is_some_and(|width| (0..*width).any(|at| lacks_figure(rows, at)))),
        (Damage::ShiftedHeader, has_shifted_header(header, rows)),
    ];
    found.into_iter().filter(|(_, found)| *found).map(|(damage, _)| damage).collect()
}

/// True when a header of several rows ends before the last column that every row fills. A single row that names fewer
/// columns may be above a merged cell.
fn has_shifted_header(header: &[TableRow], rows: &[TableRow]) -> bool {
    let last = |row: &TableRow| row.cells.iter().rposition(|cell| !cell.is_empty());
    let named = header.iter().filter_map(last).max();
    let filled = rows.iter().map(|row| last(row).unwrap_or_default()).min();
    header.len() > 1 && named < filled
}

/// True for a cell with the same long text twice.
fn is_doubled(cell: &str) -> bool {
    const MIN_DOUBLED_CHARS: usize = 30;
    let long: Vec<_> = cell.lines().map(normalize).filter(|text| text.chars().count() >= MIN_DOUBLED_CHARS).collect();
    let within =
        |at: usize, text: &str| long.iter().enumerate().any(|(other, held)| other != at && held.contains(text));
    long.iter().enumerate().any(|(at, text)| within(at, text))
}

/// True when names are cut into cells of one letter.
fn has_split_words(row: &TableRow) -> bool {
    const MIN_RUN: usize = 3;
    let mut run = 0;
    row.cells.iter().any(|cell| {
        let cell = normalize(cell);
        let mut letters = cell.chars();
        let single = letters.next().is_some_and(is_kanji) && letters.next().is_none();
        run = if single { run + 1 } else { 0 };
        run == MIN_RUN
    })
}

/// True when one cell of a column of figures is empty.
fn lacks_figure(rows: &[TableRow], column: usize) -> bool {
    const MIN_FIGURES: usize = 4;
    let figures: Vec<_> =
        rows.iter().map(|row| row.cells.get(column).map_or(CellValue::Empty, |cell| CellValue::parse(cell))).collect();
    let numbers = figures.iter().filter(|figure| figure.number().is_some()).count();
    let empty = figures.iter().filter(|figure| **figure == CellValue::Empty).count();
    numbers >= MIN_FIGURES && empty == 1 && numbers + empty == rows.len()
}

#[cfg(test)]
mod tests {
    use corpus::Span;

    use super::*;

    fn rows(text: &str) -> Vec<TableRow> {
        let row = |line: &str| TableRow { cells: line.split('|').map(str::to_owned).collect(), source: Span::line(1) };
        text.lines().map(row).collect()
    }

    #[test]
    fn damage_finds_header_that_ends_too_soon() {
        for (header, body, expected) in [
            ("項目|年度|\n|元年|二年", "甲|○|×\n乙|○|○", false),
            ("項目|年度|\n|元年|", "甲|○|×\n乙|○|○", true),
            ("項目|年度|\n|元年|", "甲|○|×\n乙|○|", false),
            ("項目|年度|", "甲|○|×\n乙|○|○", false),
            ("", "甲|○|×", false),
        ] {
            let found = find_damage(&rows(header), &rows(body)).contains(&Damage::ShiftedHeader);
            assert_eq!(found, expected, "{header} / {body}");
        }
    }
}
