use corpus::{Report, ReportWords};
use ui::{ReportEdition, Translated};

pub fn municipality_name(report: &Report) -> Translated {
    translated(report, &report.municipality, |words| Some(&words.municipality))
}

pub fn prefecture(report: &Report) -> Translated {
    translated(report, &report.prefecture, |words| Some(&words.prefecture))
}

/// The caution before comparing a report.
pub fn scope_note(report: &Report) -> Option<Translated> {
    report.scope_note.as_ref().map(|note| translated(report, note, |words| words.scope_note.as_ref()))
}

pub fn report_edition(report: &Report) -> ReportEdition {
    ReportEdition { era_year: report.era_year.clone(), fiscal_year: report.fiscal_year, edition: report.edition }
}

/// A text on a report in the languages that its `report.toml` gives.
fn translated(report: &Report, japanese: &str, part: impl Fn(&ReportWords) -> Option<&String>) -> Translated {
    let of = |words: &Option<ReportWords>| words.as_ref().and_then(&part).cloned();
    Translated { japanese: japanese.to_owned(), english: of(&report.english), easy: of(&report.easy) }
}
