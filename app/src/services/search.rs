use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use crate::state::{SearchAction, SearchState};

/// How long typing must rest before the address follows.
const REST_MS: u32 = 400;

/// The search that the page shows, and how the visitor changes it.
pub struct Search {
    /// What is searched for.
    pub state: SearchState,
    /// Types: the address follows when typing rests.
    pub edit: Callback<String>,
    /// Chooses: the address follows at once, in an entry of its own.
    pub act: Callback<SearchAction>,
    /// Is done with typing: what comes next gets an entry of its own.
    pub commit: Callback<()>,
}

/// Keeps the search and the address in step: the search follows when the visitor goes back or forward, the address
/// follows when the visitor types or chooses.
#[hook]
pub fn use_search(url: &SearchState) -> Search {
    let navigator = use_navigator().expect("the search page stands inside the router");
    let state = use_reducer_eq({
        let url = url.clone();
        move || url
    });
    let address =
        use_memo((), |()| Address { navigator, written: RefCell::new(url.clone()), settled: Cell::new(true) });
    use_effect_with(url.clone(), {
        let (state, address) = (state.dispatcher(), address.clone());
        move |url| {
            if address.moved_to(url) {
                state.dispatch(SearchAction::Restore(url.clone()));
            }
        }
    });
    use_effect_with((*state).clone(), {
        let address = address.clone();
        move |state| {
            let state = state.clone();
            let rest = Timeout::new(REST_MS, move || address.write(&state, false));
            move || drop(rest)
        }
    });
    Search {
        state: (*state).clone(),
        edit: Callback::from({
            let state = state.dispatcher();
            move |text| state.dispatch(SearchAction::Type(text))
        }),
        act: Callback::from({
            let (state, address) = (state.clone(), address.clone());
            move |action: SearchAction| {
                // What was typed a moment ago keeps an entry of its own, to come back to.
                address.write(&state, true);
                address.write(&state.after(&action), true);
                state.dispatch(action);
            }
        }),
        commit: Callback::from(move |()| address.write(&state, true)),
    }
}

/// The address as it was last written or read.
struct Address {
    navigator: Navigator,
    written: RefCell<SearchState>,
    /// Between the first key and the commit one history entry is rewritten; once settled, the next change begins
    /// another.
    settled: Cell<bool>,
}

impl Address {
    fn write(&self, state: &SearchState, settle: bool) {
        if *self.written.borrow() != *state {
            self.written.replace(state.clone());
            let address = AnyRoute::new(format!("/{}", state.href()));
            match self.settled.get() {
                true => self.navigator.push(&address),
                false => self.navigator.replace(&address),
            }
            self.settled.set(settle);
        } else if settle {
            self.settled.set(true);
        }
    }

    /// Whether the visitor went to another address than the one that was written.
    fn moved_to(&self, url: &SearchState) -> bool {
        let moved = *self.written.borrow() != *url;
        if moved {
            self.written.replace(url.clone());
            self.settled.set(true);
        }
        moved
    }
}
