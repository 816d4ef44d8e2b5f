//! OpenDocument sheets (.ods), whose cells hold the text that is shown.

use std::collections::HashSet;

use roxmltree::Node;

use super::error::MAX_CELLS;
use super::error::SheetError;
use super::grid::Grid;
use crate::office::Package;
use crate::office::xml::{attribute, child, children, descend, name, parse};
use crate::page::omission::Omission;

const CONTENT: &str = "content.xml";

/// Sheets that are shown, and those that are not.
pub(super) fn read_ods(bytes: Vec<u8>) -> Result<(Vec<Grid>, Vec<Omission>), SheetError> {
    let text = Package::open(bytes)?.required_part(CONTENT)?;
    let document = parse(CONTENT, &text)?;
    let root = document.root_element();
    let hidden: HashSet<&str> = child(root, "automatic-styles")
        .into_iter()
        .flat_map(|styles| children(styles, "style"))
        .filter(|style| child(*style, "table-properties").and_then(|node| attribute(node, "display")) == Some("false"))
        .filter_map(|style| attribute(style, "name"))
        .collect();
    let (mut grids, mut omissions) = (Vec::new(), Vec::new());
    let sheets = descend(root, &["body", "spreadsheet"]).into_iter().flat_map(|body| children(body, "table"));
    for table in sheets {
        let sheet = attribute(table, "name").unwrap_or_default();
        if attribute(table, "style-name").is_some_and(|style| hidden.contains(style)) {
            omissions.push(Omission::HiddenSheet { name: sheet.to_owned() });
            continue;
        }
        let mut reader = SheetReader { grid: Grid::new(sheet), row: 0, cells: 0 };
        reader.read_rows(table)?;
        grids.push(reader.grid);
    }
    Ok((grids, omissions))
}

struct SheetReader {
    grid: Grid,
    row: u32,
    cells: usize,
}

impl SheetReader {
    fn read_rows(&mut self, parent: Node) -> Result<(), SheetError> {
        for node in parent.children() {
            match name(node) {
                "table-row" => self.read_row(node)?,
                "table-rows" | "table-row-group" | "table-header-rows" => self.read_rows(node)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn read_row(&mut self, row: Node) -> Result<(), SheetError> {
        let mut cells: Vec<(u32, String)> = Vec::new();
        let mut column = 0u32;
        for cell in row.children().filter(|node| matches!(name(*node), "table-cell" | "covered-table-cell")) {
            let repeated = count(cell, "number-columns-repeated");
            let text = if name(cell) == "table-cell" { cell_text(cell) } else { String::new() };
            if !text.is_empty() {
                if repeated as usize > MAX_CELLS - cells.len().min(MAX_CELLS) {
                    return Err(SheetError::TooManyCells { sheet: self.grid.name.clone() });
                }
                cells.extend((0..repeated).map(|at| (column.saturating_add(at), text.clone())));
            }
            let rows = count(cell, "number-rows-spanned");
            if rows > 1 && !text.is_empty() {
                self.grid.merge((self.row, column), self.row.saturating_add(rows - 1));
            }
            column = column.saturating_add(repeated);
        }
        let repeated = count(row, "number-rows-repeated");
        if !cells.is_empty() {
            self.cells = self.cells.saturating_add(cells.len().saturating_mul(repeated as usize));
            if self.cells > MAX_CELLS {
                return Err(SheetError::TooManyCells { sheet: self.grid.name.clone() });
            }
            for at in 0..repeated {
                for (column, text) in &cells {
                    self.grid.put(self.row.saturating_add(at), *column, text);
                }
            }
        }
        self.row = self.row.saturating_add(repeated);
        Ok(())
    }
}

fn count(node: Node, of_name: &str) -> u32 {
    attribute(node, of_name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

fn cell_text(cell: Node) -> String {
    let paragraphs: Vec<String> = children(cell, "p").map(characters).collect();
    paragraphs.join("\n")
}

/// Characters of a paragraph; readings and comments are none.
fn characters(parent: Node) -> String {
    let mut text = String::new();
    for node in parent.children() {
        match name(node) {
            "" => text.extend(node.text().unwrap_or_default().chars().map(|c| if c.is_control() { ' ' } else { c })),
            "s" => text.extend(std::iter::repeat_n(' ', (count(node, "c") as usize).min(64))),
            "tab" => text.push(' '),
            "line-break" => text.push('\n'),
            "ruby-text" | "annotation" | "note" => {}
            _ => text.push_str(&characters(node)),
        }
    }
    text
}
