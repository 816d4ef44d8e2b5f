use std::collections::BTreeMap;

use corpus::{Finding, Report, Topic};
use ui::audit_plan::{criteria, select_precedents};
use ui::compare::{AlignedRow, CloseFinding, FindingDigest, ReportDigest, Value, align};
use ui::{Language, Municipality, Route, Translated};

use super::compare::volume;
use super::source::Source;
use crate::pages::{
    Column, CommonCriticism, MOST, Matrix, Part, ProgrammePage, TopicCount, TopicGroup, TopicPage, parted,
};

impl Source {
    /// How many findings each municipality has on each topic.
    pub(super) fn matrix(&self) -> Matrix {
        let municipalities = self.municipalities();
        let columns = municipalities.iter().map(|reports| Column {
            place: self.place(reports[0]),
            editions: reports.iter().map(|report| volume(report)).collect(),
            total: self.findings_of(reports).count() as u32,
        });
        let row = |topic: &Topic| {
            let count = |reports: &Vec<&Report>| self.findings_on(*topic, reports).count() as u32;
            (*topic, municipalities.iter().map(count).collect())
        };
        Matrix { columns: columns.collect(), rows: self.topics.keys().map(row).collect() }
    }

    /// The pages of a topic: the first tells of all of it, those after it list the findings that it can't hold.
    pub(super) fn topic_pages(
        &self,
        topic: Topic,
        definition: &Translated,
        digests: &[ReportDigest],
    ) -> Vec<(Route, TopicPage)> {
        let groups = self.municipalities().into_iter().map(|reports| TopicGroup {
            place: self.place(reports[0]),
            findings: self
                .findings_on(topic, &reports)
                .map(|finding| (self.finding_card(finding), finding.strength))
                .collect(),
            reports: reports.into_iter().map(|report| self.report_card(report)).collect(),
        });
        let parts: Vec<(Part, Vec<TopicGroup>)> =
            parted(groups.collect(), MOST, |group| group.findings.len()).collect();
        let counts: Vec<TopicCount> =
            parts.iter().flat_map(|(part, groups)| groups.iter().map(|group| count(group, *part))).collect();
        let on = |topic: &Topic| self.findings.iter().filter(|finding| finding.topics.contains(topic)).count() as u32;
        let others = self.topics.keys().filter(|other| **other != topic).map(|other| (*other, on(other)));
        let others: Vec<(Topic, u32)> = others.collect();
        let page = |(part, groups): (Part, Vec<TopicGroup>)| {
            let page = TopicPage {
                topic,
                definition: definition.clone(),
                counts: counts.clone(),
                groups,
                part,
                common: if part.is_first() { common(topic, digests) } else { Vec::new() },
                terms: if part.is_first() { self.terms_on(topic) } else { Vec::new() },
                others: others.clone(),
            };
            (Route::Topic(topic).part(part.number), page)
        };
        parts.into_iter().map(page).collect()
    }

    /// The audit programme of a topic; none where there is no guidance.
    pub(super) fn programme_page(&self, topic: Topic, digests: &[ReportDigest]) -> Option<ProgrammePage> {
        let on = |finding: &&FindingDigest| finding.topics.contains(&topic);
        let findings: Vec<&FindingDigest> = digests.iter().flat_map(|report| &report.findings).filter(on).collect();
        Some(ProgrammePage {
            topic,
            guidance: self.guide(Language::current()).on(topic)?.clone(),
            criteria: criteria(findings.iter().copied()).into_iter().map(str::to_owned).collect(),
            precedents: select_precedents(topic, &findings, &self.clusters).into_iter().cloned().collect(),
            total: findings.len(),
        })
    }

    /// The reports by municipality, none of which is empty: in the order of their slugs those of one stand together.
    pub(super) fn municipalities(&self) -> Vec<Vec<&Report>> {
        let reports: Vec<&Report> = self.reports.iter().collect();
        let chunks = reports.chunk_by(|a, b| a.slug.municipality() == b.slug.municipality());
        chunks.map(<[&Report]>::to_vec).collect()
    }

    fn findings_of<'a>(&'a self, reports: &'a [&Report]) -> impl Iterator<Item = &'a Finding> {
        reports.iter().flat_map(|report| self.findings_in(&report.slug))
    }

    fn findings_on<'a>(&'a self, topic: Topic, reports: &'a [&Report]) -> impl Iterator<Item = &'a Finding> {
        self.findings_of(reports).filter(move |finding| finding.topics.contains(&topic))
    }
}

fn count(group: &TopicGroup, part: Part) -> TopicCount {
    let mut kinds = BTreeMap::new();
    group.findings.iter().for_each(|(card, _)| *kinds.entry(card.kind).or_default() += 1);
    TopicCount { place: group.place.clone(), kinds, part: part.number }
}

/// The criticisms on a topic that several municipalities' reports make, those of the most reports first, as many as can be
/// read.
fn common(topic: Topic, digests: &[ReportDigest]) -> Vec<CommonCriticism> {
    let reports: Vec<&ReportDigest> = digests.iter().collect();
    let rows = align(&reports, Value::Topic(topic)).into_iter().filter(|row| row.common).take(COMMON);
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
        shared.sort_by_key(|phrase| (std::cmp::Reverse(phrase.len()), phrase.clone()));
        shared.dedup();
        shared.truncate(PHRASES);
        let findings = findings.iter().map(|finding| (finding.card.clone(), finding.strength)).collect();
        CommonCriticism { findings, shared, silent }
    };
    rows.map(criticism).collect()
}

/// How many common criticisms a topic's page shows.
const COMMON: usize = 12;

/// How many shared phrases stand above a criticism.
const PHRASES: usize = 4;
