mod build;
mod listing;
mod numbers;

use std::collections::BTreeMap;

use corpus::{Contract, Kind, NoFinding, Notice, Strength};
use ui::Translated;
use ui::components::{crumbs, municipality_name};
use ui::messages::{Message, frame, labels, measures as measure_messages, report as messages};
use ui::{Language, Route};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{
    COVERAGES, MeasureCounts, ReportCard, SystemRow, amounts, coverage_label, measure_table, measures, money_note,
    original_facts, original_link,
};

pub use build::page;
use listing::FindingList;

/// Longest list that is open from the start.
const MAX_OPEN: usize = 25;

/// The view model of the page of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPage {
    pub card: ReportCard,
    /// The theme of the audit, as printed.
    pub theme: Option<String>,
    /// The caution before comparing (ours).
    pub scope_note: Option<Translated>,
    /// The number of findings of each kind that the report itself declares.
    pub declared: BTreeMap<Kind, u32>,
    pub list: FindingList,
    /// Findings by strength of wording, the strongest first.
    pub strengths: Vec<(Strength, usize)>,
    /// Statements that nothing was found.
    pub no_findings: Vec<NoFinding>,
    /// The systems that the report audits, names or lists, in the order of the pages.
    pub systems: Vec<SystemRow>,
    pub questions: usize,
    /// Outcome of its findings, where a notice on it is held.
    pub measures: Option<ReportMeasures>,
    /// All amounts of money in it, in the order of the pages.
    pub contracts: Vec<Contract>,
}

/// Findings of a report by what became of them.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportMeasures {
    pub notices: Vec<Notice>,
    pub by_kind: Vec<(Kind, MeasureCounts)>,
    pub by_department: Vec<(String, MeasureCounts)>,
}

impl Page for ReportPage {
    fn title(&self) -> String {
        titled(&self.card.title)
    }

    fn description(&self) -> String {
        let count = |(kind, count): &(Kind, u32)| messages::count(labels::kind(*kind), *count).plain();
        let counts: Vec<String> = self.card.counts.iter().map(count).collect();
        let counts = counts.join(&labels::list_separator().plain());
        messages::description(self.card.message(), self.card.year(), counts).plain()
    }

    fn view(&self) -> Html {
        let card = &self.card;
        html! {
            <article class="report" data-hue={card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home())], card.place.name.message()) }
                <header>
                    <p class="eyebrow">{ municipality_name(&card.place) }<span>{ card.prefecture.message() }</span><span>{ card.year() }</span></p>
                    <h1>{ self.name() }</h1>
                    <p class="printed-title" lang={Language::quote_lang()}>{ &card.title }</p>
                    <p class="meta">
                        { labels::edition(card.edition) }
                        if let Some(published) = &card.published { { "・" }{ month(published) } }
                    </p>
                    if let Some(theme) = &self.theme { <p class="meta">{ messages::theme(Message::verbatim(theme)) }</p> }
                    { self.actions() }
                </header>
                if let Some(note) = &self.scope_note {
                    <aside class="note" aria-label={messages::caution()}>
                        <p class="ours">{ messages::caution_ours() }</p><p>{ note.message() }</p>
                    </aside>
                }
                { self.numbers() }
                { for self.measures.iter().map(ReportMeasures::view) }
                <section aria-labelledby="findings">
                    <h2 id="findings">{ messages::findings() }</h2>
                    if self.measures.is_none() { <p class="hint">{ measures(card.audit) }</p> }
                    { self.list.view() }
                </section>
                if !self.no_findings.is_empty() { { self.nothing_found() } }
                if !self.systems.is_empty() { { self.systems() } }
                if self.questions > 0 {
                    <p><a href={Route::Surveys.anchor(self.card.slug.as_str())}>{ messages::questions(self.questions) }</a></p>
                }
                if !self.contracts.is_empty() { { self.money() } }
                { original_facts(card) }
            </article>
        }
    }
}

impl ReportPage {
    /// 和歌山市 令和4年度 包括外部監査
    fn name(&self) -> Message {
        messages::name(self.card.place.name.message(), self.card.year(), labels::audit(self.card.audit))
    }

