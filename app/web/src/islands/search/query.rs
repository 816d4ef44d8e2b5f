use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use search::Request;
use ui::state::{SearchAction, SearchState};
use yew::prelude::*;

use crate::browser::{dom, history};

/// How long typing must rest before the address and the rest of the list follow.
const REST_MS: u32 = 400;
/// A key is answered with as many results as fit on the screen, if none is lower than this (in pixels). What nobody sees
/// while typing costs as much time as what one sees.
const LOWEST: usize = 200;
/// On a low screen a key is answered with as many all the same.
const FEWEST: usize = 5;

/// The search that the page shows, and how the visitor changes it.
pub struct Search {
    /// What is searched for.
    pub state: SearchState,
    /// Whether the visitor types, and has not rested yet.
    pub typing: bool,
    /// What the engine is asked for it, less while the visitor types.
    pub request: Option<Request>,
    /// Types: the address follows when typing rests.
    pub edit: Callback<String>,
    /// Chooses: the address follows at once, in an entry of its own.
    pub act: Callback<SearchAction>,
    /// Is done with typing: what comes next gets an entry of its own.
    pub commit: Callback<()>,
}

/// Asks for what is searched, and keeps the search and the address in step: the search follows when the visitor goes back
/// or forward, the address follows when the visitor types or chooses. What the address says is not known when the page is rendered, so the
/// first rendering in the browser does not look at it either.
#[hook]
pub fn use_search(ask: &Callback<Request>) -> Search {
    let state = use_reducer_eq(SearchState::default);
    let typing = use_state_eq(|| false);
    let address = use_memo((), |()| Address::default());
    use_effect_with((), {
        let (state, address) = (state.dispatcher(), address.clone());
        move |()| {
            let follow = move || {
                let url = SearchState::from_query_string(&history::query());
                if address.moved_to(&url) {
                    state.dispatch(SearchAction::Restore(url));
                }
            };
            follow();
            let listener = history::on_move(follow);
            move || drop(listener)
        }
    });
    use_effect_with((*state).clone(), {
        let (address, typing) = (address.clone(), typing.setter());
        move |state| {
            let state = state.clone();
            let rest = Timeout::new(REST_MS, move || {
                address.write(&state, false);
                typing.set(false);
            });
            move || drop(rest)
        }
    });
    // A part of the page that is not rendered at each key acts on what is searched by then all the same.
    let latest = use_mut_ref(SearchState::default);
    latest.replace((*state).clone());
    let request = if *typing { at_a_glance(&state) } else { state.request() };
    use_effect_with(request.clone(), {
        let ask = ask.clone();
        move |request| request.iter().for_each(|request| ask.emit(request.clone()))
    });
    Search {
        state: (*state).clone(),
        typing: *typing,
        request,
        edit: Callback::from({
            let (dispatcher, latest, typing, ask) = (state.dispatcher(), latest.clone(), typing.setter(), ask.clone());
            move |text| {
                let action = SearchAction::Type(text);
                // The engine looks for it while the page is rendered.
                at_a_glance(&latest.borrow().after(&action)).into_iter().for_each(|request| ask.emit(request));
                typing.set(true);
                dispatcher.dispatch(action);
            }
        }),
        act: Callback::from({
            let (dispatcher, latest, address, typing) =
                (state.dispatcher(), latest.clone(), address.clone(), typing.setter());
            move |action: SearchAction| {
                typing.set(false);
                let state = latest.borrow().clone();
                // What was typed a moment ago keeps an entry of its own, to come back to.
                address.write(&state, true);
                address.write(&state.after(&action), true);
                dispatcher.dispatch(action);
            }
        }),
        commit: Callback::from({
            let typing = typing.setter();
            move |()| {
                typing.set(false);
                address.write(&latest.borrow(), true);
            }
        }),
    }
}

/// What the engine is asked while the visitor types.
fn at_a_glance(state: &SearchState) -> Option<Request> {
    let fitting = FEWEST.max(dom::height() / LOWEST + 1);
    state.request().map(|request| Request { limit: request.limit.min(fitting), ..request })
}

/// The address as it was last written or read.
#[derive(Default)]
struct Address {
    written: RefCell<SearchState>,
    /// From the first key to the commit one entry of the history is rewritten; what comes before it keeps its own.
    typing: Cell<bool>,
}

impl Address {
    fn write(&self, state: &SearchState, settle: bool) {
        if *self.written.borrow() != *state {
            self.written.replace(state.clone());
            match self.typing.get() {
                true => history::replace(&state.href()),
                false => history::push(&state.href()),
            }
            self.typing.set(!settle);
        } else if settle {
            self.typing.set(false);
        }
    }

    /// Whether the visitor went to another address than the one that was written.
    fn moved_to(&self, url: &SearchState) -> bool {
        let moved = *self.written.borrow() != *url;
        if moved {
            self.written.replace(url.clone());
            self.typing.set(false);
        }
        moved
    }
}
