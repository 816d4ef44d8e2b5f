//! The form of `issues.toml`. Unknown keys are errors.

use serde::Deserialize;
use toml::Spanned;

/// One issue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IssueRules {
    pub(super) label: String,
    pub(super) english: String,
    pub(super) easy: String,
    /// Entries of words, separated by `|`.
    pub(super) terms: Vec<Spanned<String>>,
    /// Reason why the issue stays though no report has it.
    pub(super) kept: Option<String>,
}
