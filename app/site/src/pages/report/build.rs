use std::collections::BTreeMap;

use corpus::{Finding, Kind, Report};

use super::{ReportMeasures, ReportPage, SectionFindings};
use crate::data::{SiteData, scope_note};
use crate::pages::shared::{MeasureCounts, ReportCard, SystemRow, finding_card};

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
        measures: measures(data, report),
        no_findings: data.records.no_findings.iter().filter(|nothing| nothing.report == report.slug).cloned().collect(),
        groups: groups.collect(),
    }
}

/// Outcome of the findings; `None` where no notice on the report is held.
fn measures(data: &SiteData, report: &Report) -> Option<ReportMeasures> {
    let notices: Vec<_> = data.notices_on(&report.slug).cloned().collect();
    if notices.is_empty() {
        return None;
    }
    let findings = || data.findings_in(&report.slug);
    let of_kind = |kind: Kind| (kind, MeasureCounts::of(data, findings().filter(|finding| finding.kind == kind)));
    let mut departments: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings() {
        finding.departments.iter().for_each(|name| departments.entry(name).or_default().push(finding));
    }
    let of_department =
        |(name, findings): (&str, Vec<&Finding>)| (name.to_owned(), MeasureCounts::of(data, findings.into_iter()));
    Some(ReportMeasures {
        by_kind: Kind::ALL.map(of_kind).into_iter().filter(|(_, counts)| counts.all() > 0).collect(),
        by_department: departments.into_iter().map(of_department).collect(),
        notices,
    })
}
