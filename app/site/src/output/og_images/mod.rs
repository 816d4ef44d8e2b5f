mod artist;

use std::collections::HashMap;

use anyhow::{Context, Result};
use corpus::{Finding, Kind, Slug, Topic};
use ui::messages::{Message, frame, labels, report, start};
use ui::{Language, Route};

use super::dist::Dist;
use super::provenance::report_of_page;
use crate::charts::charts;
use crate::data::{SiteData, TopicText};
use crate::hash::hashed;
use artist::OgImage;

pub use artist::artist;

/// The pictures of the pages, drawn in Japanese: one for the site, one a report and one a topic. Pages below a
/// report share its image: one a finding would weigh more than all the rest of the site.
#[derive(Debug, Default)]
pub struct OgImages(HashMap<Subject, String>);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Subject {
    Site,
    Report(Slug),
    Topic(Topic),
    Chart(String),
}

impl Subject {
    fn new(data: &SiteData, route: &Route) -> Self {
        match (route, report_of_page(data, route)) {
            (Route::Topic(topic) | Route::AuditProgramme(topic), _) => Subject::Topic(*topic),
            (Route::Chart(name), _) => Subject::Chart(name.clone()),
            (_, Some(report)) => Subject::Report(report.slug.clone()),
            _ => Subject::Site,
        }
    }

    fn file(&self) -> String {
        match self {
            Subject::Site => "site.png".to_owned(),
            Subject::Report(slug) => format!("{slug}.png"),
            Subject::Chart(name) => format!("chart-{name}.png"),
            Subject::Topic(topic) => format!("topic-{}.png", topic.code()),
        }
    }
}

impl OgImages {
    /// Draws and writes them. Where no font is there to draw with, pages are shared without a picture.
    pub fn draw(dist: &Dist, data: &SiteData) -> Result<Self> {
        let Some(artist) = artist() else {
            eprintln!("no cards: no Japanese font is installed, such as Noto Sans CJK");
            return Ok(Self::default());
        };
        Language::Japanese.set_current();
        data.topic_names(Language::Japanese).set_current();
        let mut files = HashMap::new();
        for (subject, image) in images(data) {
            let picture = artist.draw(&image).with_context(|| subject.file())?;
            let file = format!("cards/{}", hashed(&subject.file(), &picture));
            dist.write(&file, picture)?;
            files.insert(subject, file);
        }
        for chart in charts(data) {
            let subject = Subject::Chart(chart.name.clone());
            let picture = artist.render(&chart.card(&frame::site()), 1.0).with_context(|| subject.file())?;
            let file = format!("cards/{}", hashed(&subject.file(), &picture));
            dist.write(&file, picture)?;
            files.insert(subject, file);
        }
        Ok(Self(files))
    }

    /// The picture of a page, relative to the site's root.
    pub fn of(&self, data: &SiteData, route: &Route) -> Option<&str> {
        self.0.get(&Subject::new(data, route)).map(String::as_str)
    }
}

fn images(data: &SiteData) -> Vec<(Subject, OgImage)> {
    let site = OgImage {
        title: start::heading().plain(),
        foot: joined([
            start::municipalities(data.reports_by_municipality().len()),
            counts(data.records.findings.iter()),
        ]),
        ..OgImage::default()
    };
    let reports = data.records.reports.iter().map(|report| {
        let year = labels::year(&report.era_year, report.fiscal_year);
        let image = OgImage {
            eyebrow: joined([data.municipality(report).name.message(), year]),
            title: report.title.clone(),
            text: format!("{}・{}", labels::audit(report.audit).plain(), labels::edition(report.edition).plain()),
            foot: counts(data.findings_in(&report.slug)).plain(),
        };
        (Subject::Report(report.slug.clone()), image)
    });
    let topics = data.topics.topics.iter().map(|TopicText { code: topic, definition, .. }| {
        let image = OgImage {
            eyebrow: labels::field_topic().plain(),
            title: labels::topic(*topic).plain(),
            text: definition.message().plain(),
            foot: counts(data.records.findings.iter().filter(|finding| finding.topics.contains(topic))).plain(),
        };
        (Subject::Topic(*topic), image)
    });
    [(Subject::Site, site)].into_iter().chain(reports).chain(topics).collect()
}

/// Number of findings by kind, without kinds that have none.
fn counts<'a>(findings: impl Iterator<Item = &'a Finding>) -> Message {
    let kinds: Vec<Kind> = findings.map(|finding| finding.kind).collect();
    let count = |kind: &Kind| kinds.iter().filter(|other| *other == kind).count();
    let counted =
        Kind::ALL.iter().filter(|kind| count(kind) > 0).map(|kind| report::count(labels::kind(*kind), count(kind)));
    Message::parse(&joined(counted))
}

fn joined(messages: impl IntoIterator<Item = Message>) -> String {
    messages.into_iter().map(|message| message.plain()).collect::<Vec<_>>().join("　")
}
