use indexer::{Record, Remark};
use yew::prelude::*;

use super::record::LINES;
use super::report::counts;
use super::{Page, ReportCard, titled};
use crate::components::{crumbs, finding_item, place};
use crate::words::frame;
use crate::{FindingCard, Route};

/// The view model of the page that tells of one report what was read of it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordOfPage {
    /// The report.
    pub card: ReportCard,
    /// What was read of it.
    pub record: Record,
    /// The findings that have notes on slips and contradictions.
    pub notes: Vec<(FindingCard, Vec<String>)>,
}

impl Page for RecordOfPage {
    fn title(&self) -> String {
        titled(&format!("{} {}の読み取りの記録", self.card.place.name.words().plain(), self.card.era_year))
    }

    fn description(&self) -> String {
        format!("{}のどの行を何として読み取ったか、何が食い違っているか。", self.card.full_name())
    }

    fn view(&self) -> Html {
        let Self { card, record, notes } = self;
        html! {
            <article class="record" data-hue={card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::Record.href(), frame::record())], card.place.name.words()) }
                <h1>{ format!("{} {}の読み取りの記録", card.place.name.words().plain(), card.era_year) }</h1>
                <p class="meta">{ place(&card.place) }{ " " }<a href={Route::report(&card.slug).href()}>{ &card.title }</a></p>
                <section aria-labelledby="counts">
                    <h2 id="counts">{ "件数" }</h2>
                    { counts(&card.counts, &record.declared) }
                </section>
                <section aria-labelledby="lines">
                    <h2 id="lines">{ "行のゆくえ" }</h2>
                    <table class="numbers">
                        <tbody>{ for LINES.iter().map(|(head, count)| html! {
                            <tr><th scope="row">{ *head }</th><td class="number">{ count(&record.lines) }</td></tr>
                        }) }</tbody>
                    </table>
                    { self.unread() }
                </section>
                <section aria-labelledby="remarks">
                    <h2 id="remarks">{ "突き合わせて気づいたこと" }</h2>
                    <p class="hint">{ "表の合計、割合、本文と一覧表などを機械で突き合わせました。食い違いは報告書の印刷のとおりで、直していません。小さな文字は、確かめた人の見立てです。" }</p>
                    if record.remarks.is_empty() { <p class="empty">{ "ありません。" }</p> }
                    <ul class="remarks">{ for record.remarks.iter().map(|remark| self.remark(remark)) }</ul>
                </section>
                <section aria-labelledby="notes">
                    <h2 id="notes">{ "誤植などの注記をつけた指摘・意見" }</h2>
                    if notes.is_empty() { <p class="empty">{ "ありません。" }</p> }
                    <ol class="group">{ for notes.iter().map(|(card, notes)| {
                        finding_item(card, html! { <>{ for notes.iter().map(|note| html! { <p class="hint">{ note }</p> }) }</> })
                    }) }</ol>
                </section>
            </article>
        }
    }
}

impl RecordOfPage {
    fn unread(&self) -> Html {
        match self.record.unread.as_slice() {
            [] => html! { <p>{ "読めなかった行はありません。" }</p> },
            lines => html! {
                <p>{ "読めなかった行：" }{ for lines.iter().map(|line| html! { <>{ self.line(*line) }{ " " }</> }) }</p>
            },
        }
    }

    fn remark(&self, remark: &Remark) -> Html {
        html! {
            <li>
                if let Some(line) = remark.line { <p>{ self.line(line) }</p> }
                <p lang={language(&remark.message)}>{ &remark.message }</p>
                if let Some(reason) = &remark.reason { <p class="hint">{ reason }</p> }
            </li>
        }
    }

    fn line(&self, line: u32) -> Html {
        html! { <a href={Route::line(&self.card.slug, line)}>{ format!("{line}行目") }</a> }
    }
}

/// What is wrong with the rules rather than in the report is said in English.
fn language(text: &str) -> Option<&'static str> {
    let latin = |c: char| c.is_ascii_alphabetic();
    (text.chars().filter(|c| latin(*c)).count() * 2 > text.chars().count()).then_some("en")
}
