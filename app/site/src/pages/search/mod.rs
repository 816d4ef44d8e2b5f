mod build;

use ui::Route;
use ui::ids;
use ui::messages::{frame, search as messages, start as start_messages};
use web::islands::{SearchIsland, SearchProps};
use yew::prelude::*;

use crate::bundle::WasmBundle;
use crate::island::island;
use crate::pages::page::{Page, titled};
use crate::pages::shared::{ReportCard, report_list};

pub use build::page;

/// The view model of the search page.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchPage {
    /// All reports, the way to everything for whoever can't search.
    pub reports: Vec<ReportCard>,
    pub search: SearchProps,
    /// A search server is asked.
    pub has_server: bool,
}

impl Page for SearchPage {
    fn title(&self) -> String {
        titled(&frame::search().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn bundle(&self) -> WasmBundle {
        WasmBundle::Search
    }

    fn view(&self) -> Html {
        html! {
            <>
                <h1>{ frame::search() }</h1>
                <p class="note no-script">{ messages::needs_script() }</p>
                { self.has_server.then(about_server).unwrap_or_default() }
                // The page's script fills them once typing rests, and the number of results shown for the sign.
                <p class="unseen" role="status" data-shown={messages::shown("#").plain()}></p>
                <p class="on-paper"></p>
                { island::<SearchIsland>(self.search.clone()) }
                // Shown where there are results, which the page's script puts into the address.
                <p class="take-away" hidden=true><a class="button" href={Route::Compare.href()}>{ messages::take_away() }</a></p>
                <section class="instead" aria-labelledby="reports">
                    <h2 id="reports">{ start_messages::reports() }</h2>
                    { report_list(&self.reports) }
                </section>
            </>
        }
    }
}

/// Remarks on an answer; the program shows the one that holds.
fn about_server() -> Html {
    html! {
        <div role="status">
            <p id={ids::ESTIMATED_ANSWER} class="hint" hidden=true>{ messages::estimated_answer() }</p>
            <p id={ids::FALLBACK_ANSWER} class="note" hidden=true>{ messages::fallback_answer() }</p>
        </div>
    }
}
