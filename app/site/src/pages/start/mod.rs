mod build;
mod highlights;
mod map;
mod topic_tile;

use corpus::Kind;
use ui::components::{kind_badge, search_box};
use ui::messages::{charts, explore, frame, labels, start as messages};
use ui::{Municipality, Route};
use yew::prelude::*;

use crate::charts::Chart;
use crate::pages::charts::cautious;
use crate::pages::explore::{ThemeCard, theme_list};
use crate::pages::page::Page;
use crate::pages::shared::{ReportCard, report_list};
use highlights::Highlight;
use map::{Prefecture, map};
use topic_tile::TopicTile;

pub use build::{examples, page};

/// The view model of the start page.
#[derive(Debug, Clone, PartialEq)]
pub struct StartPage {
    pub highlights: Vec<Highlight>,
    /// Prefectures with reports.
    pub prefectures: Vec<Prefecture>,
    /// The number of municipalities.
    pub municipalities: usize,
    /// The municipalities, where one list can hold them.
    pub places: Vec<Municipality>,
    /// Words worth searching for.
    pub examples: Vec<String>,
    pub chart: Option<Chart>,
    /// Themes to choose from; none where all reports have one.
    pub themes: Vec<ThemeCard>,
    pub topics: Vec<TopicTile>,
    pub reports: Vec<ReportCard>,
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
                <div class="first-screen">
                    <section class="hero">
                        <h1>{ messages::heading() }</h1>
                        <p class="lead">
                            { messages::lead(self.municipalities, self.findings()) }
                            <a href={Route::Guide.href()}>{ frame::guide() }</a>
                        </p>
                        { self.picker() }
                        { ui::components::examples(&self.examples) }
                    </section>
                    { self.said() }
                    { map(&self.prefectures) }
                </div>
                { for self.chart.iter().map(drawn) }
                <section aria-labelledby="topics">
                    <div class="section-head">
                        <h2 id="topics">{ messages::topics() }</h2>
                        <p><a href={Route::Compare.anchor("matrix")}>{ messages::matrix() }</a></p>
                    </div>
                    if !self.themes.is_empty() {
                        <p class="hint">{ explore::themes_hint() }</p>
                        { theme_list(&self.themes) }
                    }
                    <ul class="topic-tiles">{ for self.topics.iter().map(|tile| tile.view(self.topics[0].findings)) }</ul>
                </section>
                <section aria-labelledby="reports">
                    <div class="section-head">
                        <h2 id="reports">{ messages::reports() }</h2>
                        <p class="totals">
                            { messages::municipalities(self.municipalities) }
                            { for Kind::ALL.into_iter().filter(|kind| self.count(*kind) > 0).map(|kind| html! {
                                <span>{ kind_badge(kind) }<b class="number">{ self.count(kind) }</b></span>
                            }) }
                        </p>
                    </div>
                    { report_list(&self.reports) }
                </section>
            </>
        }
    }
}

impl StartPage {
    /// Place and words in one plain form, which works before any script does.
    fn picker(&self) -> Html {
        html! {
            <form class="search-form picker" role="search" action={Route::Search.href()} method="get">
                if !self.places.is_empty() {
                    <label class="of-place" for="place">{ labels::field_municipality() }</label>
                    <select id="place" name="m">
                        <option value="">{ messages::everywhere().plain() }</option>
                        { for self.places.iter().map(|place| html! {
                            <option value={place.code.clone()}>{ place.name.message().plain() }</option>
                        }) }
                    </select>
                }
                <label class="of-words" for={ui::ids::SEARCH_BOX}>{ frame::search_label() }</label>
                <div class="search-field">
                    { search_box(None) }
                    <button type="submit">{ frame::search() }</button>
                </div>
            </form>
        }
    }

    fn said(&self) -> Html {
        html! {
            if !self.highlights.is_empty() {
                <section class="said" aria-labelledby="said">
                    <h2 id="said">{ messages::said() }</h2>
                    <ul>{ for self.highlights.iter().map(Highlight::view) }</ul>
                </section>
            }
        }
    }

    fn findings(&self) -> u32 {
        self.reports.iter().map(ReportCard::total).sum()
    }

    fn count(&self, kind: Kind) -> u32 {
        self.reports.iter().flat_map(|report| &report.counts).filter(|(k, _)| *k == kind).map(|(_, n)| n).sum()
    }
}

/// A chart with what is to be known of it.
fn drawn(chart: &Chart) -> Html {
    html! {
        <section class="drawn" aria-labelledby={chart.heading_id()}>
            <div>
                <h2 id={chart.heading_id()}><a href={Route::Chart(chart.name.clone()).href()}>{ chart.title.clone() }</a></h2>
                <p class="meta">{ chart.base.clone() }</p>
                { cautious(&chart.caution) }
                <p><a href={Route::Charts.href()}>{ charts::charts() }</a></p>
            </div>
            { chart.picture() }
        </section>
    }
}
