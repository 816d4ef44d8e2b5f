use corpus::Kind;
use ui::components::{examples, kind_badge, municipality_name, search_form};
use ui::messages::{Message, frame, labels, start as messages};
use ui::{Language, Route, Translated};
use yew::prelude::*;

use super::matrix::Matrix;
use super::{Page, ReportCard};

/// The view model of the start page.
#[derive(Debug, Clone, PartialEq)]
pub struct StartPage {
    /// All reports.
    pub reports: Vec<ReportCard>,
    /// Message worth searching for.
    pub examples: Vec<String>,
    /// The findings by topic and municipality.
    pub matrix: Matrix,
}

impl Page for StartPage {
    fn title(&self) -> String {
        format!("{}｜{}", frame::site().plain(), messages::title().plain())
    }

    fn description(&self) -> String {
        messages::description(self.reports.len(), self.findings()).plain()
    }

    fn view(&self) -> Html {
        html! {
            <>
                <section class="hero">
                    <h1><span>{ messages::heading_what() }</span><span>{ messages::heading_how() }</span></h1>
                    <p class="lead">{ messages::lead() }</p>
                    { search_form(frame::search_label(), "") }
                    { examples(&self.examples) }
                    <nav aria-label={messages::ways()}><ul class="ways">
                        { way(Route::Start.anchor("reports"), messages::way_town(), messages::way_town_hint()) }
                        { way(Route::Start.anchor("topics"), messages::way_topics(), messages::way_topics_hint()) }
                        { way(Route::Search.href(), messages::way_search(), messages::way_search_hint()) }
                    </ul></nav>
                </section>
                <section aria-labelledby="reports">
                    <div class="section-head">
                        <h2 id="reports">{ messages::reports() }</h2>
                        <p class="totals">
                            { messages::municipalities(self.reports.len()) }
                            { for Kind::ALL.into_iter().filter(|kind| self.count(*kind) > 0).map(|kind| html! {
                                <span>{ kind_badge(kind) }<b class="number">{ self.count(kind) }</b></span>
                            }) }
                        </p>
                    </div>
                    { report_cards(&self.reports) }
                </section>
                <section aria-labelledby="topics">
                    <div class="section-head"><h2 id="topics">{ messages::topics() }</h2></div>
                    { self.matrix.view() }
                </section>
            </>
        }
    }
}

impl StartPage {
    fn findings(&self) -> u32 {
        self.reports.iter().map(ReportCard::total).sum()
    }

    fn count(&self, kind: Kind) -> u32 {
        self.reports.iter().flat_map(|report| &report.counts).filter(|(k, _)| *k == kind).map(|(_, n)| n).sum()
    }
}

/// A way into the site.
fn way(href: String, name: Message, what: Message) -> Html {
    html! { <li><a {href}><b>{ name }</b><span class="hint">{ what }</span></a></li> }
}

/// How many reports are shown as cards.
const CARDS: usize = 24;

/// Reports as cards that lead to their pages; many as lists of links by prefecture.
pub fn report_cards(reports: &[ReportCard]) -> Html {
    if reports.len() > CARDS {
        return by_prefecture(reports);
    }
    html! { <ul class="cards">{ for reports.iter().map(report_card) }</ul> }
}

fn report_card(card: &ReportCard) -> Html {
    html! {
        <li class="card" data-hue={card.place.hue.to_string()}>
            <h3><a class="card-link" href={Route::report(&card.slug).href()}>{ municipality_name(&card.place) }</a></h3>
            <p class="card-title" lang={Language::quote_lang()}>{ &card.title }</p>
            <p class="meta">{ labels::era_year(&card.era_year, card.fiscal_year) }{ "・" }{ labels::audit(card.audit) }{ "・" }{ labels::edition(card.edition) }</p>
            <p class="counts">
                { for card.counts.iter().map(|(kind, count)| html! {
                    <span>{ kind_badge(*kind) }<b class="number">{ count }</b></span>
                }) }
            </p>
        </li>
    }
}

fn by_prefecture(reports: &[ReportCard]) -> Html {
    // In the order in which the prefectures come up.
    let mut prefectures: Vec<(&Translated, Vec<&ReportCard>)> = Vec::new();
    for card in reports {
        match prefectures.iter_mut().find(|(name, _)| **name == card.prefecture) {
            Some((_, cards)) => cards.push(card),
            None => prefectures.push((&card.prefecture, vec![card])),
        }
    }
    html! {
        <dl class="prefectures">{ for prefectures.into_iter().map(|(name, cards)| html! {
            <div>
                <dt>{ name.message() }</dt>
                <dd><ul>{ for cards.into_iter().map(report_link) }</ul></dd>
            </div>
        }) }</dl>
    }
}

fn report_link(card: &ReportCard) -> Html {
    html! {
        <li data-hue={card.place.hue.to_string()}>
            <a href={Route::report(&card.slug).href()}>{ card.place.name.message() }{ " " }{ card.year() }</a>
            <span class="number">{ labels::cases(card.total() as usize) }</span>
        </li>
    }
}
