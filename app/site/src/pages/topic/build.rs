use std::cmp::Reverse;
use std::collections::BTreeMap;

use corpus::Topic;
use ui::compare::{AlignedRow, CloseFinding, ReportDigest, Value, align};
use ui::{Municipality, Route, Translated};

use super::common_criticism::CommonCriticism;
use super::{TopicCount, TopicGroup, TopicPage};
use crate::data::SiteData;
use crate::pages::shared::{PAGE_SIZE, PageOfList, ReportCard, TermCard, finding_card, paginate};

/// Most common criticisms that a topic's page shows.
const MAX_COMMON: usize = 12;
/// Most shared phrases that are shown of a criticism.
const MAX_PHRASES: usize = 4;

/// The pages of a topic. The first also holds what concerns all of it.
pub fn pages(
    data: &SiteData,
    digests: &[ReportDigest],
    topic: Topic,
    definition: &Translated,
) -> Vec<(Route, TopicPage)> {
    let groups = data.reports_by_municipality().into_iter().map(|reports| TopicGroup {
        place: data.municipality(reports[0]),
        findings: data
            .findings_on(topic, &reports)
            .map(|finding| (finding_card(data, finding), finding.strength))
            .collect(),
        reports: reports.into_iter().map(|report| ReportCard::new(data, report)).collect(),
    });
    let parts: Vec<(PageOfList, Vec<TopicGroup>)> =
        paginate(groups.collect(), PAGE_SIZE, |group| group.findings.len()).collect();
    let counts: Vec<TopicCount> =
        parts.iter().flat_map(|(part, groups)| groups.iter().map(|group| count(group, *part))).collect();
    let on =
        |topic: &Topic| data.records.findings.iter().filter(|finding| finding.topics.contains(topic)).count() as u32;
    let others = data.topics.definitions.keys().filter(|other| **other != topic).map(|other| (*other, on(other)));
    let others: Vec<(Topic, u32)> = others.collect();
    let terms = || data.terms_on(topic).into_iter().map(|term| TermCard::new(data, term)).collect();
    let page = |(part, groups): (PageOfList, Vec<TopicGroup>)| {
        let page = TopicPage {
            topic,
            definition: definition.clone(),
            counts: counts.clone(),
            groups,
            part,
            common: if part.is_first() { common(topic, digests) } else { Vec::new() },
            terms: if part.is_first() { terms() } else { Vec::new() },
            others: others.clone(),
        };
        (Route::Topic(topic).list_page(part.number), page)
    };
    parts.into_iter().map(page).collect()
}

fn count(group: &TopicGroup, part: PageOfList) -> TopicCount {
    let mut kinds = BTreeMap::new();
    group.findings.iter().for_each(|(card, _)| *kinds.entry(card.kind).or_default() += 1);
    TopicCount { place: group.place.clone(), kinds, part: part.number }
}

/// The criticisms on a topic that several municipalities' reports make, those of the most reports first, as many as can be
/// read.
fn common(topic: Topic, digests: &[ReportDigest]) -> Vec<CommonCriticism> {
    let reports: Vec<&ReportDigest> = digests.iter().collect();
    let rows = align(&reports, Value::Topic(topic)).into_iter().filter(|row| row.common).take(MAX_COMMON);
    let criticism = |row: AlignedRow| {
        let findings = row.cells.concat();
        let made = |place: &Municipality| findings.iter().any(|finding| finding.card.place == *place);
        let mut silent: Vec<Municipality> =
            reports.iter().map(|report| report.place.clone()).filter(|place| !made(place)).collect();
        silent.dedup();
        let is_here = |close: &&CloseFinding| findings.iter().any(|other| other.card.id == close.id);
        let shared =
            findings.iter().flat_map(|finding| finding.close.iter().filter(is_here)).flat_map(|close| &close.shared);
        let mut shared: Vec<String> = shared.cloned().collect();
        shared.sort_by_key(|phrase| (Reverse(phrase.len()), phrase.clone()));
        shared.dedup();
        shared.truncate(MAX_PHRASES);
        let findings = findings.iter().map(|finding| (finding.card.clone(), finding.strength)).collect();
        CommonCriticism { findings, shared, silent }
    };
    rows.map(criticism).collect()
}
