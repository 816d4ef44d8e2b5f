//! A chart alone, for frames in other sites: no script, no navigation, and a link to where it is from.

use ui::messages::{charts as messages, frame};
use ui::{Language, Route};
use yew::prelude::*;

use crate::charts::Chart;

/// The folder of the pages that may be framed. No page of any other folder may.
pub const EMBED_FOLDER: &str = "embed";

/// Height of a frame beside the drawing, in pixels.
const WORDS: f64 = 240.0;

/// The folder of a chart to embed, from the site's root.
pub fn embed_folder(name: &str) -> String {
    format!("{EMBED_FOLDER}/{}{name}/", Language::current().folder())
}

/// Content of the frame. Its links open outside of it.
#[component]
pub fn Embedded(EmbeddedProps { chart }: &EmbeddedProps) -> Html {
    let href = Route::Chart(chart.name.clone()).href();
    html! {
        <main class="embedded">
            <figure>
                <figcaption><h1 id={chart.heading_id()}>{ chart.title.clone() }</h1><p class="hint">{ chart.base.clone() }</p></figcaption>
                { chart.picture() }
            </figure>
            <p class="hint">{ chart.caution.clone() }</p>
            <p class="hint"><a {href} target="_blank" rel="noopener">{ messages::source("") }</a></p>
        </main>
    }
}

#[derive(Properties, PartialEq)]
pub struct EmbeddedProps {
    pub chart: Chart,
}

/// Title of the document in the frame.
pub fn embed_title(chart: &Chart) -> String {
    format!("{}｜{}", chart.title.plain(), frame::site().plain())
}

/// The frame around the address of the chart to embed: what stands before it, and after it.
pub fn snippet(chart: &Chart) -> (String, String) {
    let height = chart.height() * 1.2 + WORDS;
    let title = crate::output::escape(&chart.title.plain());
    let after = format!(
        "\" title=\"{title}\" width=\"100%\" height=\"{height:.0}\" loading=\"lazy\" sandbox=\"allow-popups\"></iframe>"
    );
    ("<iframe src=\"".to_owned(), after)
}
