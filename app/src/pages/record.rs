use indexer::{ContentCounts, LineCounts, Record};
use yew::prelude::*;

use super::{Page, ReportCard, titled};
use crate::Route;
use crate::components::place;

/// The view model of the page that tells of all reports what was read of them.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordPage {
    /// The reports with their records.
    pub records: Vec<(ReportCard, Record)>,
}

/// A column of a table: its head, and what it counts.
type Count<T> = (&'static str, fn(&T) -> u32);

/// What became of lines, in the words of the page.
pub(super) const LINES: [Count<LineCounts>; 8] = [
    ("見出し", |lines| lines.heading),
    ("指摘・意見", |lines| lines.finding),
    ("その根拠や事実", |lines| lines.context),
    ("表", |lines| lines.table),
    ("そのほかの本文", |lines| lines.passage),
    ("表紙・目次など", |lines| lines.front),
    ("空行", |lines| lines.blank),
    ("読めなかった行", |lines| lines.unread),
];

const CONTENTS: [Count<ContentCounts>; 8] = [
    ("監査されたシステム", |counts| counts.systems_audited),
    ("指摘に名のあるシステム", |counts| counts.systems_named),
    ("一覧だけのシステム", |counts| counts.systems_listed),
    ("契約・費用の金額", |counts| counts.contracts),
    ("表", |counts| counts.tables),
    ("調査・集計の設問", |counts| counts.surveys),
    ("用語の説明", |counts| counts.terms),
    ("本文のまとまり", |counts| counts.passages),
];

impl Page for RecordPage {
    fn title(&self) -> String {
        titled("読み取りの記録")
    }

    fn description(&self) -> String {
        "報告書のどの行を何として読み取ったか、何が読めなかったか、報告書の中で何が食い違っているか。".to_owned()
    }

    fn view(&self) -> Html {
        html! {
            <article class="record">
                <h1>{ "読み取りの記録" }</h1>
                <p class="lead">
                    { "報告書の文字を、規則によって読み取っています。どの行を何として読み、何を読めなかったか、報告書が自分で述べる件数や合計と合うかを、報告書ごとに示します。" }
                </p>
                <section>
                    <h2 id="lines">{ "行のゆくえ" }</h2>
                    <p class="hint">{ "どの行も、このどれか一つに数えます。報告書の名を選ぶと、くわしい記録を開きます。" }</p>
                    { table("lines", &LINES, &self.rows(|record| &record.lines)) }
                </section>
                <section>
                    <h2 id="contents">{ "指摘・意見のほかに読み取ったもの" }</h2>
                    <p class="hint">{ "単位は件。0 は、その報告書にないか、公表された文字から読み取れなかったことを示します。" }</p>
                    { table("contents", &CONTENTS, &self.rows(|record| &record.contents)) }
                </section>
                <p><a href="data/record.json">{ "この記録のデータ（JSON）" }</a></p>
            </article>
        }
    }
}

impl RecordPage {
    fn rows<T>(&self, of: fn(&Record) -> &T) -> Vec<(&ReportCard, &T)> {
        self.records.iter().map(|(card, record)| (card, of(record))).collect()
    }
}

fn table<T>(heading: &'static str, columns: &[Count<T>], rows: &[(&ReportCard, &T)]) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-labelledby={heading}>
            <table class="numbers">
                <thead><tr>
                    <th scope="col">{ "報告書" }</th>
                    { for columns.iter().map(|(head, _)| html! { <th scope="col">{ *head }</th> }) }
                </tr></thead>
                <tbody>{ for rows.iter().map(|(card, counted)| html! {
                    <tr>
                        <th scope="row"><a href={Route::RecordOf(card.slug.clone()).href()}>{ place(&card.place) }</a><span class="edition">{ &card.era_year }</span></th>
                        { for columns.iter().map(|(_, count)| html! { <td class="number">{ count(counted) }</td> }) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}
