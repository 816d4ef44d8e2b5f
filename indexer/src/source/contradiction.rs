//! Contradictions of a report with itself.

use super::Source;
use super::diagnostic::Diagnostic;

/// A warning about a cell of a table.
pub(crate) fn contradiction(source: &Source, line: u32, column: usize, message: String) -> Diagnostic {
    source
        .point_at_cell(Diagnostic::warning(source.path(), message), line, column)
        .hint("compare it with the printed report; add an [[acknowledged]] entry with the reason to report.toml")
}
