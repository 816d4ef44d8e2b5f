use corpus::Report;

use super::RecordPage;
use crate::data::SiteData;
use crate::pages::shared::ReportCard;

pub fn page(data: &SiteData) -> RecordPage {
    let record =
        |report: &Report| Some((ReportCard::new(data, report), data.reading_reports.get(&report.slug)?.clone()));
    RecordPage { records: data.records.reports.iter().filter_map(record).collect() }
}
