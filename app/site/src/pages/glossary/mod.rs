use corpus::Term;
use ui::components::{crumbs, municipality_name, paragraphs};
use ui::messages::{Message, frame, glossary as messages};
use ui::state::SearchState;
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use super::{Page, Part, titled};

/// A term with whose report explains it.
#[derive(Debug, Clone, PartialEq)]
pub struct TermCard {
    /// The municipality whose report explains it.
    pub place: Municipality,
    /// The term.
    pub term: Term,
}

/// The view model of the page of all terms.
#[derive(Debug, Clone, PartialEq)]
pub struct GlossaryPage {
    /// The terms in the order of their names, each with how many findings use it.
    pub terms: Vec<(TermCard, u32)>,
    /// How many there are on all pages.
    pub total: usize,
    /// Which page of the list it is.
    pub part: Part,
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

/// The terms that occur at a place, each with what a report says it is.
pub fn terms_here(what: Message, terms: &[TermCard]) -> Html {
    if terms.is_empty() {
        return Html::default();
    }
    html! {
        <details class="terms-here">
            <summary>{ messages::counted(what, terms.len()) }</summary>
            <p class="hint">{ messages::verbatim() }</p>
            <dl class="terms">{ for terms.iter().map(|card| card.entry(Html::default())) }</dl>
            <p><a href={Route::Glossary.href()}>{ messages::all() }</a></p>
        </details>
    }
}

impl TermCard {
    fn entry(&self, more: Html) -> Html {
        let Term { id, report, term, definition, source } = &self.term;
        html! {
            <div id={id.to_string()} data-id={id.to_string()}>
                <dt lang={Language::quote_lang()}>{ term }</dt>
                <dd>
                    <blockquote lang={Language::quote_lang()}>{ paragraphs(definition) }</blockquote>
                    <p class="meta">
                        { municipality_name(&self.place) }
                        <a href={Route::line(report, source.line_start)}>{ messages::read() }</a>
                        { more }
                    </p>
                </dd>
            </div>
        }
    }
}

/// How many findings use a term, as a search for them.
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
