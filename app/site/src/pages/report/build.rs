use std::cmp::Reverse;
use std::collections::BTreeMap;

use corpus::{Finding, Kind, Report, Strength, Topic};

use super::listing::{FindingList, KindFindings, ListedFinding};
use super::{ReportMeasures, ReportPage};
use crate::data::{SiteData, scope_note};
use crate::pages::finding::fact_sentence;
use crate::pages::shared::{MeasureCounts, ReportCard, SystemRow, finding_card};

/// Length at which a sentence of fact is cut, in characters.
const MAX_FACT_CHARS: usize = 90;

pub fn page(data: &SiteData, report: &Report) -> ReportPage {
    let findings: Vec<&Finding> = data.findings_in(&report.slug).collect();
    let strength =
        |strength: Strength| (strength, findings.iter().filter(|finding| finding.strength == strength).count());
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
        strengths: Strength::ALL.map(strength).into_iter().filter(|(_, count)| *count > 0).collect(),
        list: list(data, &findings),
    }
}

fn list(data: &SiteData, findings: &[&Finding]) -> FindingList {
    let listed = |finding: &&Finding| ListedFinding {
        card: finding_card(data, finding),
        topics: finding.topics.clone(),
        section: finding.section.last().cloned(),
        fact: fact_sentence(finding).map(|sentence| finding.quote(sentence).shortened(MAX_FACT_CHARS)),
    };
    let of_kind = |kind: Kind| KindFindings {
        kind,
        findings: findings.iter().filter(|finding| finding.kind == kind).map(listed).collect(),
    };
    let count = |topic: Topic| (topic, findings.iter().filter(|finding| finding.topics.contains(&topic)).count());
    let mut topics: Vec<(Topic, usize)> = data.topics.iter().map(count).filter(|(_, count)| *count > 0).collect();
    topics.sort_by_key(|(_, count)| Reverse(*count));
    FindingList {
        topics,
        kinds: Kind::ALL.map(of_kind).into_iter().filter(|of_kind| !of_kind.findings.is_empty()).collect(),
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
