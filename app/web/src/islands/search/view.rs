use std::rc::Rc;

use gloo_timers::callback::Timeout;
use search::Suggestion;
use serde::{Deserialize, Serialize};
use ui::components::{examples, search_box};
use ui::ids;
use ui::messages::{frame, search as messages};
use ui::state::{KeyEffect, Listbox, SearchAction};
use ui::{Municipality, Route, TopicNames};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::components::{
    engine_status::engine_status,
    facets::Facets,
    filter_suggestions::filter_suggestions,
    no_result_help::no_result_help,
    reading::reading,
    suggestions::suggestions,
    synonyms::{collapse_switch, ignored_terms, semantic_switch, synonyms},
    totals::{record_switch, summary, words_switch},
};
use super::preview::Preview;
use super::query::{Shown, use_query};
use super::results::Results;
use crate::browser::{dom, history};
use crate::engine_client::{EngineProvider, Phase, use_engine};
use crate::islands::island::Island;
use crate::page::{keyboard, prefetch};

/// Properties of the search, known when the page is rendered.
#[derive(Debug, Clone, PartialEq, Properties, Serialize, Deserialize)]
pub struct SearchProps {
    /// The municipalities to narrow to.
    pub municipalities: Vec<Municipality>,
    pub topics: TopicNames,
    /// Examples of queries.
    pub examples: Vec<String>,
}

/// The search, with the engine that it asks.
#[component]
pub fn SearchIsland(props: &SearchProps) -> Html {
    props.topics.clone().set_current();
    html! { <EngineProvider><SearchView ..props.clone() /></EngineProvider> }
}

impl Island for SearchIsland {
    const NAME: &str = "search";
    const STARTS_ENGINE: bool = true;
}

