use corpus::Term;
use yew::prelude::*;

use super::{Page, titled};
use crate::components::{crumbs, paragraphs, place};
use crate::state::SearchState;
use crate::words::frame;
use crate::{Place, Route};

/// A term with whose report explains it.
#[derive(Debug, Clone, PartialEq)]
pub struct TermCard {
    /// The municipality whose report explains it.
    pub place: Place,
    /// The term.
    pub term: Term,
}

/// The view model of the page of all terms.
#[derive(Debug, Clone, PartialEq)]
pub struct GlossaryPage {
    /// The terms in the order of their names, each with how many findings use it.
    pub terms: Vec<(TermCard, u32)>,
}

impl Page for GlossaryPage {
    fn title(&self) -> String {
        titled("用語")
    }

    fn description(&self) -> String {
        format!("監査報告書が自分で説明している用語{}件を、原文のまま並べています。", self.terms.len())
    }

    fn view(&self) -> Html {
        html! {
            <article class="glossary-page">
                { crumbs([(Route::Start.href(), frame::home())], frame::glossary()) }
                <h1>{ "用語" }</h1>
                <p class="lead">{ "報告書が自分で説明していることばを、原文のまま並べています。説明は報告書ごとに違うことがあります。" }</p>
                if self.terms.is_empty() {
                    <p class="empty">{ "収録した報告書に、用語の説明はありません（記載なし）。" }</p>
                }
                <dl class="terms">{ for self.terms.iter().map(|(card, findings)| card.entry(search(&card.term, *findings))) }</dl>
            </article>
        }
    }
}

/// The terms that occur at a place, each with what a report says it is.
pub fn terms_here(what: &str, terms: &[TermCard]) -> Html {
    if terms.is_empty() {
        return Html::default();
    }
    html! {
        <details class="terms-here">
            <summary>{ format!("{what} {}件", terms.len()) }</summary>
            <p class="hint">{ "報告書が自分で説明していることばです。説明は原文のままです。" }</p>
            <dl class="terms">{ for terms.iter().map(|card| card.entry(Html::default())) }</dl>
            <p><a href={Route::Glossary.href()}>{ "すべての用語" }</a></p>
        </details>
    }
}

impl TermCard {
    fn entry(&self, more: Html) -> Html {
        let Term { id, report, term, definition, source } = &self.term;
        html! {
            <div id={id.to_string()} data-id={id.to_string()}>
                <dt>{ term }</dt>
                <dd>
                    <blockquote>{ paragraphs(definition) }</blockquote>
                    <p class="meta">
                        { place(&self.place) }
                        <a href={Route::line(report, source.line_start)}>{ "報告書の説明を本文で読む" }</a>
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
        return html! { <span>{ "指摘・意見には出てきません" }</span> };
    }
    let name = term.term.split(['、', '（', '(']).next().unwrap_or(&term.term).trim();
    let query = SearchState { query: format!("\"{name}\""), ..SearchState::default() };
    html! {
        <>
            <span>{ format!("指摘・意見 {findings}件に出てきます") }</span>
            <a class="needs-script" href={query.href()}>{ "検索する" }</a>
        </>
    }
}
