use corpus::Topic;
use ui::Language;
use ui::audit_programme::{criteria, select_precedents};
use ui::compare::{FindingDigest, ReportDigest};

use super::AuditProgrammePage;
use crate::data::SiteData;

/// The audit programme of a topic; none where there is no guidance.
pub fn page(data: &SiteData, digests: &[ReportDigest], topic: Topic) -> Option<AuditProgrammePage> {
    let on = |finding: &&FindingDigest| finding.topics.contains(&topic);
    let findings: Vec<&FindingDigest> = digests.iter().flat_map(|report| &report.findings).filter(on).collect();
    Some(AuditProgrammePage {
        topic,
        guidance: data.topics.guide(Language::current()).on(topic)?.clone(),
        criteria: criteria(findings.iter().copied()).into_iter().map(str::to_owned).collect(),
        precedents: select_precedents(topic, &findings, &data.records.clusters).into_iter().cloned().collect(),
        total: findings.len(),
    })
}
