use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use search::{Engine, PendingReads, Request, Response, Suggestion};
use ui::transfer::Failure;
use ui::transfer::{Command, Event, decode, encode};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::index_file::IndexFile;
use crate::remote_engine::RemoteEngine;

const MAX_SUGGESTIONS: usize = 8;
/// Results of a warm-up query.
const WARMUP_LIMIT: usize = 10;
/// Delay before the engine reads ahead: a request that waits already goes first.
const WARMUP_DELAY_MS: u32 = 50;

/// Loads the engine, then answers.
pub fn run() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    spawn_local(async move {
        match load(&scope).await {
            Ok(library) => {
                listen(&scope, library);
                tell(&scope, &Event::Ready);
            }
            Err(failure) => tell(&scope, &Event::Failed(failure)),
        }
    });
}

fn tell(scope: &DedicatedWorkerGlobalScope, what: &Event) {
    // Otherwise the page hears nothing, and reports that after its timeout.
    if let Some(Err(error)) = encode(what).map(|message| scope.post_message(&message)) {
        web_sys::console::warn_1(&error);
    }
}

fn listen(scope: &DedicatedWorkerGlobalScope, library: RemoteEngine) {
    let desk = Rc::new(Session {
        scope: scope.clone(),
        library,
        latest: RefCell::default(),
        owes_suggestions: Cell::default(),
    });
    let ahead = desk.clone();
    Timeout::new(WARMUP_DELAY_MS, move || {
        ahead.library.engine.warm_up();
        if ahead.owes_suggestions.take() {
            ahead.clone().answer();
        }
        let queries = ahead.library.engine.warmup_queries();
        rehearse(ahead, queries);
    })
    .forget();
    let listener = gloo_events::EventListener::new(scope, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
        let Some(asked) = decode::<Command>(message) else {
            return web_sys::console::warn_1(&"a message that is no question".into());
        };
        desk.latest.replace(Some(asked));
        desk.clone().answer();
    });
    // It listens as long as the worker lives.
    listener.forget();
}

/// Runs warm-up queries, so that the browser has compiled the code before a key waits for it. One at a time, for real
/// requests go first.
fn rehearse(desk: Rc<Session>, mut queries: Vec<String>) {
    let Some(query) = queries.pop() else { return };
    let request = Request::new(&query, WARMUP_LIMIT);
    if let Ok((response, suggestions)) = found(&desk.library.engine, &request) {
        drop(encode(&Event::Answer { serial: 0, response, suggestions }));
    }
    Timeout::new(0, move || rehearse(desk, queries)).forget();
}

/// Answers the commands of a page.
struct Session {
    scope: DedicatedWorkerGlobalScope,
    library: RemoteEngine,
    /// The last command.
    latest: RefCell<Option<Command>>,
    /// Whether that was answered before completions were available.
    owes_suggestions: Cell<bool>,
}

impl Session {
    /// Answers what was asked last, if anything was, unless something else is asked meanwhile.
    fn answer(self: Rc<Self>) {
        let Some(asked) = self.latest.borrow().clone() else { return };
        spawn_local(async move {
            match self.answered(&asked).await {
                Ok(Some(answer)) => tell(&self.scope, &answer),
                Ok(None) => {}
                Err(failure) => tell(&self.scope, &Event::Failed(failure)),
            }
        });
    }

    async fn answered(&self, asked: &Command) -> Result<Option<Event>, Failure> {
        let serial = asked.serial();
        let is_wanted = || self.latest.borrow().as_ref().is_some_and(|latest| latest.serial() == serial);
        match asked {
            Command::Search { request, .. } => {
                let answer = self.library.ask(|engine| found(engine, request), is_wanted).await?;
                self.owes_suggestions.set(!self.library.engine.is_warm());
                Ok(answer.map(|(response, suggestions)| Event::Answer { serial, response, suggestions }))
            }
            Command::Explain { request, id, .. } => {
                let explanation = self.library.ask(|engine| engine.explain(request, id), is_wanted).await?.flatten();
                Ok(explanation.map(|explanation| Event::Explained { serial, id: id.clone(), explanation }))
            }
        }
    }
}

/// Results of a request, and completions of the word being typed: none as long as the words for that would have to be
/// read first.
fn found(engine: &Engine, request: &Request) -> Result<(Box<Response>, Vec<Suggestion>), PendingReads> {
    let response = Box::new(engine.search(request)?);
    let suggestions = if engine.is_warm() { engine.suggest(&request.query, MAX_SUGGESTIONS)? } else { Vec::new() };
    Ok((response, suggestions))
}

async fn load(scope: &DedicatedWorkerGlobalScope) -> Result<RemoteEngine, Failure> {
    let index = IndexFile::named_by(scope, &scope.name()).await?;
    RemoteEngine::open(scope, index, |loaded, total| tell(scope, &Event::Loading { loaded, total })).await
}
