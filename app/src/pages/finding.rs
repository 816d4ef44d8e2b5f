use corpus::{Finding, Occurrence, SystemId};
use search::Relation;
use yew::prelude::*;

use super::cite::cite;
use super::glossary::terms_here;
use super::{Page, ReportCard, TermCard, shortened, titled};
use crate::components::{collect, crumbs, finding_item, kind_badge, paragraphs, place, references, topic_link};
use crate::words::{frame, labels};
use crate::{FindingCard, Route};

/// Beyond this many characters the context is folded away.
const LONG_CONTEXT: usize = 600;

/// The view model of the page of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingPage {
    /// The report it stands in.
    pub card: ReportCard,
    /// The finding.
    pub finding: Finding,
    /// The systems that it concerns, each with its name.
    pub systems: Vec<(SystemId, String)>,
    /// The terms in it that a report explains.
    pub terms: Vec<TermCard>,
    /// Findings of other municipalities that make much the same criticism.
    pub similar: Vec<Similar>,
    /// What stands before and after it in the report.
    pub neighbours: Neighbours,
}

/// A finding of another municipality, and why it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Similar {
    /// The finding.
    pub card: FindingCard,
    /// Its text, verbatim.
    pub text: String,
    /// What both have in common.
    pub relation: Relation,
    /// Phrases that both share, verbatim.
    pub shared: Vec<String>,
}

/// The findings before and after one in its report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Neighbours {
    /// The one before.
    pub previous: Option<FindingCard>,
    /// The one after.
    pub next: Option<FindingCard>,
}

impl Page for FindingPage {
    fn title(&self) -> String {
        let name = self.finding.title.as_deref().unwrap_or_else(|| corpus::first_sentence(&self.finding.text));
        titled(&format!(
            "{}（{} {}）",
            shortened(name, 40),
            self.card.place.name.words().plain(),
            labels::finding(self.finding.kind, self.finding.number.as_deref()).plain()
        ))
    }

    fn description(&self) -> String {
        format!("{}：{}", self.card.full_name(), shortened(&self.finding.text.replace('\n', ""), 110))
    }

    fn view(&self) -> Html {
        let Finding { id, report, kind, kind_label, number, text, context, section, notes, .. } = &self.finding;
        html! {
            <article class="finding" data-id={id.to_string()} data-hue={self.card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::report(report).href(), self.card.place.name.words())], labels::finding(*kind, self.finding.number.as_deref())) }
                <header>
                    <p class="eyebrow">
                        { kind_badge(*kind) }
                        if let Some(number) = number { <span class="number">{ number }</span> }
                        { place(&self.card.place) }
                        <span>{ &self.card.era_year }</span>
                        { collect(id.as_str(), &self.heading()) }
                    </p>
                    <h1>{ self.heading() }</h1>
                </header>
                <div class="columns">
                    <div class="main-column">
                        <blockquote class="quote" aria-label="報告書の原文">{ paragraphs(text) }</blockquote>
                        if !notes.is_empty() { { self.notes() } }
                        if !context.is_empty() { { self.context() } }
                        if !self.finding.occurrences.is_empty() { { self.occurrences() } }
                        { references(&self.finding) }
                        { terms_here("この箇所のことば", &self.terms) }
                        { cite(&self.card.citation(&self.finding), &Route::finding(id).folder()) }
                        <p class="in-text"><a href={Route::line(report, self.finding.source.line_start)}>{ "報告書の本文でこの箇所を読む" }</a></p>
                    </div>
                    <aside class="facts" aria-label="この指摘について">
                        <dl>
                            { fact("区分", Some(html! { if kind_label == kind.label() { { kind_label } } else { { format!("{}（原文：{kind_label}）", kind.label()) } } })) }
                            { fact("対象システム", self.systems()) }
                            { fact("所管", list(&self.finding.departments)) }
                            { fact("報告書の節", path(section)) }
                            { fact("頁", self.finding.page.map(|page| html! { { page } })) }
                            { fact("論点（当サイトの分類）", self.topics()) }
                            { fact("表現の強さ（当サイトの分類）", Some(html! { { labels::strength(self.finding.strength) } })) }
                        </dl>
                    </aside>
                </div>
                { self.similar() }
                { self.neighbours() }
            </article>
        }
    }
}

impl FindingPage {
    /// What stands above the quote: the finding's own title, else that of its section, for the first sentence would
    /// only say twice what the quote says.
    fn heading(&self) -> String {
        let own = self.finding.title.as_ref().or(self.finding.section.last());
        own.cloned().unwrap_or_else(|| {
            format!(
                "{}の{}",
                self.card.place.name.words().plain(),
                labels::finding(self.finding.kind, self.finding.number.as_deref()).plain()
            )
        })
    }

