use std::collections::HashMap;

use anyhow::{Context, Result};
use corpus::{Finding, Kind, Slug, Topic};
use ui::messages::{Message, labels, report, start};
use ui::{Language, Route};

use super::card::{Artist, Card};
use super::files::Dist;
use super::hash::hashed;
use super::origin::Origin;
use super::source::Source;

/// The pictures of the pages, drawn in Japanese: one for the site, one a report and one a topic. What is a part of a
/// report takes the report's: a picture a finding would weigh more than all the rest of the site.
#[derive(Debug, Default)]
pub struct Cards(HashMap<Subject, String>);

/// What a picture is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Subject {
    Site,
    Report(Slug),
    Topic(Topic),
}

impl Subject {
    fn of(route: &Route, origin: &Origin) -> Self {
        match (route, origin.report(route)) {
            (Route::Topic(topic) | Route::AuditPlan(topic), _) => Subject::Topic(*topic),
            (_, Some(report)) => Subject::Report(report.slug.clone()),
            _ => Subject::Site,
        }
    }

    fn file(&self) -> String {
        match self {
            Subject::Site => "site.png".to_owned(),
            Subject::Report(slug) => format!("{slug}.png"),
            Subject::Topic(topic) => format!("topic-{}.png", topic.code()),
        }
    }
}

impl Cards {
    /// Draws and writes them. Where no font is there to draw with, pages are shared without a picture.
    pub fn draw(dist: &Dist, source: &Source) -> Result<Self> {
        let Some(artist) = Artist::of_this_machine() else {
            eprintln!("no cards: no Japanese font is installed, such as Noto Sans CJK");
            return Ok(Self::default());
        };
        Language::Japanese.set_current();
        let mut files = HashMap::new();
        for (subject, card) in source.cards() {
            let picture = artist.draw(&card).with_context(|| subject.file())?;
            let file = format!("cards/{}", hashed(&subject.file(), &picture));
            dist.write(&file, picture)?;
            files.insert(subject, file);
        }
        Ok(Self(files))
    }

    /// The picture of a page, relative to the site's root.
    pub fn of(&self, route: &Route, origin: &Origin) -> Option<&str> {
        self.0.get(&Subject::of(route, origin)).map(String::as_str)
    }
}

impl Source {
    fn cards(&self) -> Vec<(Subject, Card)> {
        let site = Card {
            title: format!("{}\n{}", start::heading_what().plain(), start::heading_how().plain()),
            foot: joined([start::municipalities(self.municipalities().len()), counts(self.findings.iter())]),
            ..Card::default()
        };
        let reports = self.reports.iter().map(|report| {
            let (card, words) = (self.report_card(report), |words: Message| words.plain());
            let card = Card {
                eyebrow: joined([card.place.name.message(), card.year()]),
                title: report.title.clone(),
                text: format!("{}・{}", words(labels::audit(report.audit)), words(labels::edition(report.edition))),
                foot: words(counts(self.findings.iter().filter(|finding| finding.report == report.slug))),
            };
            (Subject::Report(report.slug.clone()), card)
        });
        let topics = self.topics.iter().map(|(topic, definition)| {
            let card = Card {
                eyebrow: labels::field_topic().plain(),
                title: labels::topic(*topic).plain(),
                text: definition.message().plain(),
                foot: counts(self.findings.iter().filter(|finding| finding.topics.contains(topic))).plain(),
            };
            (Subject::Topic(*topic), card)
        });
        [(Subject::Site, site)].into_iter().chain(reports).chain(topics).collect()
    }
}

/// How many findings there are of each kind that there is.
fn counts<'a>(findings: impl Iterator<Item = &'a Finding>) -> Message {
    let kinds: Vec<Kind> = findings.map(|finding| finding.kind).collect();
    let count = |kind: &Kind| kinds.iter().filter(|other| *other == kind).count();
    let counted =
        Kind::ALL.iter().filter(|kind| count(kind) > 0).map(|kind| report::count(labels::kind(*kind), count(kind)));
    Message::parse(&joined(counted))
}

fn joined(words: impl IntoIterator<Item = Message>) -> String {
    words.into_iter().map(|words| words.plain()).collect::<Vec<_>>().join("　")
}
