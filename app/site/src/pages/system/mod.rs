mod build;

use corpus::{Contract, Coverage, Procurement, Quote, System};
use ui::components::{crumbs, finding_item, municipality_name, paragraphs};
use ui::messages::{Message, frame, labels, part, systems as messages};
use ui::{FindingCard, Language, Route};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{ErrorReport, ReportCard, SystemRow, amounts, coverage_label, mentions, money_note};

pub use build::pages;

/// The view model of the page of a system.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemPage {
    pub card: ReportCard,
    pub system: System,
    /// Its amounts of money, in the order of the pages.
    pub contracts: Vec<Contract>,
    /// The findings that concern it.
    pub findings: Vec<FindingCard>,
    /// The systems of the same kind in other municipalities, the audited ones first, and how many there are.
    pub alike: (Vec<SystemRow>, usize),
    pub error_report: ErrorReport,
}

impl Page for SystemPage {
    fn title(&self) -> String {
        titled(&messages::of_place(&self.system.name, self.card.place.name.message()).plain())
    }

    fn description(&self) -> String {
        let kind = labels::system_kind(self.system.kind);
        let (place, name) = (self.card.place.name.message(), &self.system.name);
        messages::description_of(place, name, kind, self.card.message(), self.findings.len()).plain()
    }

    fn view(&self) -> Html {
        let System { id, name, kind, coverage, .. } = &self.system;
        html! {
            <article class="system-page" data-id={id.to_string()} data-hue={self.card.place.hue.to_string()}>
                { crumbs([
                    (Route::Start.href(), frame::home()),
                    (Route::Systems.href(), labels::systems()),
                    (Route::Systems.anchor(kind.code()), labels::system_kind(*kind)),
                ], Message::verbatim(name)) }
                <header>
                    <p class="eyebrow">{ municipality_name(&self.card.place) }<span>{ self.card.year() }</span><span>{ coverage_label(*coverage) }</span></p>
                    <h1 lang={Language::quote_lang()}>{ name }</h1>
                </header>
                <div class="columns">
                    <div class="main-column">
                        <section aria-labelledby="profile"><h2 id="profile">{ messages::profile() }</h2>{ self.profile() }</section>
                        <section aria-labelledby="findings"><h2 id="findings">{ labels::findings() }</h2>{ self.findings() }</section>
                    </div>
                    <aside class="facts" aria-label={messages::facts()}>{ self.facts() }</aside>
                </div>
                <section aria-labelledby="amounts">
                    <h2 id="amounts">{ labels::contracts() }</h2>
                    if self.contracts.is_empty() {
                        <p class="empty">{ messages::no_amounts() }</p>
                    } else {
                        { amounts(&self.contracts, false) }
                        { money_note() }
                    }
                </section>
                { self.alike() }
                { self.error_report.view() }
            </article>
        }
    }
}

