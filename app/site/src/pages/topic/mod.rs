mod build;
mod common_criticism;
mod criticism;

use std::collections::BTreeMap;

use corpus::{Kind, Strength, Topic};
use search::{Filter, Filters};
use ui::components::{crumbs, finding_item, kind_badge, municipality_name, topic_link};
use ui::messages::{Message, audit_programme, frame, labels, part, search as filters, topic as messages};
use ui::state::SearchState;
use ui::{FindingCard, Municipality, Route, Translated};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{PageOfList, ReportCard, TermCard, counting_note, terms_here};
use common_criticism::common_criticisms;

pub use build::pages;
pub use common_criticism::CommonCriticism;

/// The view model of the page of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicPage {
    pub topic: Topic,
    /// The definition in plain words (ours).
    pub definition: Translated,
    /// The question that people ask (着眼点, ours); none where the guide has none.
    pub asked: Option<Message>,
    /// The number of findings of each municipality; those without any are included.
    pub counts: Vec<TopicCount>,
    /// The findings by municipality, as many as this page holds.
    pub groups: Vec<TopicGroup>,
    pub part: PageOfList,
    /// Criticisms of several municipalities.
    pub common: Vec<CommonCriticism>,
    /// The terms in these findings that a report explains.
    pub terms: Vec<TermCard>,
    /// The other topics, and how many findings each has.
    pub others: Vec<(Topic, u32)>,
}

/// The number of findings of one municipality on the topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicCount {
    pub place: Municipality,
    /// The number of each kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// The number of the page that lists them.
    pub part: usize,
}

/// The findings of one municipality on the topic.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicGroup {
    pub place: Municipality,
    pub reports: Vec<ReportCard>,
    /// The findings in the order of the pages, with how strongly each is worded.
    pub findings: Vec<(FindingCard, Strength)>,
}

impl Page for TopicPage {
    fn title(&self) -> String {
        self.part.titled(titled(&self.named().plain()))
    }

    fn description(&self) -> String {
        messages::description(labels::topic(self.topic), self.definition.message(), self.count(None)).plain()
    }

    fn view(&self) -> Html {
        if !self.part.is_first() {
            return self.further();
        }
        let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| self.count(Some(*kind)) > 0).collect();
        html! {
            <article class="topic-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Start.anchor("topics"), labels::field_topic())], labels::topic(self.topic)) }
                <header>
                    <p class="ours">{ filters::topic_ours() }</p>
                    <h1>{ labels::topic(self.topic) }</h1>
                    if let Some(asked) = &self.asked { <p class="lead">{ asked.clone() }</p> }
                    <p class="meta">{ messages::definition_is(self.definition.message()) }</p>
                </header>
                <section aria-labelledby="counts">
                    <h2 id="counts">{ messages::counts() }</h2>
                    <div class="table" tabindex="0" role="region" aria-label={messages::counts_table()}>
                        <table class="numbers">
                            <thead><tr>
                                <th scope="col">{ labels::field_municipality() }</th>
                                { for kinds.iter().map(|kind| html! { <th scope="col">{ kind_badge(*kind) }</th> }) }
                                <th scope="col">{ labels::total() }</th>
                            </tr></thead>
                            <tbody>{ for self.counts.iter().map(|counted| html! {
                                <tr id={counted.id()}><th scope="row">{ counted.name(self.topic) }</th>{ counts(&kinds, |kind| counted.count(kind)) }</tr>
                            }) }</tbody>
                            <tfoot><tr><th scope="row">{ labels::total() }</th>{ counts(&kinds, |kind| self.count(kind)) }</tr></tfoot>
                        </table>
                    </div>
                    { counting_note() }
                </section>
                { common_criticisms(&self.common) }
                { terms_here(messages::terms(), &self.terms) }
                <section aria-labelledby="findings">
                    <h2 id="findings">{ messages::findings() }</h2>
                    if self.count(None) == 0 {
                        <p class="empty">{ messages::none() }</p>
                    } else {
                        <p class="hint">{ messages::strength_note() }</p>
                    }
                    { self.findings() }
                </section>
                <p><a href={Route::AuditProgramme(self.topic).href()}>{ audit_programme::of_topic(labels::topic(self.topic)) }</a></p>
                <p><a href={format!("data/feeds/topics/{}.atom", self.topic.code())}>{ messages::feed() }</a></p>
                <nav class="other-topics" aria-labelledby="others">
                    <h2 id="others">{ messages::others() }</h2>
                    <ul class="examples">{ for self.others.iter().map(|(topic, count)| html! {
                        <li>{ topic_link(*topic) }<span class="number">{ count }</span></li>
                    }) }</ul>
                </nav>
            </article>
        }
    }
}

