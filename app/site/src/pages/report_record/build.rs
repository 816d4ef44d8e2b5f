use corpus::{Finding, Report};

use super::ReportRecordPage;
use crate::data::{SiteData, note};
use crate::pages::shared::{ReportCard, finding_card};

/// The page of a report, if a record of its reading is there.
pub fn page(data: &SiteData, report: &Report) -> Option<ReportRecordPage> {
    let record = data.reading_reports.get(&report.slug)?.clone();
    let reasons = record.remarks.iter().filter_map(|remark| remark.reason.clone());
    let notes = |finding: &Finding| finding.notes.iter().map(|noted| note(report, &noted.note)).collect();
    let noted = data.findings_in(&report.slug).filter(|finding| !finding.notes.is_empty());
    Some(ReportRecordPage {
        card: ReportCard::new(data, report),
        reasons: reasons.map(|reason| (reason.clone(), note(report, &reason))).collect(),
        record,
        notes: noted.map(|finding| (finding_card(data, finding), notes(finding))).collect(),
    })
}