    /// The system as the report names it here; where that leads to several systems, or to one of another name, all are
    /// named.
    fn systems(&self) -> Option<Html> {
        let link = |(id, name): &(SystemId, String)| html! { <a href={Route::system(id).href()}>{ name }</a> };
        match (&self.finding.system, &self.systems[..]) {
            (None, []) => None,
            (Some(printed), []) => Some(html! { { printed } }),
            (Some(printed), [(_, name)]) if printed != name => {
                Some(html! { <>{ printed }{ "（" }{ link(&self.systems[0]) }{ "）" }</> })
            }
            (_, systems) => {
                Some(html! { <ul>{ for systems.iter().map(|system| html! { <li>{ link(system) }</li> }) }</ul> })
            }
        }
    }

    fn topics(&self) -> Option<Html> {
        let topics = &self.finding.topics;
        (!topics.is_empty())
            .then(|| html! { <span class="topics">{ for topics.iter().copied().map(topic_link) }</span> })
    }

    fn notes(&self) -> Html {
        html! {
            <aside class="note" aria-label="当サイトの注記">
                <p class="ours">{ "当サイトの注記" }</p>
                { for self.finding.notes.iter().map(|note| html! { <p>{ note }</p> }) }
            </aside>
        }
    }

    fn context(&self) -> Html {
        let Finding { text, context, .. } = &self.finding;
        let whole = context.contains(corpus::first_sentence(text));
        let long = context.chars().count() > LONG_CONTEXT;
        html! {
            <details class="context" open={!whole && !long}>
                <summary>{ if whole { "前後を含む全文（原文）" } else { "前提となる事実・基準（原文）" } }</summary>
                <div class="context-body">{ paragraphs(context) }</div>
            </details>
        }
    }

    fn occurrences(&self) -> Html {
        html! {
            <section aria-labelledby="occurrences">
                <h2 id="occurrences">{ format!("報告書のなかでこの指摘が現れる{}か所", self.finding.occurrences.len()) }</h2>
                <ul class="occurrences">{ for self.finding.occurrences.iter().map(|occurrence| self.occurrence(occurrence)) }</ul>
            </section>
        }
    }

    fn occurrence(&self, occurrence: &Occurrence) -> Html {
        html! {
            <li>
                <details>
                    <summary>
                        { if occurrence.departments.is_empty() { "部署の記載なし".to_owned() } else { occurrence.departments.join("、") } }
                    </summary>
                    <div class="context-body">{ paragraphs(&occurrence.text) }</div>
                    <p><a href={Route::line(&self.finding.report, occurrence.source.line_start)}>{ "本文で読む" }</a></p>
                </details>
            </li>
        }
    }

    fn similar(&self) -> Html {
        html! {
            <section class="similar" aria-labelledby="similar">
                <h2 id="similar">{ "ほかの自治体の似た指摘" }</h2>
                if self.similar.is_empty() {
                    <p class="empty">{ "収録した報告書のなかには見つかりませんでした。" }</p>
                } else {
                    <p class="hint">{ "ことばと論点の重なりから選び、分けたものです（当サイトの計算）。" }</p>
                    { self.similar_of(Relation::Criticism, "同じ指摘とみられるもの") }
                    { self.similar_of(Relation::Subject, "同じ事柄を扱うもの") }
                }
            </section>
        }
    }

    fn similar_of(&self, relation: Relation, label: &'static str) -> Html {
        let mut similar = self.similar.iter().filter(|similar| similar.relation == relation).peekable();
        if similar.peek().is_none() {
            return html! {};
        }
        html! {
            <>
                <h3>{ label }</h3>
                    <ul class="findings">
                        { for similar.map(|similar| finding_item(&similar.card, html! {
                            <>
                                if similar.text != similar.card.title { <p class="item-text">{ shortened(&similar.text, 140) }</p> }
                                if !similar.shared.is_empty() {
                                    <p class="shared">
                                        <span class="ours">{ "共通することば" }</span>
                                        { for similar.shared.iter().map(|phrase| html! { <q>{ phrase }</q> }) }
                                    </p>
                                }
                            </>
                        })) }
                    </ul>
            </>
        }
    }

    fn neighbours(&self) -> Html {
        let link = |card: &Option<FindingCard>, rel: &'static str, label: &'static str| {
            card.as_ref().map(|card| {
                html! {
                    <a {rel} class={rel} href={Route::finding(&card.id).href()}>
                        <span class="hint">{ label }</span>
                        <span>{ kind_badge(card.kind) }{ shortened(&card.title, 48) }</span>
                    </a>
                }
            })
        };
        html! {
            <nav class="neighbours" aria-label="報告書のなかの前後の指摘">
                { for link(&self.neighbours.previous, "prev", "前の指摘") }
                { for link(&self.neighbours.next, "next", "次の指摘") }
            </nav>
        }
    }
}

fn fact(name: &str, value: Option<Html>) -> Html {
    value.map(|value| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }).unwrap_or_default()
}

fn list(names: &[String]) -> Option<Html> {
    (!names.is_empty()).then(|| html! { { names.join("、") } })
}

fn path(section: &[String]) -> Option<Html> {
    (!section.is_empty())
        .then(|| html! { <ol class="path">{ for section.iter().map(|title| html! { <li>{ title }</li> }) }</ol> })
}