impl SystemPage {
    /// The profile of the system, field by field. That of a system that is not audited is nearly empty.
    fn profile(&self) -> Html {
        let System { purpose, start, form, development, procurement, users, coverage, .. } = &self.system;
        let fields = [
            (messages::purpose(), quoted(purpose.as_deref(), None)),
            (
                messages::start(),
                quoted(
                    start.as_ref().map(|start| start.printed.as_str()),
                    start.as_ref().and_then(|start| start.value).map(messages::year),
                ),
            ),
            (
                messages::form(),
                quoted(
                    form.as_ref().map(|form| form.printed.as_str()),
                    form.as_ref().and_then(|form| joined(form.value.iter().copied().map(labels::form))),
                ),
            ),
            (messages::development(), quoted(development.as_deref(), None)),
            (
                labels::procurement(),
                quoted(procurement.as_ref().map(|p| p.printed.as_str()), procurement.as_ref().and_then(read)),
            ),
            (messages::users(), quoted(users.as_deref(), None)),
        ];
        let said = fields.iter().any(|(_, value)| value.is_some());
        if !said && *coverage != Coverage::Audited {
            return html! { <p class="empty">{ messages::no_profile() }</p> };
        }
        let unsaid = || html! { <span class="empty">{ labels::unsaid() }</span> };
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
                        <p class="empty">{ messages::listed_only() }</p>
                    },
                    (true, _) => html! {
                        <p class="empty">{ messages::no_findings() }</p>
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
                    <q lang={Language::quote_lang()}>{ &quote.text }</q>
                    <a href={Route::line(&self.system.report, quote.source.line_start)}>{ labels::read_in_text() }</a>
                </li>
            }
        };
        html! {
            <div class="nothing">
                <p>{ if of_department { messages::nothing_of_department() } else { messages::nothing_of_system() } }</p>
                <ul>{ for self.system.nothing.iter().map(quote) }</ul>
            </div>
        }
    }

    fn facts(&self) -> Html {
        let System { report, aliases, code, kind, kind_term, departments, source, elsewhere, .. } = &self.system;
        let because = kind_term.as_ref().map(|term| messages::because(Message::verbatim(term))).unwrap_or_default();
        let in_charge = match departments.is_empty() {
            true => labels::unsaid(),
            false => Message::verbatim(&departments.join("、")),
        };
        let lines = std::iter::once(source).chain(elsewhere);
        html! {
            <dl>
                <div><dt>{ labels::report() }</dt><dd><a href={Route::report(report).href()}>{ self.card.message() }</a></dd></div>
                <div><dt>{ labels::in_charge() }</dt><dd>{ in_charge }</dd></div>
                if let Some(code) = code { <div><dt>{ messages::code() }</dt><dd class="number">{ code }</dd></div> }
                if !aliases.is_empty() { <div><dt>{ messages::aliases() }</dt><dd lang={Language::quote_lang()}>{ aliases.join("、") }</dd></div> }
                <div>
                    <dt>{ messages::kind_ours() }</dt>
                    <dd><a href={Route::Systems.anchor(kind.code())}>{ labels::system_kind(*kind) }</a>{ because }</dd>
                </div>
                <div>
                    <dt>{ labels::read_in_text() }</dt>
                    <dd class="lines">{ for lines.map(|span| html! {
                        <a href={Route::line(report, span.line_start)}>{ labels::line_of_text(span.line_start) }</a>
                    }) }</dd>
                </div>
            </dl>
        }
    }

    fn alike(&self) -> Html {
        let kind = || labels::system_kind(self.system.kind);
        let (alike, total) = &self.alike;
        html! {
            <section aria-labelledby="alike">
                <h2 id="alike">{ messages::alike(kind()) }</h2>
                if alike.is_empty() {
                    <p class="empty">{ messages::none_alike() }</p>
                } else {
                    { mentions(messages::alike_table(kind()), alike) }
                    if *total > alike.len() {
                        <p><a href={Route::Systems.anchor(self.system.kind.code())}>{ part::elsewhere(total - alike.len()) }</a></p>
                    }
                }
            </section>
        }
    }
}

/// The printed text, and beside it our reading.
fn quoted(printed: Option<&str>, ours: Option<Message>) -> Option<Html> {
    printed.map(|printed| {
        html! {
            <>
                <div class="verbatim" lang={Language::quote_lang()}>{ paragraphs(printed) }</div>
                if let Some(ours) = ours { <p class="ours">{ messages::read_as(ours) }</p> }
            </>
        }
    })
}

/// The methods and grounds that the words of a report name.
fn read(procurement: &Procurement) -> Option<Message> {
    let Procurement { methods, grounds, .. } = procurement;
    let grounds = grounds.iter().map(|ground| Message::verbatim(ground));
    joined(methods.iter().copied().map(labels::method).chain(grounds))
}

/// All of them in a row, if there are any.
fn joined(names: impl Iterator<Item = Message>) -> Option<Message> {
    let mut names = names.peekable();
    names.peek().is_some().then(|| labels::list(names))
}
