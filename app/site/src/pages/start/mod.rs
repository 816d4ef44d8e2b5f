mod build;
pub mod matrix;

use std::collections::BTreeSet;

use corpus::Kind;
use ui::Route;
use ui::components::{kind_badge, search_form};
use ui::messages::{Message, explore, frame, start as messages};
use yew::prelude::*;

use crate::pages::explore::{ThemeCard, theme_list};
use crate::pages::page::Page;
use crate::pages::shared::{ReportCard, report_list};
use matrix::Matrix;

pub use build::{examples, page};

/// The view model of the start page.
#[derive(Debug, Clone, PartialEq)]
pub struct StartPage {
    pub reports: Vec<ReportCard>,
    /// Words worth searching for.
    pub examples: Vec<String>,
    /// Themes to choose from; none where all reports have one.
    pub themes: Vec<ThemeCard>,
    /// The findings by topic and municipality, of the commonest theme where there are several.
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
                    { ui::components::examples(&self.examples) }
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
                            { messages::municipalities(self.municipalities()) }
                            { for Kind::ALL.into_iter().filter(|kind| self.count(*kind) > 0).map(|kind| html! {
                                <span>{ kind_badge(kind) }<b class="number">{ self.count(kind) }</b></span>
                            }) }
                        </p>
                    </div>
                    { report_list(&self.reports) }
                </section>
                <section aria-labelledby="topics">
                    <div class="section-head"><h2 id="topics">{ messages::topics() }</h2></div>
                    if !self.themes.is_empty() {
                        <p class="hint">{ explore::themes_hint() }</p>
                        { theme_list(&self.themes) }
                    }
                    { self.matrix.view() }
                </section>
            </>
        }
    }
}

impl StartPage {
    fn municipalities(&self) -> usize {
        self.reports.iter().map(|report| report.slug.municipality()).collect::<BTreeSet<_>>().len()
    }

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
