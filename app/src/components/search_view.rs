use search::Response;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::engine_status::engine_status;
use super::facets::facets;
use super::result_item::result_item;
use super::search_form::search_input;
use super::synonyms::synonyms;
use crate::Route;
use crate::pages::{SearchPage, report_cards};
use crate::services::{Search, dom, keys, use_engine, use_search};
use crate::state::{SearchAction, SearchState};

/// What the search page is given.
#[derive(Properties, PartialEq)]
pub struct SearchViewProps {
    /// What is known without a search.
    pub page: SearchPage,
    /// What the address says.
    pub url: SearchState,
}

/// The search page: the one page that has state of its own.
#[component]
pub fn SearchView(SearchViewProps { page, url }: &SearchViewProps) -> Html {
    let engine = use_engine();
    let Search { state, edit, act, commit } = use_search(url);
    let form = use_search_box(&state.query, &edit);
    let request = state.request();
    use_effect_with(request.clone(), {
        let ask = engine.ask.clone();
        move |request| request.iter().for_each(|request| ask.emit(request.clone()))
    });

    let oninput = move |event: InputEvent| {
        // A conversion in progress is no word yet.
        if !event.is_composing() {
            event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| edit.emit(input.value()));
        }
    };
    let onsubmit = move |event: SubmitEvent| {
        event.prevent_default();
        event.stop_propagation();
        commit.emit(());
    };
    let onkeydown = |event: KeyboardEvent| keys::move_through_results(&event);
    let more = act.reform(|_: MouseEvent| SearchAction::More);

    let answer = engine.answer.as_ref().filter(|_| request.is_some());
    let waiting = request.is_some_and(|request| answer.is_none_or(|answer| answer.request != request));
    html! {
        <div class="search-page" {onkeydown}>
            <h1 tabindex="-1">{ "検索" }</h1>
            <form ref={form} class="search-form sticky" role="search" action={Route::Search.href()} method="get" {oninput} {onsubmit}>
                <label for={dom::SEARCH_BOX}>{ "指摘・意見と報告書の本文から" }</label>
                <div class="search-field">{ search_input() }<button type="submit">{ "検索" }</button></div>
            </form>
            <p class="note no-script">{ "検索には JavaScript と WebAssembly が必要です。下の報告書の一覧から、すべての指摘と本文を読めます。" }</p>
            <div class="search-columns needs-script">
                { facets(&page.reports, &state, answer.map(|answer| &answer.response.facets), &act) }
                <section aria-label="検索結果">
                    <p class="summary" role="status">{ answer.map(|answer| summary(&answer.response)).unwrap_or_default() }</p>
                    { engine_status(&engine.phase, waiting, &engine.retry) }
                    if let Some(answer) = answer {
                        { synonyms(&answer.response.synonyms, answer.request.synonyms, &act) }
                        <ol class="results" aria-busy={waiting.to_string()} data-query={answer.request.query.clone()}>
                            { for answer.response.hits.iter().map(|hit| result_item(hit, &page.reports)) }
                        </ol>
                        if answer.response.hits.len() < answer.response.total {
                            <button type="button" class="more" onclick={more}>{ "さらに表示" }</button>
                        }
                    } else if !waiting {
                        { super::examples(&page.examples) }
                    }
                </section>
            </div>
            if answer.is_none() {
                <section aria-labelledby="reports"><h2 id="reports">{ "報告書から見る" }</h2>{ report_cards(&page.reports) }</section>
            }
        </div>
    }
}

/// The search box's form. The box follows the search, and what was typed before the page came alive becomes it.
#[hook]
fn use_search_box(query: &str, edit: &Callback<String>) -> NodeRef {
    let form = use_node_ref();
    let fresh = use_mut_ref(|| true);
    use_effect_with(query.to_owned(), {
        let (form, edit) = (form.clone(), edit.clone());
        move |query| {
            let Some(input) = form.cast().and_then(|form| dom::search_box(&form)) else { return };
            if fresh.replace(false) && query.is_empty() && !input.value().is_empty() {
                edit.emit(input.value());
            } else if input.value() != *query {
                input.set_value(query);
            }
        }
    });
    use_effect_with(form.clone(), {
        let edit = edit.clone();
        move |form| {
            let listener = keys::on_composition_end(form, move |input| edit.emit(input.value()));
            move || drop(listener)
        }
    });
    form
}

fn summary(response: &Response) -> String {
    let Response { total, complete, findings, .. } = *response;
    let counts = match (findings, total.saturating_sub(findings)) {
        (0, 0) => return "一致するものはありませんでした。ことばを減らすか、言いかえてお試しください。".to_owned(),
        (findings, 0) => format!("指摘・意見 {findings}件"),
        (findings, passages) => format!("指摘・意見 {findings}件、本文 {passages}か所"),
    };
    match complete {
        _ if complete == total => counts,
        0 => format!("{counts}（すべてのことばを含むものはなく、一部を含むものです）"),
        _ => format!("{counts}（うち、すべてのことばを含むもの {complete}件）"),
    }
}
