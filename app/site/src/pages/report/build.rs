use corpus::{Finding, Report};

use super::{ReportPage, SectionFindings};
use crate::data::{SiteData, scope_note};
use crate::pages::shared::{ReportCard, SystemRow, finding_card};

pub fn page(data: &SiteData, report: &Report) -> ReportPage {
    let findings: Vec<&Finding> = data.findings_in(&report.slug).collect();
    let groups = findings.chunk_by(|a, b| a.section == b.section).map(|chunk| SectionFindings {
        section: chunk[0].section.clone(),
        findings: chunk.iter().map(|finding| finding_card(data, finding)).collect(),
    });
    ReportPage {
        card: ReportCard::new(data, report),
        theme: report.theme.clone(),
        scope_note: scope_note(report),
        declared: report.declared.clone(),
        systems: data.systems_in(&report.slug).map(|system| SystemRow::new(data, system)).collect(),
        questions: data.surveys_in(&report.slug).count(),
        contracts: data.contracts_in(&report.slug).cloned().collect(),
        groups: groups.collect(),
    }
}