#[component]
fn SearchView(props: &SearchProps) -> Html {
    let engine = use_engine();
    let (shown, query) = use_query(&engine.ask);
    let (request, Shown { search: state, is_typing }) = (shown.request(), shown);
    let edit = {
        let query = query.clone();
        Callback::from(move |text| query.type_text(text))
    };
    let act = {
        let query = query.clone();
        Callback::from(move |action| query.act(&action))
    };
    let list = use_state_eq(Listbox::default);
    let composed = {
        let (list, edit) = (list.setter(), edit.clone());
        Callback::from(move |text| {
            list.set(Listbox::OPEN);
            edit.emit(text);
        })
    };
    let form = use_search_box(&state.query, &edit, &composed);
    let municipalities = use_memo((), |()| props.municipalities.clone());
    use_idle(&engine.wake);
    use_return(engine.answer.is_some());

    let show = |shown: Listbox| {
        let list = list.setter();
        move || list.set(shown)
    };
    let (open, close) = (show(Listbox::OPEN), show(Listbox::CLOSED));
    let oninput = move |event: InputEvent| {
        // A conversion in progress is no word yet.
        if !event.is_composing() {
            open();
            event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| edit.emit(input.value()));
        }
    };
    let onsubmit = {
        let close = close.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            close();
            query.commit();
        }
    };
    let onfocusin = engine.wake.reform(|_: FocusEvent| ());
    let onfocusout = {
        let close = close.clone();
        move |_: FocusEvent| close()
    };
    let more = act.reform(|_: MouseEvent| SearchAction::More);

    let answer = engine.answer.as_ref().filter(|_| request.is_some());
    let waiting = request.is_some_and(|request| answer.is_none_or(|answer| answer.request != request));
    let choice = use_state_eq(|| None);
    // The selected hit is marked once the preview shows it.
    let still = is_typing || waiting;
    let chosen =
        answer.filter(|_| !still).and_then(|answer| answer.chosen(choice.as_deref())).map(|hit| hit.id.clone());
    let choose = Callback::from({
        let choice = choice.setter();
        move |id| choice.set(Some(id))
    });
    // Old suggestions stay until the engine has answered: taken away and put back they would flicker.
    let suggested: Rc<[Suggestion]> = answer
        .filter(|answer| answer.request.query == state.query || engine.phase == Phase::Ready)
        .map_or_else(Rc::default, |answer| answer.suggestions.clone().into());
    let take = act.reform(move |query: String| {
        close();
        SearchAction::Type(query)
    });
    let onkeydown = {
        let (list, suggested, take) = (list.clone(), suggested.clone(), take.clone());
        move |event: KeyboardEvent| {
            let in_box = !keyboard::is_of_input_method(&event) && keyboard::is_in_search_box(&event);
            let effect = if in_box { list.press(&event.key(), suggested.len()) } else { KeyEffect::None };
            match effect {
                KeyEffect::None => return keyboard::move_through_results(&event),
                KeyEffect::Change(shown) => {
                    list.set(shown);
                    if suggested.is_empty() {
                        return keyboard::move_through_results(&event);
                    }
                }
                KeyEffect::Take(at) => take.emit(suggested[at].query.clone()),
            }
            event.prevent_default();
        }
    };
    html! {
        <div class="search-page" {onkeydown}>
            <form ref={form} class="search-form sticky" role="search" action={Route::Search.href()} method="get" {oninput} {onsubmit} {onfocusin} {onfocusout}>
                <label for={ids::SEARCH_BOX}>{ messages::scope() }</label>
                <div class="search-field">
                    { search_box(Some((*list, suggested.len()))) }
                    <button type="submit">{ frame::search() }</button>
                    { suggestions(*list, &suggested, &take) }
                </div>
                <a class="hint" href={Route::SearchHelp.href()}>{ messages::help() }</a>
            </form>
            <div class="search-columns needs-script">
                <Facets municipalities={municipalities.clone()} filters={state.filters.clone()} answer={answer.cloned()} act={act.clone()} still={is_typing} />
                <section aria-label={messages::results()}>
                    { for answer.map(|answer| reading(&answer.response.reading, &answer.request.as_text, &municipalities, &act)) }
                    // Told by the page's script, once typing rests.
                    <p class="summary">{ answer.map(|answer| summary(&answer.response)) }</p>
                    { engine_status(&engine.phase, waiting, &engine.retry) }
                    if let Some(answer) = answer {
                        { record_switch(&answer.response, &act) }
                        { words_switch(&answer.response, &state, &act) }
                        { ignored_terms(&answer.response.ignored_terms) }
                        { synonyms(&answer.response.synonyms, answer.request.synonyms, &act) }
                        { filter_suggestions(&answer.response.filter_suggestions, &answer.request.query, &act) }
                        { for answer.response.no_result_help.iter().map(|given| no_result_help(given, &state, &act)) }
                        { collapse_switch(answer.response.collapsed, answer.request.collapse_duplicates, &act) }
                        <div aria-busy={waiting.to_string()}>
                            <Results {answer} municipalities={municipalities.clone()} explain={&engine.explain} {chosen} {choose} />
                        </div>
                        // Comes after the first answer: below the results it moves none of them.
                        { semantic_switch(answer.response.semantic, state.semantic, &act) }
                        if answer.response.hits.len() + answer.response.collapsed < answer.response.total + answer.response.semantic {
                            <button type="button" class="more" onclick={more}>{ messages::more() }</button>
                        }
                    } else if !waiting {
                        { examples(&props.examples) }
                    }
                </section>
                <Preview answer={answer.cloned()} chosen={(*choice).clone()} {municipalities} explain={&engine.explain} {still} />
            </div>
        </div>
    }
}

/// The search box's form. The box follows the search, and what was typed before the page came alive becomes it.
#[hook]
fn use_search_box(query: &str, edit: &Callback<String>, composed: &Callback<String>) -> NodeRef {
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
        let composed = composed.clone();
        move |form| {
            let listener = keyboard::on_composition_end(form, move |input| composed.emit(input.value()));
            move || drop(listener)
        }
    });
    form
}

/// Calls when the visitor has rested on the page for a while.
#[hook]
fn use_idle(wake: &Callback<()>) {
    let wake = wake.clone();
    use_effect_with((), move |()| {
        let idle = Timeout::new(prefetch::IDLE_PREFETCH_MS, move || wake.emit(()));
        move || drop(idle)
    });
}

/// Brings a visitor who comes back to where the page was left, as soon as there is something to go to.
#[hook]
fn use_return(answered: bool) {
    use_effect_with((), |()| {
        let listener = history::keep_height();
        move || drop(listener)
    });
    use_effect_with(answered, |answered| {
        if *answered {
            history::restore_height();
        }
    });
}
