//! Tables as text: a row a line, its cells by tabs.

use crate::geometry::Rect;
use crate::page::{Line, LineKind};

/// Separator of paragraphs inside a cell.
pub const CELL_BREAK: &str = "<br>";
/// Separator of cells of a table inside a cell.
pub const INNER_CELL_BREAK: &str = "\u{3000}";

/// Lines of rows whose places on the page are not known, without empty rows and columns.
pub fn row_lines(rows: Vec<Vec<String>>) -> Vec<Line> {
    let line = |cells: Vec<String>| Line {
        text: cells.join("\t").trim_end_matches('\t').to_owned(),
        area: Rect::default(),
        kind: LineKind::Row,
    };
    let mut lines: Vec<Line> = rows.into_iter().map(line).filter(|line| !line.text.is_empty()).collect();
    drop_empty_columns(&mut lines);
    lines
}

/// Takes away columns in which no row has a text: lines drawn twice part nothing.
pub fn drop_empty_columns(lines: &mut [Line]) {
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
        line.text = kept.collect::<Vec<&str>>().join("\t");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_lose_what_is_empty_in_all() {
        let rows = [["区分", "", "件数", ""], ["", "", "", ""], ["指摘", "", "", ""]];
        let lines = row_lines(rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect());
        assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["区分\t件数", "指摘"]);
    }
}
