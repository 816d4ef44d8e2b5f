//! Do the signs in a table (○×) add up to their printed count?

use corpus::Table;
use text::normalize;

use crate::rules::table::TallyRule;
use crate::source::Source;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;
use crate::values::quantity::CellValue;

/// Checks every row that counts a sign in the rows above it.
pub(super) fn check(source: &Source, table: &Table, rules: &[TallyRule], diagnostics: &mut Vec<Diagnostic>) {
    for (at, row) in table.rows.iter().enumerate() {
        let label = row.cells.first().map_or("", String::as_str);
        let Some(rule) = rules.iter().find(|rule| rule.row.matches(label)) else { continue };
        for (column, cell) in row.cells.iter().enumerate().skip(1) {
            let Some(printed) = CellValue::parse(cell).number().and_then(|printed| printed.scaled(0)) else { continue };
            let cells = table.rows[..at].iter().filter_map(|row| row.cells.get(column));
            let counted = cells.filter(|cell| normalize(cell) == normalize(&rule.sign)).count();
            if i64::try_from(counted) != Ok(printed) {
                let message =
                    format!("`{label}` is printed as {printed}, but {} stands {counted} times above", rule.sign);
                let japanese =
                    format!("「{label}」は{printed}と印刷されているが、上の「{}」は{counted}個ある。", rule.sign);
                let warning = contradiction(source, row.source.line_start, column, message).in_japanese(japanese);
                diagnostics.push(warning);
            }
        }
    }
}
