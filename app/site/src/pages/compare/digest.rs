use std::collections::{BTreeMap, HashMap};

use corpus::{Coverage, Finding, FindingId, Report, SystemKind};
use search::{Precedent, Relation, SimilarFindings};
use ui::Translated;
use ui::compare::{CloseFinding, FindingDigest, ReportDigest};

use crate::data::{SiteData, report_edition, scope_note};
use crate::pages::shared::{ReportCard, finding_card};

pub fn digests(data: &SiteData) -> Vec<ReportDigest> {
    let mut kinds: HashMap<&FindingId, SystemKind> = HashMap::new();
    for system in &data.records.systems {
        system.findings.iter().for_each(|finding| _ = kinds.entry(finding).or_insert(system.kind));
    }
    data.records.reports.iter().map(|report| digest(data, report, &kinds)).collect()
}

fn digest(data: &SiteData, report: &Report, kinds: &HashMap<&FindingId, SystemKind>) -> ReportDigest {
    let mut audited = BTreeMap::new();
    for system in data.systems_in(&report.slug).filter(|system| system.coverage == Coverage::Audited) {
        *audited.entry(system.kind).or_default() += 1;
    }
    let findings = data.findings_in(&report.slug);
    ReportDigest {
        slug: report.slug.clone(),
        place: data.municipality(report),
        title: report.title.clone(),
        volume: report_edition(report),
        scope_note: scope_note(report),
        audited: audited.into_iter().collect(),
        findings: findings.map(|finding| finding_digest(data, report, finding, kinds)).collect(),
    }
}

fn finding_digest(
    data: &SiteData,
    report: &Report,
    finding: &Finding,
    kinds: &HashMap<&FindingId, SystemKind>,
) -> FindingDigest {
    let named = [&finding.context, &finding.text].map(|text| data.topics.audit_guide.criteria(text)).concat();
    let mut criteria: Vec<String> = Vec::new();
    for name in named {
        if !criteria.iter().any(|known| known == name) {
            criteria.push(name.to_owned());
        }
    }
    FindingDigest {
        card: finding_card(data, finding),
        citation: ReportCard::new(data, report).citation(finding),
        local_government_code: finding.local_government_code.as_ref().map(ToString::to_string),
        notes: finding.notes.iter().map(Translated::from).collect(),
        departments: finding.departments.clone(),
        line: finding.source.line_start,
        topics: finding.topics.clone(),
        strength: finding.strength,
        system_kind: kinds.get(&finding.id).copied(),
        criteria,
        close: close(data, &finding.id),
    }
}

/// The findings that make much the same criticism. A precedent that shares no phrase gives a reader nothing to check.
fn close(data: &SiteData, id: &FindingId) -> Vec<CloseFinding> {
    let Some(SimilarFindings { precedents, repeats }) = data.similar.get(id) else { return Vec::new() };
    let same = |precedent: &&Precedent| precedent.relation == Relation::Criticism && !precedent.shared.is_empty();
    let elsewhere = precedents.iter().filter(same).map(|other| (&other.id, other.score, other.shared.clone()));
    let at_home = repeats.iter().map(|(id, closeness)| (id, *closeness, Vec::new()));
    let close = |(id, closeness, shared): (&String, f32, Vec<String>)| {
        Some(CloseFinding { id: id.parse().ok()?, closeness, shared })
    };
    elsewhere.chain(at_home).filter_map(close).collect()
}
