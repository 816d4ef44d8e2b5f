mod build;

use corpus::Term;
use ui::Route;
use ui::components::crumbs;
use ui::messages::{frame, glossary as messages};
use ui::state::SearchState;
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{PageOfList, TermCard};

pub use build::pages;

/// The view model of the page of all terms.
#[derive(Debug, Clone, PartialEq)]
pub struct GlossaryPage {
    /// The terms in the order of their names, each with how many findings use it.
    pub terms: Vec<(TermCard, u32)>,
    /// The number of terms on all pages.
    pub total: usize,
    pub part: PageOfList,
}

impl Page for GlossaryPage {
    fn title(&self) -> String {
        self.part.titled(titled(&frame::glossary().plain()))
    }

    fn description(&self) -> String {
        messages::description(self.total).plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="glossary-page">
                { crumbs([(Route::Start.href(), frame::home())], frame::glossary()) }
                <h1>{ frame::glossary() }</h1>
                <p class="lead">{ messages::lead() }</p>
                if self.terms.is_empty() {
                    <p class="empty">{ messages::none() }</p>
                }
                <dl class="terms">{ for self.terms.iter().map(|(card, findings)| card.entry(search(&card.term, *findings))) }</dl>
                { self.part.view(&Route::Glossary) }
            </article>
        }
    }
}

/// The number of findings that use a term, with a search for them.
fn search(term: &Term, findings: u32) -> Html {
    if findings == 0 {
        return html! { <span>{ messages::unused() }</span> };
    }
    let name = term.term.split(['、', '（', '(']).next().unwrap_or(&term.term).trim();
    let query = SearchState { query: format!("\"{name}\""), ..SearchState::default() };
    html! {
        <>
            <span>{ messages::used(findings) }</span>
            <a class="needs-script" href={query.href()}>{ messages::search() }</a>
        </>
    }
}
