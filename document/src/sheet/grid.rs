//! Cells of a sheet, and the paragraphs and tables that a reader sees in them.

use std::collections::BTreeMap;

use super::error::{MAX_CELLS, SheetError};
use crate::blocks::{Block, CELL_BREAK};

/// The cells of a sheet that have a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    pub name: String,
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
}

impl Grid {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), rows: BTreeMap::new() }
    }

    /// Puts a text into a cell.
    pub fn put(&mut self, row: u32, column: u32, text: &str) {
        let text = text.replace(['\r', '\t'], " ");
        let lines: Vec<&str> = text.split('\n').map(text::trim).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.rows.entry(row).or_default().insert(column, lines.join("\n"));
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
        let mut blocks = vec![Block::Paragraph(self.name)];
        let mut region: Vec<BTreeMap<u32, String>> = Vec::new();
        let mut before = 0;
        for (at, row) in self.rows {
            // An empty row parts what stands above and below.
            if at > before + 1 {
                push_region(std::mem::take(&mut region), &mut blocks);
            }
            before = at;
            region.push(row);
        }
        push_region(region, &mut blocks);
        Ok(blocks)
    }
}

/// Adds rows without an empty one between them: single cells above and below a table are paragraphs.
fn push_region(rows: Vec<BTreeMap<u32, String>>, blocks: &mut Vec<Block>) {
    let is_row = |row: &BTreeMap<u32, String>| row.len() > 1;
    let first_column = |row: &BTreeMap<u32, String>| row.keys().next().copied();
    let left = rows.iter().filter(|row| is_row(row)).filter_map(first_column).min();
    let first = rows.iter().position(is_row).unwrap_or(rows.len());
    // A single cell below that stands in another column than the first belongs to the table.
    let belongs = |row: &BTreeMap<u32, String>| is_row(row) || left.is_some() && first_column(row) > left;
    let end = rows.iter().rposition(belongs).map_or(rows.len(), |last| last + 1);
    let mut table = Vec::new();
    let mut behind = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        if (first..end).contains(&at) {
            table.push(cells(row));
        } else {
            let lines = row.into_values().flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>());
            let paragraphs = lines.map(Block::Paragraph);
            if at < first { blocks.extend(paragraphs) } else { behind.extend(paragraphs) }
        }
    }
    if !table.is_empty() {
        blocks.push(Block::Table(table));
    }
    blocks.append(&mut behind);
}

fn cells(row: BTreeMap<u32, String>) -> Vec<String> {
    let mut cells = Vec::new();
    for (column, text) in row {
        cells.resize(column as usize, String::new());
        cells.push(text.replace('\n', CELL_BREAK));
    }
    cells
}
