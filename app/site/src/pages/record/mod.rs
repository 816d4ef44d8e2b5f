mod build;

use indexer::{ContentCounts, ReadingReport};
use ui::Route;
use ui::components::crumbs;
use ui::components::municipality_name;
use ui::messages::{frame, labels, record as messages};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{Count, LINE_COUNTS, ReportCard};

pub use build::page;

/// The view model of the page on the reading of all reports.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordPage {
    pub records: Vec<(ReportCard, ReadingReport)>,
}

const CONTENT_COUNTS: [Count<ContentCounts>; 8] = [
    (messages::systems_audited, |counts| counts.systems_audited),
    (messages::systems_named, |counts| counts.systems_named),
    (messages::systems_listed, |counts| counts.systems_listed),
    (messages::amounts, |counts| counts.contracts),
    (messages::tables, |counts| counts.tables),
    (messages::questions, |counts| counts.surveys),
    (messages::terms, |counts| counts.terms),
    (messages::passages, |counts| counts.passages),
];

impl Page for RecordPage {
    fn title(&self) -> String {
        titled(&frame::record().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="record">
                { crumbs([(Route::Start.href(), frame::home())], frame::record()) }
                <h1>{ frame::record() }</h1>
                <p class="lead">{ messages::lead() }</p>
                <section>
                    <h2 id="lines">{ messages::lines() }</h2>
                    <p class="hint">{ messages::lines_hint() }</p>
                    { table("lines", &LINE_COUNTS, &self.rows(|record| &record.lines)) }
                </section>
                <section>
                    <h2 id="contents">{ messages::contents() }</h2>
                    <p class="hint">{ messages::contents_hint() }</p>
                    { table("contents", &CONTENT_COUNTS, &self.rows(|record| &record.contents)) }
                </section>
                <p><a href="data/record.json">{ messages::data() }</a></p>
            </article>
        }
    }
}

impl RecordPage {
    fn rows<T>(&self, of: fn(&ReadingReport) -> &T) -> Vec<(&ReportCard, &T)> {
        self.records.iter().map(|(card, record)| (card, of(record))).collect()
    }
}

fn table<T>(heading: &'static str, columns: &[Count<T>], rows: &[(&ReportCard, &T)]) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-labelledby={heading}>
            <table class="numbers">
                <thead><tr>
                    <th scope="col">{ labels::report() }</th>
                    { for columns.iter().map(|(head, _)| html! { <th scope="col">{ head() }</th> }) }
                </tr></thead>
                <tbody>{ for rows.iter().map(|(card, counted)| html! {
                    <tr>
                        <th scope="row"><a href={Route::RecordOf(card.slug.clone()).href()}>{ municipality_name(&card.place) }</a><span class="edition">{ card.year() }</span></th>
                        { for columns.iter().map(|(_, count)| html! { <td class="number">{ count(counted) }</td> }) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}
