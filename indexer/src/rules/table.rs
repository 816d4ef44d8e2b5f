//! `[tables]`: what is particular about the tables of a report.

use serde::Deserialize;

use super::pattern::Pattern;

/// What no table shows by itself.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TableRules {
    /// Rows that name the columns though no figures stand below them; cells are separated by a tab.
    pub(crate) header: Vec<Pattern>,
}
