mod build;
pub mod embed;

use ui::components::crumbs;
use ui::messages::{Message, charts as messages, compare, frame};
use ui::{Language, Route};
use yew::prelude::*;

use crate::charts::Chart;
use crate::output::artist;
use crate::pages::page::{Page, titled};
use crate::site_url::SiteUrl;

pub use build::pages;
pub use embed::{Embedded, EmbeddedProps, embed_folder, embed_title};

/// Names of the files of a chart, beside its page.
const SVG: &str = "chart.svg";
const PNG: &str = "chart.png";
/// Pixels of the PNG a unit of the drawing.
const SCALE: f32 = 1.5;
const CSV: &str = "chart.csv";

/// The view model of the page of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPage {
    pub chart: Chart,
    /// The other charts, each with its title.
    pub others: Vec<(Route, Message)>,
    /// The address of the site, where it is known.
    pub site: Option<SiteUrl>,
}

/// The view model of the page of all charts.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartsPage {
    pub charts: Vec<Chart>,
}

impl Page for ChartPage {
    fn title(&self) -> String {
        titled(&self.chart.title.plain())
    }

    fn description(&self) -> String {
        format!("{} {}", self.chart.base.plain(), self.chart.caution.plain())
    }

    fn files(&self) -> Vec<(&'static str, Vec<u8>)> {
        let address = self.site.as_ref().map(|site| site.page(&self.route(), Language::current()));
        let svg = self.chart.svg(&messages::source(address.unwrap_or_default()));
        // A picture goes out without its page: it is drawn where the address that it must name is known.
        let png = artist().filter(|_| self.site.is_some()).and_then(|artist| artist.render(&svg, SCALE).ok());
        let csv = self.chart.csv().into_bytes();
        [(SVG, svg.into_bytes()), (CSV, csv)].into_iter().chain(png.map(|png| (PNG, png))).collect()
    }

    fn view(&self) -> Html {
        let Chart { title, base, caution, subject, table, .. } = &self.chart;
        let file = |name: &'static str, label: &'static str| {
            let (href, named) = (format!("{}{name}", self.route().folder()), name.replace("chart", &self.chart.name));
            html! { <a class="button" {href} download={named}>{ label }</a> }
        };
        html! {
            <article class="chart-page">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Charts.href(), messages::charts())], subject.clone()) }
                <header>
                    <p class="ours">{ messages::ours() }</p>
                    <h1 id={self.chart.heading_id()}>{ title.clone() }</h1>
                    <p class="meta">{ base.clone() }</p>
                </header>
                <div class="chart-columns">
                    <div>
                        { self.chart.picture() }
                        { cautious(caution) }
                        <section class="actions" aria-label={messages::take()}>
                            { file(SVG, "SVG") }
                            if self.site.is_some() && artist().is_some() { { file(PNG, "PNG") } }
                            { file(CSV, "CSV") }
                        </section>
                        { self.embedding() }
                    </div>
                    <section aria-labelledby="numbers">
                        <h2 id="numbers">{ messages::numbers() }</h2>
                        { table.view(self.chart.heading_id()) }
                    </section>
                </div>
                <nav class="other-topics" aria-labelledby="others">
                    <h2 id="others">{ messages::other_charts() }</h2>
                    <ul>{ for self.others.iter().map(|(route, title)| html! { <li><a href={route.href()}>{ title.clone() }</a></li> }) }</ul>
                </nav>
            </article>
        }
    }
}

impl ChartPage {
    fn route(&self) -> Route {
        Route::Chart(self.chart.name.clone())
    }

    /// The text of a frame, to be pasted into another site. The full address is filled in by the page's program, where it is
    /// not known before.
    fn embedding(&self) -> Html {
        let (before, after) = embed::snippet(&self.chart);
        let folder = embed_folder(&self.chart.name);
        let address = self.site.as_ref().map_or(folder.clone(), |site| site.file(&folder));
        // An attribute holds no readings: in やさしい日本語 it is plain Japanese.
        let plain = (Language::current() == Language::Easy).then(|| Language::Japanese.tag());
        html! {
            <details class="embed">
                <summary>{ messages::embed() }</summary>
                <pre id="embed"><code lang={plain}>{ before }<span class="permalink">{ address }</span>{ after }</code></pre>
                <button type="button" class="quiet needs-script" data-copies="embed" data-done={compare::copied()}>{ ui::messages::citation::copy() }</button>
            </details>
        }
    }
}

/// The caution before comparing.
pub fn cautious(caution: &Message) -> Html {
    html! { <div class="note"><p class="ours">{ messages::caution() }</p><p>{ caution.clone() }</p></div> }
}

impl Page for ChartsPage {
    fn title(&self) -> String {
        titled(&messages::charts().plain())
    }

    fn description(&self) -> String {
        messages::charts_lead().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="charts-page">
                { crumbs([(Route::Start.href(), frame::home())], messages::charts()) }
                <h1>{ messages::charts() }</h1>
                <p class="lead">{ messages::charts_lead() }</p>
                <ul class="chart-list">{ for self.charts.iter().map(|chart| html! {
                    <li>
                        <h2 id={chart.heading_id()}><a href={Route::Chart(chart.name.clone()).href()}>{ chart.title.clone() }</a></h2>
                        <p class="meta">{ chart.base.clone() }</p>
                        { chart.picture() }
                    </li>
                }) }</ul>
            </article>
        }
    }
}
