use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use super::engine_status::engine_status;
use super::facets::facets;
use super::result_item::result_item;
use super::search_form::search_input;
use crate::Route;
use crate::pages::{SearchPage, report_cards};
use crate::services::{self, use_engine};
use crate::state::{SearchAction, SearchState};

/// How long typing must rest before the address follows.
const REST_MS: u32 = 400;

/// What the search page is given.
#[derive(Properties, PartialEq)]
pub struct SearchViewProps {
    /// What is known without a search.
    pub page: SearchPage,
    /// What the address says.
    pub url: SearchState,
}

/// The search page: the one page that has state of its own. The state follows the address when the visitor goes
/// back or forward, and the address follows the state when the visitor types or narrows.
#[component]
pub fn SearchView(SearchViewProps { page, url }: &SearchViewProps) -> Html {
    let engine = use_engine();
    let navigator = use_navigator().expect("the search page stands inside the router");
    let state = use_reducer_eq({
        let url = url.clone();
        move || url
    });
    let form = use_node_ref();
    let written = use_mut_ref(|| url.clone());
    // Between the first key and the commit, one history entry is rewritten; after it, the next key begins another.
    let settled = use_mut_ref(|| true);

    use_effect_with(url.clone(), {
        let (state, written) = (state.dispatcher(), written.clone());
        move |url| {
            if *written.borrow() != *url {
                *written.borrow_mut() = url.clone();
                state.dispatch(SearchAction::Restore(url.clone()));
            }
        }
    });
    let fresh = use_mut_ref(|| true);
    use_effect_with(state.query.clone(), {
        let (form, state) = (form.clone(), state.dispatcher());
        move |query| {
            let Some(input) = form.cast().and_then(|form| services::dom::search_box(&form)) else { return };
            if fresh.replace(false) && query.is_empty() && !input.value().is_empty() {
                // Typed before the page came alive.
                state.dispatch(SearchAction::Type(input.value()));
            } else if input.value() != *query {
                input.set_value(query);
            }
        }
    });
    use_effect_with(state.request(), {
        let ask = engine.ask.clone();
        move |request| request.iter().for_each(|request| ask.emit(request.clone()))
    });

    let write: Rc<dyn Fn(&SearchState, bool)> = {
        let (written, navigator) = (written.clone(), navigator);
        Rc::new(move |state, new_entry| {
            if *written.borrow() != *state {
                *written.borrow_mut() = state.clone();
                let address = AnyRoute::new(format!("/{}", state.href()));
                if new_entry { navigator.push(&address) } else { navigator.replace(&address) }
            }
        })
    };
    use_effect_with((*state).clone(), {
        let (write, settled) = (write.clone(), settled.clone());
        move |state| {
            let state = state.clone();
            let rest = Timeout::new(REST_MS, move || write(&state, settled.replace(false)));
            move || drop(rest)
        }
    });
    let act = Callback::from({
        let (state, write, settled) = (state.clone(), write.clone(), settled.clone());
        move |action: SearchAction| {
            let next = state.after(&action);
            state.dispatch(action);
            write(&next, true);
            settled.replace(true);
        }
    });

    let typed = {
        let state = state.dispatcher();
        move |input: HtmlInputElement| state.dispatch(SearchAction::Type(input.value()))
    };
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            // A conversion in progress is no word yet.
            if !event.is_composing() {
                event.target_dyn_into::<HtmlInputElement>().into_iter().for_each(&typed);
            }
        }
    };
    use_effect_with(form.clone(), move |form| {
        let listener = services::dom::on_composition_end(form, typed);
        move || drop(listener)
    });
    let onsubmit = {
        let (state, write, settled) = (state.clone(), write, settled);
        move |event: SubmitEvent| {
            event.prevent_default();
            event.stop_propagation();
            write(&state, settled.replace(true));
        }
    };
    let onkeydown = |event: KeyboardEvent| services::dom::move_through_results(&event);

    let answer = engine.answer.as_ref().filter(|_| state.request().is_some());
    let waiting = state.request().is_some_and(|request| answer.is_none_or(|answer| answer.request != request));
    html! {
        <div class="search-page" {onkeydown}>
            <h1 tabindex="-1">{ "検索" }</h1>
            <form ref={form} class="search-form sticky" role="search" action={Route::Search.href()} method="get" {oninput} {onsubmit}>
                <label for="q">{ "指摘・意見と報告書の本文から" }</label>
                <div class="search-field">{ search_input() }<button type="submit">{ "検索" }</button></div>
            </form>
            <p class="note no-script">{ "検索には JavaScript と WebAssembly が必要です。下の報告書の一覧から、すべての指摘と本文を読めます。" }</p>
            <div class="search-columns needs-script">
                { facets(&page.reports, &state, answer.map(|answer| &answer.response.facets), &act) }
                <section aria-label="検索結果">
                    <p class="summary" role="status" aria-live="polite">{ answer.map(|answer| summary(&answer.response)).unwrap_or_default() }</p>
                    { engine_status(&engine.phase, waiting, &engine.retry) }
                    if let Some(answer) = answer {
                        <ol class="results" aria-busy={waiting.to_string()}>
                            { for answer.response.hits.iter().map(|hit| result_item(hit, &page.reports)) }
                        </ol>
                        if answer.response.hits.len() < answer.response.total {
                            <button type="button" class="more" onclick={act.reform(|_: MouseEvent| SearchAction::More)}>{ "さらに表示" }</button>
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

fn summary(response: &search::Response) -> String {
    let counts = match (response.findings, response.total.saturating_sub(response.findings)) {
        (0, 0) => "一致するものはありませんでした。ことばを減らすか、言いかえてお試しください。".to_owned(),
        (findings, 0) => format!("指摘・意見 {findings}件"),
        (findings, passages) => format!("指摘・意見 {findings}件、本文 {passages}か所"),
    };
    match response.loosened {
        true => format!("すべてのことばを含むものはありません。一部を含むもの：{counts}"),
        false => counts,
    }
}
