//! `[tables]`: what is particular about the tables of a report.

use serde::Deserialize;

use super::matcher::pattern::Pattern;

/// Facts that no table shows by itself.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TableRules {
    /// Header rows above columns without figures; cells are separated by a tab.
    pub(crate) header: Vec<Pattern>,
    /// Rows that count a sign in the rows above them.
    pub(crate) tally: Vec<TallyRule>,
}

/// A row that counts signs, as 不適 counts ×.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TallyRule {
    /// The first cell of the row.
    pub(crate) row: Pattern,
    /// The sign that it counts.
    pub(crate) sign: String,
}
