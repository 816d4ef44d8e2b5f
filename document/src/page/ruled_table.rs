use std::ops::Range;

/// A ruled table on a page: what its lines do not say, and the next page may go on with.
#[derive(Debug, Clone, PartialEq)]
pub struct RuledTable {
    /// Its rows among the lines of the page.
    pub lines: Range<usize>,
    /// Edges of its columns, on the upright page.
    pub edges: Vec<f32>,
    /// No line is drawn above the first row.
    pub is_open_above: bool,
    /// No line is drawn below the last row.
    pub is_open_below: bool,
    /// Columns whose last line fills the cell, and may go on.
    pub full: Vec<bool>,
}