    /// All that a visitor can do with it, in a row.
    fn actions(&self) -> Html {
        let card = &self.card;
        html! {
            <ul class="actions" aria-label={messages::actions()}>
                <li><a href={Route::text(&card.slug).href()}>{ messages::read() }</a></li>
                if let Some(link) = original_link(&card.original, None) { <li>{ link }</li> }
                <li><a href={Route::RecordOf(card.slug.clone()).href()}>{ frame::record() }</a></li>
                <li><a href={format!("data/feeds/{}.atom", card.place.code)}>{ messages::feed() }</a></li>
            </ul>
        }
    }

    /// Statements of the report that nothing was found, in its own words.
    fn nothing_found(&self) -> Html {
        let statement = |nothing: &NoFinding| {
            let line = Route::line(&nothing.report, nothing.source.line_start);
            html! {
                <li lang={Language::quote_lang()}>
                    if let Some(body) = &nothing.body { { body }{ "：" } }
                    <a href={line}>{ &nothing.text }</a>
                </li>
            }
        };
        html! {
            <section aria-labelledby="nothing-found">
                <h2 id="nothing-found">{ messages::nothing_found() }</h2>
                <ul>{ for self.no_findings.iter().map(statement) }</ul>
            </section>
        }
    }

    fn systems(&self) -> Html {
        html! {
            <section aria-labelledby="systems">
                <h2 id="systems">{ labels::systems() }</h2>
                { for COVERAGES.map(|coverage| {
                    let of: Vec<&SystemRow> = self.systems.iter().filter(|row| row.system.coverage == coverage).collect();
                    if of.is_empty() {
                        return Html::default();
                    }
                    html! {
                        <details open={of.len() <= MAX_OPEN}>
                            <summary>{ messages::covered(coverage_label(coverage), of.len()) }</summary>
                            <ul class="system-list">{ for of.into_iter().map(|row| row.item()) }</ul>
                        </details>
                    }
                }) }
                <p><a href={Route::Systems.href()}>{ messages::compare_systems() }</a></p>
            </section>
        }
    }

    fn money(&self) -> Html {
        html! {
            <section aria-labelledby="money">
                <h2 id="money">{ labels::contracts() }</h2>
                { money_note() }
                <details open={self.contracts.len() <= MAX_OPEN}>
                    <summary>{ messages::amounts(self.contracts.len()) }</summary>
                    { amounts(&self.contracts, true) }
                </details>
            </section>
        }
    }
}

impl ReportMeasures {
    fn view(&self) -> Html {
        let notice = |notice: &Notice| {
            html! {
                <li><a href={Route::Measures(Some(notice.id.clone())).href()}>{ Message::verbatim(&notice.title) }</a>
                    if let Some(day) = &notice.published { { "（" }{ measure_messages::published(day.as_str()) }{ "）" } }
                </li>
            }
        };
        let kinds: Vec<_> =
            self.by_kind.iter().map(|(kind, counts)| (labels::kind(*kind).into(), counts.clone())).collect();
        let named = |(name, counts): &(String, MeasureCounts)| (Message::verbatim(name).into(), counts.clone());
        let departments: Vec<_> = self.by_department.iter().map(named).collect();
        html! {
            <section aria-labelledby="measures">
                <h2 id="measures">{ measure_messages::in_report() }</h2>
                <p class="hint">{ measure_messages::in_report_note() }</p>
                { measure_table(measure_messages::table_by_kind(), measure_messages::class(), &kinds) }
                if !departments.is_empty() {
                    <details>
                        <summary>{ measure_messages::table_by_department() }</summary>
                        { measure_table(measure_messages::table_by_department(), measure_messages::department(), &departments) }
                    </details>
                }
                <h3>{ measure_messages::notices() }</h3>
                <ul>{ for self.notices.iter().map(notice) }</ul>
                <p><a href={Route::Measures(None).href()}>{ measure_messages::all_measures() }</a></p>
            </section>
        }
    }
}

/// 2020-03 as 2020年3月公表.
fn month(published: &str) -> Message {
    match published.split_once('-') {
        Some((year, month)) => messages::published_in(published, year, month.trim_start_matches('0')),
        None => messages::published(published),
    }
}
