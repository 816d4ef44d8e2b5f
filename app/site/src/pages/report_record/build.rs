use corpus::{Finding, Report};

use super::ReportRecordPage;
use ui::Translated;

use crate::data::SiteData;
use crate::pages::shared::{ReportCard, finding_card};

/// The page of a report, if a record of its reading is there.
pub fn page(data: &SiteData, report: &Report) -> Option<ReportRecordPage> {
    let record = data.reading_reports.get(&report.slug)?.clone();
    let notes = |finding: &Finding| finding.notes.iter().map(Translated::from).collect();
    let noted = data.findings_in(&report.slug).filter(|finding| !finding.notes.is_empty());
    Some(ReportRecordPage {
        card: ReportCard::new(data, report),
        record,
        notes: noted.map(|finding| (finding_card(data, finding), notes(finding))).collect(),
    })
}
