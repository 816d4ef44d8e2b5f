use std::collections::HashMap;

use corpus::{FindingId, Report, Slug, SystemId};
use ui::Route;

use super::source::Source;

/// Which report a page is made from.
pub struct Origin<'a> {
    reports: HashMap<&'a Slug, &'a Report>,
    findings: HashMap<&'a FindingId, &'a Slug>,
    systems: HashMap<&'a SystemId, &'a Slug>,
}

impl<'a> Origin<'a> {
    pub fn of(source: &'a Source) -> Self {
        Self {
            reports: source.reports.iter().map(|report| (&report.slug, report)).collect(),
            findings: source.findings.iter().map(|finding| (&finding.id, &finding.report)).collect(),
            systems: source.systems.iter().map(|system| (&system.id, &system.report)).collect(),
        }
    }

    /// The report of a page that is about one report or a part of it.
    pub fn report(&self, route: &Route) -> Option<&'a Report> {
        let slug = match route {
            Route::Report(slug) | Route::Text(slug) | Route::RecordOf(slug) => slug,
            Route::Finding(id) => self.findings.get(id)?,
            Route::System(id) => self.systems.get(id)?,
            _ => return None,
        };
        self.reports.get(slug).copied()
    }

    /// When the page last got something new, `2020-03`: when its report came out, or the latest of all.
    pub fn changed(&self, route: &Route) -> Option<&'a str> {
        match self.report(route) {
            Some(report) => month(report),
            None => self.reports.values().filter_map(|report| month(report)).max(),
        }
    }
}

/// The month of publication, where the report's rules give one that is written as such.
fn month(report: &Report) -> Option<&str> {
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let published = report.published.as_deref()?;
    let (year, month) = published.split_once('-')?;
    (digits(year, 4) && digits(month, 2)).then_some(published)
}
