//! Tables as text: a row a line, its cells by tabs.

use crate::page::geometry::Rect;
use crate::page::{Line, LineKind};

/// Separator of paragraphs inside a cell.
pub const CELL_BREAK: &str = "<br>";
/// Separator of cells of a table inside a cell.
pub const INNER_CELL_BREAK: &str = "\u{3000}";

/// A place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The text of a cell; empty also where a cell to its left reaches over it.
    Text(String),
    /// A merged cell of the row above goes on.
    Covered,
}

impl Cell {
    /// The text that stands in this place.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Covered => "",
        }
    }
}

/// Lines of rows whose places on the page are not known, without empty rows and columns.
pub fn row_lines(rows: Vec<Vec<Cell>>) -> Vec<Line> {
    let line = |cells: Vec<Cell>| {
        let texts: Vec<&str> = cells.iter().map(Cell::text).collect();
        let covered = (0..cells.len()).filter(|column| cells[*column] == Cell::Covered).collect();
        Line { covered, ..Line::new(texts.join("\t"), Rect::default(), LineKind::Row) }
    };
    let is_filled = |line: &Line| line.text.contains(|c| c != '\t');
    let mut lines: Vec<Line> = rows.into_iter().map(line).filter(is_filled).collect();
    drop_empty_columns(&mut lines.iter_mut().collect::<Vec<_>>());
    lines
}

/// Takes away columns in which no row has a text: lines drawn twice part nothing.
pub fn drop_empty_columns(lines: &mut [&mut Line]) {
    let mut used: Vec<bool> = Vec::new();
    for line in &*lines {
        for (column, cell) in line.text.split('\t').enumerate() {
            if used.len() == column {
                used.push(false);
            }
            used[column] |= !cell.is_empty();
        }
    }
    for line in lines {
        let kept = line.text.split('\t').zip(&used).filter(|(_, used)| **used).map(|(cell, _)| cell);
        let text = kept.collect::<Vec<&str>>().join("\t");
        line.text = text.trim_end_matches('\t').to_owned();
        let place = |column: &usize| used[..*column].iter().filter(|used| **used).count();
        let is_used = |column: &usize| used.get(*column).is_some_and(|used| *used);
        line.covered = line.covered.iter().filter(|column| is_used(column)).map(place).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_lose_what_is_empty_in_all() {
        let rows = [["区分", "", "件数", ""], ["", "", "", ""], ["指摘", "", "", ""]];
        let cell = |text: &str| Cell::Text(text.to_owned());
        let lines = row_lines(rows.iter().map(|row| row.map(cell).to_vec()).collect());
        assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["区分\t件数", "指摘"]);
    }

    #[test]
    fn covered_places_move_with_their_columns() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let rows = vec![
            vec![text("総務課"), text(""), text("甲"), text("可")],
            vec![Cell::Covered, Cell::Covered, text("乙"), Cell::Covered],
        ];
        let lines = row_lines(rows);
        assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["総務課\t甲\t可", "\t乙"]);
        assert_eq!(lines[1].covered, [0, 2]);
    }
}
