use serde::{Deserialize, Serialize};

/// A stretch of whole lines of `report.txt`: 1-based, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The first line.
    pub line_start: u32,
    /// The last line.
    pub line_end: u32,
}

impl Span {
    /// From the first to the last line.
    pub fn new(line_start: u32, line_end: u32) -> Self {
        debug_assert!(1 <= line_start && line_start <= line_end, "{line_start}..{line_end}");
        Self { line_start, line_end }
    }

    /// One line.
    pub fn line(line: u32) -> Self {
        Self::new(line, line)
    }

    /// The smallest stretch that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.line_start.min(other.line_start), self.line_end.max(other.line_end))
    }
}
