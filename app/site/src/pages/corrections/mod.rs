mod build;

use indexer::Correction;
use ui::messages::{frame, publication as messages};
use ui::{Language, Route};
use yew::prelude::*;

use crate::pages::page::{Page, titled};

pub use build::page;

/// The view model of the page of all corrections.
#[derive(Debug, Clone, PartialEq)]
pub struct CorrectionsPage {
    /// Newest first, each with the page of what was corrected.
    pub corrections: Vec<(Correction, Option<Route>)>,
}

impl Page for CorrectionsPage {
    fn title(&self) -> String {
        titled(&messages::corrections().plain())
    }

    fn description(&self) -> String {
        messages::corrections_description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="plain">
                { ui::components::crumbs([(Route::Start.href(), frame::home())], messages::corrections()) }
                <h1>{ messages::corrections() }</h1>
                <p class="lead">{ messages::corrections_lead() }</p>
                if self.corrections.is_empty() {
                    <p class="empty">{ messages::no_corrections() }</p>
                } else {
                    <ol class="corrections">{ for self.corrections.iter().map(correction) }</ol>
                }
                <p>{ messages::how_to_report(messages::corrections()) }</p>
                <p><a href="data/corrections.atom">{ messages::corrections_feed() }</a></p>
            </article>
        }
    }
}

fn correction((correction, route): &(Correction, Option<Route>)) -> Html {
    let Correction { date, id, wrong, right } = correction;
    let lang = Language::quote_lang();
    html! {
        <li class="item">
            <p class="eyebrow">
                <time datetime={date.clone()}>{ date }</time>
                if let Some(route) = route { <a href={route.href()}>{ id }</a> } else { <span>{ id }</span> }
            </p>
            <dl {lang}>
                <div><dt>{ messages::wrong() }</dt><dd><s>{ wrong }</s></dd></div>
                <div><dt>{ messages::right() }</dt><dd>{ right }</dd></div>
            </dl>
        </li>
    }
}
