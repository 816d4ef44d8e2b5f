use std::collections::BTreeMap;

use corpus::{Contract, Kind};
use yew::prelude::*;

use super::money::{amounts, money_note};
use super::register::{SystemRow, coverage_label};
use super::{COVERAGES, Page, ReportCard, titled};
use crate::Translated;
use crate::components::{crumbs, finding_item, kind_badge, place};
use crate::words::frame;
use crate::{FindingCard, Route};

/// Up to this many entries a list stands open.
const SHORT: usize = 25;

/// The view model of the page of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPage {
    /// The report.
    pub card: ReportCard,
    /// The theme of the audit, as printed.
    pub theme: Option<String>,
    /// What a reader must know before comparing (ours).
    pub scope_note: Option<Translated>,
    /// How many findings of each kind the report itself declares.
    pub declared: BTreeMap<Kind, u32>,
    /// The findings by section, in the order of the pages.
    pub groups: Vec<Group>,
    /// The systems that the report audits, names or lists, in the order of the pages.
    pub systems: Vec<SystemRow>,
    /// How many questions of surveys it holds.
    pub questions: usize,
    /// All amounts of money in it, in the order of the pages.
    pub contracts: Vec<Contract>,
}

/// Findings that stand in the same section.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The section, outermost title first.
    pub section: Vec<String>,
    /// Its findings.
    pub findings: Vec<FindingCard>,
}

impl Page for ReportPage {
    fn title(&self) -> String {
        titled(&self.card.title)
    }

    fn description(&self) -> String {
        let counts: Vec<String> =
            self.card.counts.iter().map(|(kind, count)| format!("{}{count}件", kind.label())).collect();
        format!("{}（{}）の{}。", self.card.full_name(), self.card.era_year, counts.join("・"))
    }

    fn view(&self) -> Html {
        let card = &self.card;
        html! {
            <article class="report" data-hue={card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home())], card.place.name.words()) }
                <header>
                    <p class="eyebrow">{ place(&card.place) }<span>{ card.prefecture.words() }</span><span>{ &card.era_year }</span></p>
                    <h1>{ &card.title }</h1>
                    <p class="meta">
                        { card.audit.label() }{ "・" }{ card.edition.label() }
                        if let Some(published) = &card.published { { "・" }{ month(published) }{ "公表" } }
                    </p>
                    if let Some(theme) = &self.theme { <p class="meta">{ format!("監査のテーマ：{theme}") }</p> }
                    <p><a class="button" href={Route::text(&card.slug).href()}>{ "報告書の本文を読む" }</a></p>
                    <p><a href={Route::RecordOf(card.slug.clone()).href()}>{ "読み取りの記録" }</a>{ " " }
                        <a href={format!("data/feeds/{}.atom", card.place.code)}>{ "新着のお知らせ（Atom）" }</a></p>
                </header>
                if let Some(note) = &self.scope_note {
                    <aside class="note" aria-label="くらべるときの注意">
                        <p class="ours">{ "くらべるときの注意（当サイト）" }</p><p>{ note.words() }</p>
                    </aside>
                }
                <section aria-labelledby="counts"><h2 id="counts">{ "件数" }</h2>{ counts(&card.counts, &self.declared) }</section>
                <section aria-labelledby="findings">
                    <h2 id="findings">{ "節ごとの指摘・意見" }</h2>
                    { for self.groups.iter().enumerate().map(|(at, group)| {
                        // Where the outer sections are those of the group before, they go without saying.
                        let before = at.checked_sub(1).map_or(&[][..], |before| self.groups[before].outer());
                        group.view(before)
                    }) }
                </section>
                if !self.systems.is_empty() { { self.systems() } }
                if self.questions > 0 {
                    <p><a href={Route::Surveys.anchor(self.card.slug.as_str())}>{ format!("この報告書の調査票の回答 {}問", self.questions) }</a></p>
                }
                if !self.contracts.is_empty() { { self.money() } }
            </article>
        }
    }
}

/// What was read, beside what the report says of it.
pub(super) fn counts(found: &[(Kind, u32)], said: &BTreeMap<Kind, u32>) -> Html {
    html! {
        <table class="numbers">
            <thead><tr><th scope="col">{ "区分" }</th><th scope="col">{ "読み取った件数" }</th><th scope="col">{ "報告書の記載" }</th></tr></thead>
            <tbody>
                { for found.iter().map(|(kind, found)| html! {
                    <tr>
                        <th scope="row">{ kind_badge(*kind) }</th>
                        <td class="number">{ found }</td>
                        <td class="number">{ declared(said.get(kind).copied(), *found) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

impl ReportPage {
    fn systems(&self) -> Html {
        html! {
            <section aria-labelledby="systems">
                <h2 id="systems">{ "情報システム" }</h2>
                { for COVERAGES.map(|coverage| {
                    let of: Vec<&SystemRow> = self.systems.iter().filter(|row| row.system.coverage == coverage).collect();
                    if of.is_empty() {
                        return Html::default();
                    }
                    html! {
                        <details open={of.len() <= SHORT}>
                            <summary>{ format!("{} {}件", coverage_label(coverage).plain(), of.len()) }</summary>
                            <ul class="system-list">{ for of.into_iter().map(|row| row.item()) }</ul>
                        </details>
                    }
                }) }
                <p><a href={Route::Systems.href()}>{ "ほかの自治体のシステムとくらべる" }</a></p>
            </section>
        }
    }

    fn money(&self) -> Html {
        html! {
            <section aria-labelledby="money">
                <h2 id="money">{ "契約と金額" }</h2>
                { money_note() }
                <details open={self.contracts.len() <= SHORT}>
                    <summary>{ format!("報告書にある契約・費用の金額 {}件", self.contracts.len()) }</summary>
                    { amounts(&self.contracts, true) }
                </details>
            </section>
        }
    }
}

fn declared(declared: Option<u32>, found: u32) -> String {
    match declared {
        None => "記載なし".to_owned(),
        Some(count) if count == found => format!("{count}（一致）"),
        Some(count) => format!("{count}（不一致）"),
    }
}

impl Group {
    /// The sections around the innermost one.
    fn outer(&self) -> &[String] {
        self.section.split_last().map_or(&[][..], |(_, outer)| outer)
    }

    fn view(&self, before: &[String]) -> Html {
        let outer = self.outer();
        html! {
            <section class="group">
                <h3>
                    if outer != before { <span class="outer">{ outer.join(" › ") }</span> }
                    { self.section.last().map_or("（節の外）", String::as_str) }
                </h3>
                <ul class="findings">{ for self.findings.iter().map(|card| finding_item(card, Html::default())) }</ul>
            </section>
        }
    }
}

/// 2020-03 as 2020年3月.
fn month(published: &str) -> String {
    match published.split_once('-') {
        Some((year, month)) => format!("{year}年{}月", month.trim_start_matches('0')),
        None => published.to_owned(),
    }
}
