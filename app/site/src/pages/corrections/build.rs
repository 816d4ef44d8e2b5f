use ui::Route;

use super::CorrectionsPage;
use crate::data::SiteData;

pub fn page(data: &SiteData) -> CorrectionsPage {
    let corrections = data.corrections.iter().map(|correction| (correction.clone(), route(data, &correction.id)));
    CorrectionsPage { corrections: corrections.collect() }
}

/// The page of a record, else that of its report.
fn route(data: &SiteData, id: &str) -> Option<Route> {
    let finding = || Some(Route::finding(&data.finding(&id.parse().ok()?)?.id));
    let system = || Some(Route::system(&data.system(&id.parse().ok()?)?.id));
    let reports = &data.records.reports;
    let report = || {
        let of = |slug: &str| id == slug || id.strip_prefix(slug).is_some_and(|rest| rest.starts_with('-'));
        reports.iter().find(|report| of(report.slug.as_str())).map(|report| Route::report(&report.slug))
    };
    finding().or_else(system).or_else(report)
}
