use corpus::Term;
use ui::components::{municipality_name, paragraphs};
use ui::messages::{Message, glossary as messages};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use crate::data::SiteData;

/// A term with whose report explains it.
#[derive(Debug, Clone, PartialEq)]
pub struct TermCard {
    /// The municipality whose report explains it.
    pub place: Municipality,
    pub term: Term,
}

/// Terms with a report's definition of each.
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
    pub fn new(data: &SiteData, term: &Term) -> Self {
        Self { place: data.municipality_of(&term.report), term: term.clone() }
    }

    pub fn entry(&self, more: Html) -> Html {
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
