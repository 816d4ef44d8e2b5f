//! Do shares and differences that a table prints follow from its figures?

use corpus::Table;
use text::normalize;

use super::tables::{Grid, is_share};
use crate::source::Source;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;
use crate::values::quantity::{Quantity, is_total};

/// Checks columns of shares (構成比) and of differences (増減), and rows that divide one row by another (÷).
pub(super) fn check(source: &Source, table: &Table, diagnostics: &mut Vec<Diagnostic>) {
    let grid = Grid::new(table);
    let mut compare = |row: usize, column: usize, expected: f64, printed: &Quantity| {
        if !agrees(expected, printed) {
            let decimals = printed.decimals() as usize;
            let message =
                format!("{} is printed, but the figures give {expected:.decimals$}", table.rows[row].cells[column]);
            let cell = &table.rows[row].cells[column];
            let japanese = format!("{cell}と印刷されているが、表の数からは{expected:.decimals$}になる。");
            let warning = contradiction(source, table.rows[row].source.line_start, column, message);
            diagnostics.push(warning.in_japanese(japanese));
        }
    };
    let value = |row: usize, column: usize| Some(grid.figures[row][column].number()?.value());
    for row in 0..grid.figures.len() {
        for column in 1..grid.names.len() {
            let Some(printed) = grid.figures[row][column].number() else { continue };
            if let Some(expected) = share(&grid, row, column).filter(|_| printed.unit == "%") {
                compare(row, column, expected, printed);
            }
            if normalize(grid.names[column]) == "増減" {
                let is_amount =
                    |at: &usize| grid.is_numeric(*at) && grid.figures[row][*at].number().is_none_or(|n| n.unit != "%");
                let before: Vec<_> = (1..column).rev().filter(is_amount).take(2).collect();
                if let [new, old] = before[..]
                    && let (Some(new), Some(old)) = (value(row, new), value(row, old))
                {
                    compare(row, column, new - old, printed);
                }
            }
        }
        if let Some((dividend, divisor)) = division(table, row) {
            for column in 1..grid.names.len() {
                let Some(printed) = grid.figures[row][column].number().filter(|printed| printed.unit == "%") else {
                    continue;
                };
                if let (Some(dividend), Some(divisor)) = (value(dividend, column), value(divisor, column)) {
                    compare(row, column, 100.0 * dividend / divisor, printed);
                }
            }
        }
    }
}

/// True when a number equals the expected one at its printed precision.
pub(super) fn agrees(expected: f64, printed: &Quantity) -> bool {
    let half = 0.5 * 10f64.powi(-(printed.decimals() as i32));
    !expected.is_finite() || (expected - printed.value()).abs() <= half * 1.001
}

/// The share of the figure before a cell in the total of its column, for columns that are named a share.
fn share(grid: &Grid<'_>, row: usize, column: usize) -> Option<f64> {
    if !is_share(grid.names[column]) {
        return None;
    }
    let total = (0..grid.figures.len()).rev().find(|row| is_total(grid.first_cell(*row)))?;
    let value = |row: usize| Some(grid.figures[row][column - 1].number()?.value());
    Some(100.0 * value(row)? / value(total)?)
}

/// The rows that a row named `甲 ÷ 乙` divides.
fn division(table: &Table, row: usize) -> Option<(usize, usize)> {
    let (dividend, divisor) = table.rows[row].cells.first()?.split_once('÷')?;
    let find = |name: &str| {
        table.rows.iter().position(|row| row.cells.first().is_some_and(|cell| normalize(cell) == normalize(name)))
    };
    Some((find(dividend)?, find(divisor)?))
}
