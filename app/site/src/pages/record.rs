use indexer::{ContentCounts, LineCounts, ReadingReport};
use ui::Route;
use ui::components::place;
use ui::words::{Words, frame, labels, record as words};
use yew::prelude::*;

use super::{Page, ReportCard, titled};

/// The view model of the page that tells of all reports what was read of them.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordPage {
    /// The reports with their records.
    pub records: Vec<(ReportCard, ReadingReport)>,
}

/// A column of a table: its head, and what it counts.
type Count<T> = (fn() -> Words, fn(&T) -> u32);

/// What became of lines, in the words of the page.
pub(super) const LINES: [Count<LineCounts>; 8] = [
    (words::headings, |lines| lines.heading),
    (labels::findings, |lines| lines.finding),
    (words::context, |lines| lines.context),
    (words::tables, |lines| lines.table),
    (words::other_text, |lines| lines.passage),
    (words::front, |lines| lines.front),
    (words::blank, |lines| lines.blank),
    (words::unread, |lines| lines.unread),
];

const CONTENTS: [Count<ContentCounts>; 8] = [
    (words::systems_audited, |counts| counts.systems_audited),
    (words::systems_named, |counts| counts.systems_named),
    (words::systems_listed, |counts| counts.systems_listed),
    (words::amounts, |counts| counts.contracts),
    (words::tables, |counts| counts.tables),
    (words::questions, |counts| counts.surveys),
    (words::terms, |counts| counts.terms),
    (words::passages, |counts| counts.passages),
];

impl Page for RecordPage {
    fn title(&self) -> String {
        titled(&frame::record().plain())
    }

    fn description(&self) -> String {
        words::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="record">
                <h1>{ frame::record() }</h1>
                <p class="lead">{ words::lead() }</p>
                <section>
                    <h2 id="lines">{ words::lines() }</h2>
                    <p class="hint">{ words::lines_hint() }</p>
                    { table("lines", &LINES, &self.rows(|record| &record.lines)) }
                </section>
                <section>
                    <h2 id="contents">{ words::contents() }</h2>
                    <p class="hint">{ words::contents_hint() }</p>
                    { table("contents", &CONTENTS, &self.rows(|record| &record.contents)) }
                </section>
                <p><a href="data/record.json">{ words::data() }</a></p>
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
                        <th scope="row"><a href={Route::RecordOf(card.slug.clone()).href()}>{ place(&card.place) }</a><span class="edition">{ card.year() }</span></th>
                        { for columns.iter().map(|(_, count)| html! { <td class="number">{ count(counted) }</td> }) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}