impl TopicPage {
    /// The topic with what is asked about it.
    fn named(&self) -> Message {
        match &self.asked {
            Some(asked) => messages::asks(labels::topic(self.topic), asked.clone()),
            None => messages::title(labels::topic(self.topic)),
        }
    }

    /// A page that goes on with the findings.
    fn further(&self) -> Html {
        let list = Route::Topic(self.topic);
        html! {
            <article class="topic-page">
                { crumbs([(Route::Start.href(), frame::home()), (list.href(), labels::topic(self.topic))], part::number(self.part.number, self.part.of)) }
                <h1>{ messages::title(labels::topic(self.topic)) }{ " " }{ part::number(self.part.number, self.part.of) }</h1>
                <p class="hint">{ messages::strength_note() }</p>
                { self.findings() }
            </article>
        }
    }

    fn findings(&self) -> Html {
        let groups = self.groups.iter().filter(|group| !group.findings.is_empty());
        html! { <>{ for groups.map(|group| group.view(self.topic)) }{ self.part.view(&Route::Topic(self.topic)) }</> }
    }

    /// The number of findings, of one kind or of all.
    fn count(&self, kind: Option<Kind>) -> usize {
        self.counts.iter().map(|counted| counted.count(kind)).sum()
    }
}

impl TopicCount {
    /// The number of findings, of one kind or of all.
    pub fn count(&self, kind: Option<Kind>) -> usize {
        let counted = self.kinds.iter().filter(|(of, _)| kind.is_none_or(|kind| **of == kind));
        counted.map(|(_, count)| count).sum()
    }

    /// The anchor of the municipality, where its findings are on another page.
    fn id(&self) -> Option<String> {
        (self.part != 1).then(|| self.place.code.clone())
    }

    /// The municipality, as a link to its findings further down or on another page.
    fn name(&self, topic: Topic) -> Html {
        match self.count(None) {
            0 => municipality_name(&self.place),
            _ => {
                html! { <a href={Route::Topic(topic).list_page(self.part).anchor(&self.place.code)}>{ municipality_name(&self.place) }</a> }
            }
        }
    }
}

impl TopicGroup {
    fn view(&self, topic: Topic) -> Html {
        let filters = Filters::from([Filter::Municipality(self.place.code.clone()), Filter::Topic(topic)]);
        let search = SearchState { filters, ..SearchState::default() };
        html! {
            <section class="group" id={self.place.code.clone()} data-hue={self.place.hue.to_string()}>
                <h3>{ municipality_name(&self.place) }<span class="number">{ labels::cases(self.findings.len()) }</span></h3>
                <p class="meta">
                    { for self.reports.iter().map(|report| html! {
                        <a href={Route::report(&report.slug).href()}>{ volume(report) }</a>
                    }) }
                    <a class="needs-script" href={search.href()}>{ messages::narrow() }</a>
                </p>
                <ul class="findings">{ for self.findings.iter().map(|(card, strength)| finding_item(card, html! {
                    <p class="hint">{ messages::worded(labels::fiscal_year(card.fiscal_year), labels::strength(*strength)) }</p>
                })) }</ul>
            </section>
        }
    }
}

/// Year, audit and edition of a report.
fn volume(report: &ReportCard) -> Message {
    messages::report(report.year(), labels::audit(report.audit), labels::edition(report.edition))
}

/// The cells of a row: a count a kind, and all of them. A word takes the place of no findings.
fn counts(kinds: &[Kind], count: impl Fn(Option<Kind>) -> usize) -> Html {
    let cell = |kind: Option<Kind>| match (count(kind), kind) {
        (0, None) => html! { <td class="empty">{ labels::unsaid() }</td> },
        (count, _) => html! { <td class="number">{ count }</td> },
    };
    html! { <>{ for kinds.iter().copied().map(Some).chain([None]).map(cell) }</> }
}
