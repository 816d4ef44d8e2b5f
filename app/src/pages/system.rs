use corpus::{Contract, Coverage, Procurement, Quote, System};
use yew::prelude::*;

use super::figure::UNSAID;
use super::money::{amounts, money_note};
use super::register::{SystemRow, coverage_label, mentions};
use super::{Page, ReportCard, titled};
use crate::components::{crumbs, finding_item, paragraphs, place};
use crate::words::{Words, frame, labels};
use crate::{FindingCard, Route};

/// The view model of the page of a system.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemPage {
    /// The report it stands in.
    pub card: ReportCard,
    /// The system.
    pub system: System,
    /// Its amounts of money, in the order of the pages.
    pub contracts: Vec<Contract>,
    /// The findings that concern it.
    pub findings: Vec<FindingCard>,
    /// The systems of the same kind in other municipalities, the audited ones first.
    pub alike: Vec<SystemRow>,
}

impl Page for SystemPage {
    fn title(&self) -> String {
        titled(&format!("{}（{}）", self.system.name, self.card.place.name.words().plain()))
    }

    fn description(&self) -> String {
        format!(
            "{}の情報システム「{}」（{}）。{}に書かれた概要、調達、費用と、指摘・意見{}件。",
            self.card.place.name.words().plain(),
            self.system.name,
            self.system.kind.label(),
            self.card.full_name(),
            self.findings.len()
        )
    }

    fn view(&self) -> Html {
        let System { id, name, kind, coverage, .. } = &self.system;
        html! {
            <article class="system-page" data-id={id.to_string()} data-hue={self.card.place.hue.to_string()}>
                { crumbs([
                    (Route::Start.href(), frame::home()),
                    (Route::Systems.href(), labels::systems()),
                    (Route::Systems.anchor(kind.code()), labels::system_kind(*kind)),
                ], Words::verbatim(name)) }
                <header>
                    <p class="eyebrow">{ place(&self.card.place) }<span>{ &self.card.era_year }</span><span>{ coverage_label(*coverage) }</span></p>
                    <h1>{ name }</h1>
                </header>
                <div class="columns">
                    <div class="main-column">
                        <section aria-labelledby="profile"><h2 id="profile">{ "概要" }</h2>{ self.profile() }</section>
                        <section aria-labelledby="findings"><h2 id="findings">{ "指摘・意見" }</h2>{ self.findings() }</section>
                    </div>
                    <aside class="facts" aria-label="このシステムについて">{ self.facts() }</aside>
                </div>
                <section aria-labelledby="amounts">
                    <h2 id="amounts">{ "契約と金額" }</h2>
                    if self.contracts.is_empty() {
                        <p class="empty">{ "報告書に金額の記載がありません（記載なし）。" }</p>
                    } else {
                        { amounts(&self.contracts, false) }
                        { money_note() }
                    }
                </section>
                { self.alike() }
            </article>
        }
    }
}

impl SystemPage {
    /// What the report says of the system, field by field. Of a system that is not audited it says next to nothing.
    fn profile(&self) -> Html {
        let System { purpose, start, form, development, procurement, users, coverage, .. } = &self.system;
        let fields = [
            ("目的・業務", quoted(purpose.as_deref(), None)),
            (
                "開始",
                quoted(
                    start.as_ref().map(|start| start.printed.as_str()),
                    start.as_ref().and_then(|start| start.value).map(|year| format!("{year}年")),
                ),
            ),
            (
                "形態",
                quoted(
                    form.as_ref().map(|form| form.printed.as_str()),
                    form.as_ref().and_then(|form| joined(form.value.iter().map(|form| form.label()))),
                ),
            ),
            ("開発のしかた", quoted(development.as_deref(), None)),
            ("調達方法", quoted(procurement.as_ref().map(|p| p.printed.as_str()), procurement.as_ref().and_then(read))),
            ("利用者", quoted(users.as_deref(), None)),
        ];
        let said = fields.iter().any(|(_, value)| value.is_some());
        if !said && *coverage != Coverage::Audited {
            return html! { <p class="empty">{ "報告書は名前を挙げるだけで、概要を述べていません（記載なし）。" }</p> };
        }
        let unsaid = || html! { <span class="empty">{ UNSAID }</span> };
        html! {
            <dl class="profile">{ for fields.into_iter().map(|(name, value)| html! {
                <div><dt>{ name }</dt><dd>{ value.unwrap_or_else(unsaid) }</dd></div>
            }) }</dl>
        }
    }

