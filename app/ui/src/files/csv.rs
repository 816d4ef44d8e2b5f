//! Tables that spreadsheets open.

use text::harmless_cell;

/// The sign by which spreadsheets know UTF-8.
const BOM: char = '\u{feff}';

/// Writes a table as CSV (RFC 4180). Every cell is quoted, and none is a formula.
pub fn write(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> =
            row.iter().map(|cell| format!("\"{}\"", harmless_cell(cell).replace('"', "\"\""))).collect();
        cells.join(",") + "\r\n"
    };
    std::iter::once(BOM.to_string()).chain(rows.iter().map(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_quotes_cells_with_line_breaks() {
        let rows = vec![vec!["a,b".to_owned(), "「\"引用\"」\n二行".to_owned()], vec![String::new(), "=1".to_owned()]];
        assert_eq!(write(&rows), "\u{feff}\"a,b\",\"「\"\"引用\"\"」\n二行\"\r\n\"\",\"'=1\"\r\n");
    }
}
