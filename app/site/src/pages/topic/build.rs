use std::collections::BTreeMap;

use corpus::Topic;
use ui::compare::ReportDigest;
use ui::messages::Message;
use ui::{Language, Route, Translated};

use super::criticism::common;
use super::{TopicCount, TopicGroup, TopicPage};
use crate::data::SiteData;
use crate::pages::shared::{PAGE_SIZE, PageOfList, ReportCard, TermCard, finding_card, paginate};

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
    let others = data.topics.iter().filter(|other| *other != topic).map(|other| (other, on(&other)));
    let others: Vec<(Topic, u32)> = others.collect();
    let guide = data.topics.guide(Language::current());
    let asked = guide.on(topic).map(|guidance| Message::parse(&guidance.aim));
    let terms = || data.terms_on(topic).into_iter().map(|term| TermCard::new(data, term)).collect();
    let page = |(part, groups): (PageOfList, Vec<TopicGroup>)| {
        let page = TopicPage {
            topic,
            definition: definition.clone(),
            asked: asked.clone(),
            counts: counts.clone(),
            groups,
            part,
            common: if part.is_first() { common(data, topic, digests) } else { Vec::new() },
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
