use atom_syndication::FixedDateTime;
use corpus::Report;

/// Midnight in Japan of a day as `2026-11-22`.
pub(super) fn day(day: &str) -> FixedDateTime {
    format!("{day}T00:00:00+09:00").parse().unwrap_or_default()
}

/// Date of publication: the first day of the month that the report names, else the last day of its fiscal year.
pub(super) fn published(report: &Report) -> FixedDateTime {
    let at = |day: String| format!("{day}T00:00:00+09:00").parse().ok();
    let named = report.published.as_ref().and_then(|month| at(format!("{month}-01")));
    named.or_else(|| at(format!("{:04}-03-31", report.fiscal_year.saturating_add(1)))).unwrap_or_default()
}
