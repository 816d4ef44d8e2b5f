//! Do columns and rows add up to their printed totals?

use corpus::{Table, TableRow};
use text::normalize;

use crate::source::Source;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;
use crate::values::quantity::{CellValue, Quantity, is_total};

/// Checks every total of a table; totals that rounding explains share one note.
pub(super) fn check(source: &Source, table: &Table, diagnostics: &mut Vec<Diagnostic>) {
    let grid = Grid::new(table);
    let mut rounded: Vec<u64> = Vec::new();
    for total in grid.totals() {
        let Some((sum, printed, decimals)) = total.compare() else { continue };
        let difference = sum.abs_diff(printed);
        let tolerance = if is_rounded(table) || decimals > 0 { total.summands.len() as u64 } else { 0 };
        if difference > tolerance {
            let message = format!(
                "`{}` is printed as {}, but its {} figures add up to {}",
                total.name,
                number(printed, decimals),
                total.summands.len(),
                number(sum, decimals)
            );
            let japanese = format!(
                "「{}」は{}と印刷されているが、{}個の数を足すと{}になる。",
                total.name,
                number(printed, decimals),
                total.summands.len(),
                number(sum, decimals)
            );
            diagnostics.push(contradiction(source, total.line, total.column, message).in_japanese(japanese));
        } else if difference > 0 {
            rounded.push(difference);
        }
    }
    if let Some(most) = rounded.iter().max() {
        let message = format!(
            "totals of this table differ from the sums of their figures by up to {most} ({} of them)",
            rounded.len()
        );
        let japanese = format!(
            "この表の合計のうち{}個は、数を足したものと最大で{most}違う。端数の処理によるとみられる。",
            rounded.len()
        );
        let note = Diagnostic::note(source.path(), message).hint("rounding explains it").in_japanese(japanese);
        diagnostics.push(source.point_at_line(note, table.source.line_start));
    }
}

/// True when the unit is a thousand or more, so that amounts are rounded.
fn is_rounded(table: &Table) -> bool {
    let unit = table.unit.as_deref().unwrap_or_default();
    ["千", "百万", "万", "億"].iter().any(|word| unit.starts_with(word))
}

fn number(digits: i64, decimals: u32) -> String {
    match decimals {
        0 => digits.to_string(),
        _ => format!("{:.*}", decimals as usize, digits as f64 / 10f64.powi(decimals as i32)),
    }
}

/// True for a column of shares in a total.
pub(super) fn is_share(name: &str) -> bool {
    let name = normalize(name);
    ["構成比", "構成割合"].iter().any(|word| name.ends_with(word))
}

/// A table as figures.
pub(super) struct Grid<'t> {
    table: &'t Table,
    pub(super) figures: Vec<Vec<CellValue>>,
    /// The name of each column.
    pub(super) names: Vec<&'t str>,
    /// True for rows that are totals or belong to a group that is one.
    total_rows: Vec<bool>,
}

/// A printed total with the figures that should add up to it.
struct Total<'g> {
    name: String,
    printed: &'g Quantity,
    summands: Vec<&'g Quantity>,
    line: u32,
    column: usize,
}

impl Total<'_> {
    /// The sum, the total and how many decimals both have; `None` where they cannot be compared.
    fn compare(&self) -> Option<(i64, i64, u32)> {
        let all = || self.summands.iter().copied().chain([self.printed]);
        let decimals = all().map(Quantity::decimals).max()?;
        let printed = self.printed.scaled(decimals)?;
        let mut sum: i64 = 0;
        for summand in &self.summands {
            sum = sum.checked_add(summand.scaled(decimals)?)?;
        }
        // One value that each column repeats is no sum.
        let unit = all().all(|quantity| quantity.unit == self.printed.unit);
        let repeated = self.summands.len() > 1 && self.summands.iter().all(|summand| *summand == self.printed);
        (unit && !repeated).then_some((sum, printed, decimals))
    }
}

impl<'t> Grid<'t> {
    pub(super) fn new(table: &'t Table) -> Self {
        let width = table.width();
        let figures = |row: &TableRow| {
            (0..width).map(|at| row.cells.get(at).map_or(CellValue::Empty, |cell| CellValue::parse(cell))).collect()
        };
        let name = |column: usize| {
            let cells = table.header.iter().rev().filter_map(move |row| row.cells.get(column));
            cells.map(String::as_str).find(|cell| !cell.is_empty()).unwrap_or_default()
        };
        let figures = table.rows.iter().map(figures).collect();
        let mut grid = Self { table, figures, names: (0..width).map(name).collect(), total_rows: Vec::new() };
        let mut group = "";
        for row in 0..grid.figures.len() {
            let first = grid.first_cell(row);
            group = if first.is_empty() { group } else { first };
            let total = is_total(group) || grid.label(row).any(is_total);
            grid.total_rows.push(total);
        }
        grid
    }

