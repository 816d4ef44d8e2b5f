//! Reports that pages are made from.

use corpus::Report;
use ui::Route;

use crate::data::SiteData;

/// The report of a page that is about one report or a part of it.
pub fn report_of_page<'a>(data: &'a SiteData, route: &Route) -> Option<&'a Report> {
    let slug = match route {
        Route::Report(slug) | Route::Text(slug) | Route::RecordOf(slug) => slug,
        Route::Finding(id) => &data.finding(id)?.report,
        Route::System(id) => &data.system(id)?.report,
        _ => return None,
    };
    data.report(slug)
}

/// The month in which a page last got something new, `2020-03`: that of its report's publication, or the latest of all.
pub fn last_changed<'a>(data: &'a SiteData, route: &Route) -> Option<&'a str> {
    match report_of_page(data, route) {
        Some(report) => month(report),
        None => data.records.reports.iter().filter_map(month).max(),
    }
}

/// The month of publication, where the report's rules give one that is written as such.
fn month(report: &Report) -> Option<&str> {
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let published = report.published.as_deref()?;
    let (year, month) = published.split_once('-')?;
    (digits(year, 4) && digits(month, 2)).then_some(published)
}
