//! Rows as they are printed, read once for every reader of tables.

use crate::source::markup;
use crate::structure::classify::{Class, ReportLine};

/// A row of a table on its line.
#[derive(Debug)]
pub(crate) struct PrintedRow<'t> {
    pub(crate) line: u32,
    /// The cells with the markup that the extraction left in them.
    pub(crate) printed: Vec<&'t str>,
    /// The cells without markup.
    pub(crate) cells: Vec<String>,
    /// The cells that reach the row, those of merged cells (結合セル) of the rows above included.
    reaching: Vec<&'t str>,
}

impl<'t> PrintedRow<'t> {
    /// The cells separated by tabs, less empty ones at the end.
    pub(crate) fn joined(&self) -> String {
        let cells: Vec<_> = self.cells.iter().map(|cell| cell.replace('\n', " ")).collect();
        cells.join("\t").trim_end().to_owned()
    }

    /// The cells that reach the row, as printed: its own, and merged ones of the rows above.
    pub(crate) fn reaching(&self) -> &[&'t str] {
        &self.reaching
    }

    /// The text of the cell that reaches the place of a column, 0 being the first; empty where there is none.
    pub(crate) fn reaching_text(&self, column: usize) -> String {
        self.reaching.get(column).map(|cell| markup::plain(cell)).unwrap_or_default()
    }

    /// A merged cell of the rows above reaches over the place of a column, 0 being the first.
    pub(crate) fn is_covered(&self, column: usize) -> bool {
        self.printed.get(column).is_none_or(|own| own.is_empty())
            && self.reaching.get(column).is_some_and(|cell| !cell.is_empty())
    }

    /// The number of cells with something in them.
    pub(crate) fn filled(&self) -> usize {
        self.printed.iter().filter(|cell| !cell.is_empty()).count()
    }
}

/// All rows, in order. A merged cell reaches over the places (line, column) that are covered.
pub(crate) fn read_rows<'t>(lines: &[ReportLine<'t>], is_covered: impl Fn(u32, usize) -> bool) -> Vec<PrintedRow<'t>> {
    let mut rows: Vec<PrintedRow<'t>> = Vec::new();
    for line in lines.iter().filter(|line| matches!(line.class, Class::Row)) {
        let printed = markup::cells(line.text).unwrap_or_default();
        let cells = printed.iter().map(|cell| markup::plain(cell)).collect();
        let reaching = reaching(&printed, rows.last(), |column| is_covered(line.number, column));
        rows.push(PrintedRow { line: line.number, printed, cells, reaching });
    }
    rows
}

/// The cells of a row, and those of the row above that reach over its places.
fn reaching<'t>(
    printed: &[&'t str],
    above: Option<&PrintedRow<'t>>,
    is_covered: impl Fn(usize) -> bool,
) -> Vec<&'t str> {
    let above = above.map(PrintedRow::reaching).unwrap_or_default();
    let columns = (0..above.len().max(printed.len())).filter(|column| is_covered(*column));
    let mut reaching = printed.to_vec();
    for column in columns {
        reaching.resize(reaching.len().max(column + 1), "");
        if reaching[column].is_empty() {
            reaching[column] = above.get(column).copied().unwrap_or_default();
        }
    }
    reaching
}

/// The row on a line.
pub(crate) fn row_at<'b, 't>(rows: &'b [PrintedRow<'t>], line: u32) -> Option<&'b PrintedRow<'t>> {
    rows.binary_search_by_key(&line, |row| row.line).ok().map(|at| &rows[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_reach_the_rows_that_they_cover() {
        let lines = ["番号\t所管課\t結果", "1\t総務課\t甲", "2\t\t乙", "3\t\t丙", "4\t会計課\t丁", "5\t\t戊"];
        let lines: Vec<_> =
            (1..).zip(lines).map(|(number, text)| ReportLine { number, text, class: Class::Row }).collect();
        let is_covered = |line, column| [(3, 1), (4, 1), (4, 7)].contains(&(line, column));
        let departments: Vec<_> = read_rows(&lines, is_covered).iter().map(|row| row.reaching()[1]).collect();
        assert_eq!(
            departments,
            ["所管課", "総務課", "総務課", "総務課", "会計課", ""],
            "an empty cell of its own stays empty"
        );
    }
}