    /// True for a column of figures with words only here and there.
    pub(super) fn is_numeric(&self, column: usize) -> bool {
        let count = |wanted: fn(&CellValue) -> bool| self.figures.iter().filter(|row| wanted(&row[column])).count();
        let numbers = count(|figure| matches!(figure, CellValue::Number(_) | CellValue::Dash));
        column > 0 && numbers > 0 && numbers >= count(|figure| *figure == CellValue::Words)
    }

    /// The first cell of a row.
    pub(super) fn first_cell(&self, row: usize) -> &'t str {
        self.table.rows[row].cells.first().map_or("", String::as_str)
    }

    /// The words at the beginning of a row.
    fn label(&self, row: usize) -> impl Iterator<Item = &'t str> {
        let words = self.figures[row].iter().take_while(|figure| figure.number().is_none()).count();
        self.table.rows[row].cells.iter().take(words).map(String::as_str)
    }

    fn totals(&self) -> Vec<Total<'_>> {
        let mut totals: Vec<_> = (0..self.names.len()).flat_map(|column| self.across(column)).collect();
        totals.extend((0..self.figures.len()).flat_map(|row| self.down(row)));
        totals
    }

    /// The totals of a column that sums up each row: of the columns before it, or behind it where it comes first.
    fn across(&self, column: usize) -> Vec<Total<'_>> {
        if !is_total(self.names[column]) || !self.is_numeric(column) {
            return Vec::new();
        }
        let is_part = |at: &usize| self.is_numeric(*at) && !is_total(self.names[*at]);
        let last_total = (0..column).rev().find(|at| is_total(self.names[*at]));
        let before: Vec<_> = (last_total.map_or(0, |at| at + 1)..column).filter(is_part).collect();
        let next_total = (column + 1..self.names.len()).find(|at| is_total(self.names[*at]));
        let parts = match before.is_empty() && last_total.is_none() {
            true => (column + 1..next_total.unwrap_or(self.names.len())).filter(is_part).collect(),
            false => before,
        };
        let row = |row: usize| self.total(row, column, parts.iter().map(|part| &self.figures[row][*part]).collect());
        if parts.len() < 2 { Vec::new() } else { (0..self.figures.len()).filter_map(row).collect() }
    }

    /// The totals of a row that sums up the rows above it, or those of each group with its own key (H26 … H30).
    fn down(&self, row: usize) -> Vec<Total<'_>> {
        if !self.total_rows[row] {
            return Vec::new();
        }
        let others = (0..self.figures.len()).filter(|other| !self.total_rows[*other]);
        let key = self.key(row);
        let same_key: Vec<_> = others.clone().filter(|other| !key.is_empty() && self.key(*other) == key).collect();
        // Below a total, a row without a key of the groups is a part of it (うち委託料).
        let parts: Vec<_> = match same_key.is_empty() {
            true if self.label(row).any(is_total) => others.filter(|other| *other < row).collect(),
            _ => same_key,
        };
        if parts.len() < 2 {
            return Vec::new();
        }
        let columns = (1..self.names.len()).filter(|column| self.is_numeric(*column));
        let figures = |column: usize| parts.iter().map(|part| &self.figures[*part][column]).collect();
        columns.filter_map(|column| self.total(row, column, figures(column))).collect()
    }

    /// Label of a row within its group.
    fn key(&self, row: usize) -> String {
        self.label(row).skip(1).map(normalize).collect()
    }

    /// A total with its figures; `None` where one of them is words.
    fn total<'g>(&'g self, row: usize, column: usize, figures: Vec<&'g CellValue>) -> Option<Total<'g>> {
        let printed = self.figures[row][column].number()?;
        // A ratio has no sum, but shares have.
        let ratio = printed.unit == "%" && !is_share(self.names[column]);
        if ratio || figures.contains(&&CellValue::Words) {
            return None;
        }
        let summands: Vec<_> = figures.into_iter().filter_map(CellValue::number).collect();
        let label: String = self.label(row).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ");
        let name = [label.as_str(), self.names[column]].into_iter().filter(|name| !name.is_empty());
        (!summands.is_empty()).then(|| Total {
            name: name.collect::<Vec<_>>().join("・"),
            printed,
            summands,
            line: self.table.rows[row].source.line_start,
            column,
        })
    }
}
