//! `/measures/`: what became of findings, over all reports that notices answer; and a page for each notice.

mod build;
mod notice;

use corpus::{FindingId, Topic};
use ui::components::{bar, crumbs, municipality_name, topic_link};
use ui::messages::{Message, frame, measures as messages};
use ui::{FindingCard, Municipality, Route};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{MeasureCounts, ReportCard, measure_table, status_badge};
use corpus::MeasureStatus;

pub use build::pages;

/// Longest times of the classes of the distribution, in months.
pub const CLASSES: [u32; 5] = [6, 12, 24, 36, 60];

/// The view model of the page of all measures.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuresPage {
    /// Reports with the counts of their findings; none where no notice on them is held.
    pub reports: Vec<(ReportCard, Option<MeasureCounts>)>,
    /// Months from the report to the first published answer, one a finding, in order.
    pub months: Vec<u32>,
    /// Measures, those with a printed status, and those whose status nothing decides.
    pub measures: [u32; 3],
    /// Findings that are still open by the latest notice, the oldest report first.
    pub open: Vec<(FindingCard, FindingId, MeasureStatus, Option<String>)>,
    pub by_municipality: Vec<(Municipality, MeasureCounts)>,
    pub by_topic: Vec<(Topic, MeasureCounts)>,
}

impl Page for MeasuresPage {
    fn title(&self) -> String {
        titled(&messages::title().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn view(&self) -> Html {
        let places: Vec<_> =
            self.by_municipality.iter().map(|(place, counts)| (municipality_name(place), counts.clone())).collect();
        let topics: Vec<_> = self.by_topic.iter().map(|(topic, counts)| (topic_link(*topic), counts.clone())).collect();
        html! {
            <article class="plain measures-page">
                { crumbs([(Route::Start.href(), frame::home())], messages::title()) }
                <h1>{ messages::title() }</h1>
                <p class="lead">{ messages::lead() }</p>
                { self.questions() }
                { self.followed() }
                { self.durations() }
                { self.still_open() }
                <section aria-labelledby="places"><h2 id="places">{ messages::by_municipality() }</h2>
                    { measure_table(messages::by_municipality(), messages::municipality(), &places) }</section>
                <section aria-labelledby="topics"><h2 id="topics">{ messages::by_topic() }</h2>
                    { measure_table(messages::by_topic(), messages::topic(), &topics) }</section>
                <p><a href="data/measures.atom">{ messages::feed() }</a></p>
            </article>
        }
    }
}

impl MeasuresPage {
    /// Three questions with counted facts.
    fn questions(&self) -> Html {
        let followed: Vec<&MeasureCounts> = self.reports.iter().filter_map(|(_, counts)| counts.as_ref()).collect();
        let answered: u32 = followed.iter().map(|counts| counts.answered()).sum();
        let all: u32 = followed.iter().map(|counts| counts.all()).sum();
        let fast = match (self.months.first(), self.months.last()) {
            (Some(first), Some(last)) => {
                messages::fast_answer(self.months.len(), self.months[self.months.len() / 2], *first, *last)
            }
            _ => messages::no_notices(),
        };
        let [measures, printed, undecided] = self.measures;
        let answer = |question: Message, answer: Message| html! { <div><dt>{ question }</dt><dd>{ answer }</dd></div> };
        html! {
            <section aria-labelledby="questions">
                <h2 id="questions">{ messages::questions() }</h2>
                <p class="hint">{ messages::questions_note() }</p>
                <dl>
                    { answer(messages::how_fast(), fast) }
                    { answer(messages::item_by_item(), messages::item_answer(answered, all)) }
                    { answer(messages::how_clear(), messages::clear_answer(printed, measures, undecided)) }
                </dl>
            </section>
        }
    }

    fn followed(&self) -> Html {
        let row = |(card, counts): &(ReportCard, Option<MeasureCounts>)| {
            html! {
                <tr>
                    <th scope="row"><a href={Route::report(&card.slug).href()}>{ card.message() }</a></th>
                    <td>{ match counts {
                        Some(counts) => messages::of_all(counts.answered(), counts.all()),
                        None => messages::not_collected(),
                    } }</td>
                </tr>
            }
        };
        html! {
            <section aria-labelledby="followed">
                <h2 id="followed">{ messages::followed() }</h2>
                <table>
                    <caption class="unseen">{ messages::followed() }</caption>
                    <thead><tr><th scope="col">{ messages::report() }</th><th scope="col">{ messages::answered() }</th></tr></thead>
                    <tbody>{ for self.reports.iter().map(row) }</tbody>
                </table>
            </section>
        }
    }

    fn durations(&self) -> Html {
        let mut from = 0;
        let upper = CLASSES.map(Some).into_iter().chain([None]);
        let rows = upper.map(|upto| {
            let within = |months: &&u32| (**months > from || from == 0) && upto.is_none_or(|upto| **months <= upto);
            let count = self.months.iter().filter(within).count();
            let label = upto.map_or_else(|| messages::longer(from), messages::up_to);
            from = upto.unwrap_or(from);
            html! { <tr><th scope="row">{ label }</th><td class="with-bar">{ count }{ bar(count as u64, self.months.len() as u64) }</td></tr> }
        });
        html! {
            <section aria-labelledby="durations">
                <h2 id="durations">{ messages::durations() }</h2>
                <table>
                    <caption class="unseen">{ messages::durations() }</caption>
                    <thead><tr><th scope="col">{ messages::duration() }</th><th scope="col">{ messages::count() }</th></tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </section>
        }
    }

    fn still_open(&self) -> Html {
        let item = |(card, _, status, reported): &(FindingCard, FindingId, MeasureStatus, Option<String>)| {
            ui::components::finding_item(
                card,
                html! {
                    <p class="eyebrow">{ status_badge(*status) }
                        if let Some(month) = reported { <span>{ messages::reported() }{ " " }<time datetime={month.clone()}>{ month }</time></span> }
                    </p>
                },
            )
        };
        html! {
            <section aria-labelledby="open">
                <h2 id="open">{ messages::open_longest() }</h2>
                <p class="hint">{ messages::open_note() }</p>
                <ul class="findings">{ for self.open.iter().map(item) }</ul>
            </section>
        }
    }
}
