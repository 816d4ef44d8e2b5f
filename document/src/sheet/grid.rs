//! Cells of a sheet, and the paragraphs and tables that a reader sees in them.

use std::collections::BTreeMap;

use super::error::{MAX_CELLS, SheetError};
use crate::blocks::{Block, CELL_BREAK, Cell};

/// The cells of a sheet that have a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    pub name: String,
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    merges: Vec<Merge>,
}

/// Rows over which a merged cell (結合セル) reaches, in its first column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Merge {
    first: u32,
    last: u32,
    column: u32,
}

/// Texts of a row, and where cells above reach into it.
#[derive(Debug, Clone, PartialEq, Default)]
struct Row {
    cells: BTreeMap<u32, Cell>,
}

impl Row {
    fn texts(&self) -> impl Iterator<Item = (u32, &str)> {
        self.cells.iter().map(|(column, cell)| (*column, cell.text())).filter(|(_, text)| !text.is_empty())
    }

    fn first_column(&self) -> Option<u32> {
        self.texts().next().map(|(column, _)| column)
    }

    /// It has more than one place, so that it belongs to a table.
    fn is_of_table(&self) -> bool {
        self.cells.len() > 1
    }
}

impl Grid {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), rows: BTreeMap::new(), merges: Vec::new() }
    }

    /// Puts a text into a cell.
    pub fn put(&mut self, row: u32, column: u32, text: &str) {
        let text = text.replace(['\r', '\t'], " ");
        let lines: Vec<&str> = text.split('\n').map(text::trim).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.rows.entry(row).or_default().insert(column, lines.join("\n"));
        }
    }

    /// Merges the cells from one row to another, whose text stands in the first place.
    pub fn merge(&mut self, (first, column): (u32, u32), last: u32) {
        if first < last {
            self.merges.push(Merge { first, last, column });
        }
    }

    /// The sheet's name, then its text.
    pub fn blocks(self) -> Result<Vec<Block>, SheetError> {
        let places: u64 =
            self.rows.values().filter_map(|row| row.keys().next_back()).map(|last| u64::from(*last) + 1).sum();
        if places > MAX_CELLS as u64 {
            return Err(SheetError::TooManyCells { sheet: self.name });
        }
        if self.rows.is_empty() {
            return Ok(Vec::new());
        }
        let Self { name, rows, merges } = self;
        let mut blocks = vec![Block::Paragraph(name.clone())];
        let rows = cover(rows, &merges).ok_or(SheetError::TooManyCells { sheet: name })?;
        let mut region: Vec<Row> = Vec::new();
        let mut before = 0;
        for (at, row) in rows {
            // An empty row parts what stands above and below, unless a cell reaches over it.
            let is_bridged = || merges.iter().any(|merge| merge.first <= before && at - 1 <= merge.last);
            if at > before + 1 && !is_bridged() {
                push_region(std::mem::take(&mut region), &mut blocks);
            }
            before = at;
            region.push(row);
        }
        push_region(region, &mut blocks);
        Ok(blocks)
    }
}

/// Rows with the places over which merged cells with a text reach; `None` where those are too many.
fn cover(rows: BTreeMap<u32, BTreeMap<u32, String>>, merges: &[Merge]) -> Option<BTreeMap<u32, Row>> {
    let text = |(column, text): (u32, String)| (column, Cell::Text(text));
    let mut covered: BTreeMap<u32, Row> =
        rows.into_iter().map(|(at, row)| (at, Row { cells: row.into_iter().map(text).collect() })).collect();
    let mut places = 0;
    for Merge { first, last, column } in merges {
        if !covered.get(first).is_some_and(|row| row.cells.contains_key(column)) {
            continue;
        }
        for (_, row) in covered.range_mut(first + 1..=*last) {
            places += 1;
            if places > MAX_CELLS {
                return None;
            }
            row.cells.entry(*column).or_insert(Cell::Covered);
        }
    }
    Some(covered)
}

/// Adds rows without an empty one between them: single cells above and below a table are paragraphs.
fn push_region(rows: Vec<Row>, blocks: &mut Vec<Block>) {
    let left = rows.iter().filter(|row| row.is_of_table()).filter_map(Row::first_column).min();
    let first = rows.iter().position(Row::is_of_table).unwrap_or(rows.len());
    // A single cell below that stands in another column than the first belongs to the table.
    let belongs = |row: &Row| row.is_of_table() || left.is_some() && row.first_column() > left;
    let end = rows.iter().rposition(belongs).map_or(rows.len(), |last| last + 1);
    let mut table = Vec::new();
    let mut behind = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        if (first..end).contains(&at) {
            table.push(cells(row));
        } else {
            let lines = row.texts().flat_map(|(_, text)| text.split('\n').map(str::to_owned)).collect::<Vec<_>>();
            let paragraphs = lines.into_iter().map(Block::Paragraph);
            if at < first { blocks.extend(paragraphs) } else { behind.extend(paragraphs) }
        }
    }
    if !table.is_empty() {
        blocks.push(Block::Table(table));
    }
    blocks.append(&mut behind);
}

fn cells(row: Row) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (column, cell) in row.cells {
        cells.resize(column as usize, Cell::Text(String::new()));
        cells.push(match cell {
            Cell::Text(text) => Cell::Text(text.replace('\n', CELL_BREAK)),
            Cell::Covered => Cell::Covered,
        });
    }
    cells
}
