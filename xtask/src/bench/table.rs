//! Tables as they are printed.

/// A line of a table.
pub struct Row {
    name: String,
    cells: Vec<String>,
}

impl Row {
    /// A line with these cells after its name.
    pub fn new(name: &str, cells: impl IntoIterator<Item = String>) -> Self {
        Self { name: name.to_owned(), cells: cells.into_iter().collect() }
    }
}

/// Widths of the names and of each cell.
const WIDTHS: (usize, usize) = (46, 14);

/// Prints a table.
pub fn print(title: &str, heads: &[&str], rows: &[Row]) {
    let heads = Row::new(title, heads.iter().map(|head| (*head).to_owned()));
    println!();
    for row in [&heads].into_iter().chain(rows) {
        let cells: String = row.cells.iter().map(|cell| format!("{cell:>width$}", width = WIDTHS.1)).collect();
        println!("{:<width$}{cells}", row.name, width = WIDTHS.0);
    }
}
