use std::collections::BTreeMap;

use corpus::Kind;
use yew::prelude::*;

use super::{Page, ReportCard, titled};
use crate::components::{crumbs, finding_item, kind_badge, place};
use crate::{FindingCard, Route};

/// The view model of the page of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPage {
    /// The report.
    pub card: ReportCard,
    /// The theme of the audit, as printed.
    pub theme: Option<String>,
    /// What a reader must know before comparing (ours).
    pub scope_note: Option<String>,
    /// How many findings of each kind the report itself declares.
    pub declared: BTreeMap<Kind, u32>,
    /// The findings by section, in the order of the pages.
    pub groups: Vec<Group>,
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
                { crumbs(&[(Route::Start.href(), "はじめ")], &card.place.name) }
                <header>
                    <p class="eyebrow">{ place(&card.place) }<span>{ &card.prefecture }</span><span>{ &card.era_year }</span></p>
                    <h1>{ &card.title }</h1>
                    <p class="meta">
                        { card.audit.label() }{ "・" }{ card.edition.label() }
                        if let Some(published) = &card.published { { "・" }{ month(published) }{ "公表" } }
                    </p>
                    if let Some(theme) = &self.theme { <p class="meta">{ format!("監査のテーマ：{theme}") }</p> }
                    <p><a class="button" href={Route::text(&card.slug).href()}>{ "報告書の本文を読む" }</a></p>
                </header>
                if let Some(note) = &self.scope_note {
                    <aside class="note" aria-label="くらべるときの注意">
                        <p class="ours">{ "くらべるときの注意（当サイト）" }</p><p>{ note }</p>
                    </aside>
                }
                <section aria-labelledby="counts"><h2 id="counts">{ "件数" }</h2>{ self.counts() }</section>
                <section aria-labelledby="findings">
                    <h2 id="findings">{ "節ごとの指摘・意見" }</h2>
                    { for self.groups.iter().enumerate().map(|(at, group)| {
                        // Where the outer sections are those of the group before, they go without saying.
                        let before = at.checked_sub(1).map_or(&[][..], |before| self.groups[before].outer());
                        group.view(before)
                    }) }
                </section>
            </article>
        }
    }
}

impl ReportPage {
    fn counts(&self) -> Html {
        html! {
            <table class="numbers">
                <thead><tr><th scope="col">{ "区分" }</th><th scope="col">{ "読み取った件数" }</th><th scope="col">{ "報告書の記載" }</th></tr></thead>
                <tbody>
                    { for self.card.counts.iter().map(|(kind, found)| html! {
                        <tr>
                            <th scope="row">{ kind_badge(*kind) }</th>
                            <td class="number">{ found }</td>
                            <td class="number">{ declared(self.declared.get(kind).copied(), *found) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
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
