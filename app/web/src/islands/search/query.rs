use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use search::Request;
use ui::state::{SearchAction, SearchState};
use yew::prelude::*;

use crate::browser::{dom, history};

/// Pause in typing after which the address and the rest of the list follow.
const TYPING_PAUSE_MS: u32 = 400;
/// Minimum height of a result, to estimate how many are visible: while somebody types, no others are asked for.
const MIN_RESULT_PX: usize = 200;
/// Results for a key on a low screen.
const MIN_TYPED_RESULTS: usize = 5;

/// The search that the page shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// Query and filters.
    pub search: SearchState,
    /// Typing lasts from a key to a pause, a choice or the end of the input.
    pub is_typing: bool,
}

impl Shown {
    /// The request to the engine: while the visitor types, for as many results as fit on the screen, and by words alone.
    pub fn request(&self) -> Option<Request> {
        let request = self.search.request()?;
        let fitting = || MIN_TYPED_RESULTS.max(dom::height() / MIN_RESULT_PX + 1);
        let limit = if self.is_typing { request.limit.min(fitting()) } else { request.limit };
        Some(Request { limit, semantic: request.semantic && !self.is_typing, ..request })
    }
}

/// The search and its way to the engine and to the address. Each change goes through [`LiveQuery::change`], which alone asks.
pub struct LiveQuery {
    current: RefCell<Shown>,
    show: UseStateSetter<Shown>,
    ask: Callback<Request>,
    pause: RefCell<Option<Timeout>>,
    entry: HistoryEntry,
}

/// The search that the page shows, and the way to change it. The address is unknown when the page is rendered, so the first
/// rendering in the browser does not read it either.
#[hook]
pub fn use_query(ask: &Callback<Request>) -> (Shown, Rc<LiveQuery>) {
    let shown = use_state_eq(Shown::default);
    let query = use_memo((), |()| LiveQuery {
        current: RefCell::default(),
        show: shown.setter(),
        ask: ask.clone(),
        pause: RefCell::default(),
        entry: HistoryEntry::default(),
    });
    use_effect_with((), {
        let query = query.clone();
        move |()| {
            query.follow_address();
            let listener = history::on_move(move || query.follow_address());
            move || drop(listener)
        }
    });
    ((*shown).clone(), query)
}

impl LiveQuery {
    /// Types: the address follows after a pause.
    pub fn type_text(self: &Rc<Self>, text: String) {
        let search = self.search().after(&SearchAction::Type(text));
        self.change(Shown { search, is_typing: true });
    }

    /// Chooses: the address follows at once, in an entry of its own.
    pub fn act(self: &Rc<Self>, action: &SearchAction) {
        let before = self.search();
        let search = before.after(action);
        // Text typed a moment ago keeps an entry of its own, to come back to.
        self.entry.write(&before, true);
        self.entry.write(&search, true);
        self.change(Shown { search, is_typing: false });
    }

    /// Ends typing: what comes next gets an entry of its own.
    pub fn commit(self: &Rc<Self>) {
        self.rest(true);
    }

    fn rest(self: &Rc<Self>, is_final: bool) {
        let search = self.search();
        self.entry.write(&search, is_final);
        self.change(Shown { search, is_typing: false });
    }

    fn follow_address(self: &Rc<Self>) {
        let search = SearchState::from_query_string(&history::query());
        if self.entry.moved_to(&search) {
            self.change(Shown { search, is_typing: false });
        }
    }

    /// The engine is asked first: it works while the page is rendered.
    fn change(self: &Rc<Self>, next: Shown) {
        if *self.current.borrow() == next {
            return;
        }
        self.current.replace(next.clone());
        next.request().into_iter().for_each(|request| self.ask.emit(request));
        let query = Rc::downgrade(self);
        let rest = move || query.upgrade().iter().for_each(|query| query.rest(false));
        self.pause.replace(next.is_typing.then(|| Timeout::new(TYPING_PAUSE_MS, rest)));
        self.show.set(next);
    }

    fn search(&self) -> SearchState {
        self.current.borrow().search.clone()
    }
}

/// The address as it was last written or read.
#[derive(Default)]
struct HistoryEntry {
    written: RefCell<SearchState>,
    /// From the first key to the commit one entry is rewritten; what comes before it keeps its own.
    is_provisional: Cell<bool>,
}

impl HistoryEntry {
    fn write(&self, search: &SearchState, is_final: bool) {
        if *self.written.borrow() != *search {
            self.written.replace(search.clone());
            match self.is_provisional.get() {
                true => history::replace(&search.href()),
                false => history::push(&search.href()),
            }
            self.is_provisional.set(!is_final);
        } else if is_final {
            self.is_provisional.set(false);
        }
    }

    /// Returns whether the visitor went to another address than the written one.
    fn moved_to(&self, url: &SearchState) -> bool {
        let moved = *self.written.borrow() != *url;
        if moved {
            self.written.replace(url.clone());
            self.is_provisional.set(false);
        }
        moved
    }
}