    /// The findings, or the report's own words that there are none, or that it did not look: three different things.
    fn findings(&self) -> Html {
        let System { nothing, coverage, .. } = &self.system;
        html! {
            <>
                if !self.findings.is_empty() {
                    <ul class="findings">{ for self.findings.iter().map(|card| finding_item(card, Html::default())) }</ul>
                }
                if !nothing.is_empty() { { self.nothing() } }
                { match (self.findings.is_empty() && nothing.is_empty(), coverage) {
                    (_, Coverage::Listed) => html! {
                        <p class="empty">{ "個別の監査の対象外です（監査対象外）。報告書は一覧に名前を挙げるだけなので、問題の有無は分かりません。" }</p>
                    },
                    (true, _) => html! {
                        <p class="empty">{ "報告書に、このシステムについての指摘・意見の記載がありません（記載なし）。問題がないという意味ではありません。" }</p>
                    },
                    (false, _) => Html::default(),
                } }
            </>
        }
    }

    fn nothing(&self) -> Html {
        let of_department = self.system.coverage != Coverage::Audited;
        let quote = |quote: &Quote| {
            html! {
                <li>
                    <q>{ &quote.text }</q>
                    <a href={Route::line(&self.system.report, quote.source.line_start)}>{ "本文で読む" }</a>
                </li>
            }
        };
        html! {
            <div class="nothing">
                <p>{ if of_department { "所管する部署について、報告書はこう述べています。" } else { "報告書はこう述べています。" } }</p>
                <ul>{ for self.system.nothing.iter().map(quote) }</ul>
            </div>
        }
    }

    fn facts(&self) -> Html {
        let System { report, aliases, code, kind, kind_term, departments, source, elsewhere, .. } = &self.system;
        let because = kind_term.as_ref().map(|term| format!("（「{term}」から）")).unwrap_or_default();
        let lines = std::iter::once(source).chain(elsewhere);
        html! {
            <dl>
                <div><dt>{ "報告書" }</dt><dd><a href={Route::report(report).href()}>{ self.card.full_name() }</a></dd></div>
                <div><dt>{ "所管" }</dt><dd>{ if departments.is_empty() { UNSAID.to_owned() } else { departments.join("、") } }</dd></div>
                if let Some(code) = code { <div><dt>{ "台帳の番号" }</dt><dd class="number">{ code }</dd></div> }
                if !aliases.is_empty() { <div><dt>{ "報告書のなかの別の書き方" }</dt><dd>{ aliases.join("、") }</dd></div> }
                <div>
                    <dt>{ "業務の種類（当サイトの分類）" }</dt>
                    <dd><a href={Route::Systems.anchor(kind.code())}>{ kind.label() }</a>{ because }</dd>
                </div>
                <div>
                    <dt>{ "本文で読む" }</dt>
                    <dd class="lines">{ for lines.map(|span| html! {
                        <a href={Route::line(report, span.line_start)}>{ format!("{}行", span.line_start) }</a>
                    }) }</dd>
                </div>
            </dl>
        }
    }

    fn alike(&self) -> Html {
        let label = format!("ほかの自治体の「{}」のシステム", self.system.kind.label());
        html! {
            <section aria-labelledby="alike">
                <h2 id="alike">{ &label }</h2>
                if self.alike.is_empty() {
                    <p class="empty">{ "収録した報告書のなかにはありません。" }</p>
                } else {
                    { mentions(&format!("{label}の一覧"), &self.alike) }
                }
            </section>
        }
    }
}

/// What is printed, and beside it how we read it.
fn quoted(printed: Option<&str>, ours: Option<String>) -> Option<Html> {
    printed.map(|printed| {
        html! {
            <>
                <div class="verbatim">{ paragraphs(printed) }</div>
                if let Some(ours) = ours { <p class="ours">{ format!("当サイトの読み取り：{ours}") }</p> }
            </>
        }
    })
}

/// The methods and grounds that the words of a report name.
fn read(procurement: &Procurement) -> Option<String> {
    let Procurement { methods, grounds, .. } = procurement;
    joined(methods.iter().map(|method| method.label()).chain(grounds.iter().map(|ground| ground.as_str())))
}

fn joined<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<&str> = words.collect();
    (!words.is_empty()).then(|| words.join("、"))
}
