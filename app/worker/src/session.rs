use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
#[cfg(feature = "quickwit")]
use search::quickwit::QuickwitResponse;
use search::{Engine, PendingReads, Request, Response, Suggestion};
#[cfg(feature = "quickwit")]
use ui::transfer::AnswerSource;
use ui::transfer::{EngineCommand, EngineEvent, Failure, decode, encode};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::index_location::IndexLocation;
#[cfg(feature = "quickwit")]
use crate::quickwit::RemoteSearch;
use crate::remote_engine::RemoteEngine;
use crate::settled::Settled;

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
            Ok((remote, model)) => {
                listen(&scope, remote, model);
                post(&scope, &EngineEvent::Ready);
            }
            Err(failure) => post(&scope, &EngineEvent::Failed(failure)),
        }
    });
}

fn post(scope: &DedicatedWorkerGlobalScope, event: &EngineEvent) {
    // If nothing can be posted, the page reports that after its timeout.
    if let Some(Err(error)) = encode(event).map(|message| scope.post_message(&message)) {
        web_sys::console::warn_1(&error);
    }
}

fn listen(scope: &DedicatedWorkerGlobalScope, remote: RemoteEngine, model: Option<String>) {
    let session = Rc::new(Session {
        scope: scope.clone(),
        #[cfg(feature = "quickwit")]
        quickwit: RemoteSearch::new(scope),
        remote,
        latest: RefCell::default(),
        searched: RefCell::default(),
        model: RefCell::new(model),
        owes_suggestions: Cell::default(),
        settled: Settled::default(),
    });
    let warmed = session.clone();
    Timeout::new(WARMUP_DELAY_MS, move || {
        warmed.remote.engine.warm_up();
        if warmed.owes_suggestions.take() {
            warmed.clone().answer();
        }
        let queries = warmed.remote.engine.warmup_queries();
        warm_up(warmed, queries);
    })
    .forget();
    let listener = gloo_events::EventListener::new(scope, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
        let Some(command) = decode::<EngineCommand>(message) else {
            return web_sys::console::warn_1(&"a message that is no question".into());
        };
        if let EngineCommand::Search { .. } = command {
            session.searched.replace(Some(command.clone()));
        }
        session.latest.replace(Some(command));
        session.clone().answer();
    });
    // It listens as long as the worker lives.
    listener.forget();
}

/// Runs warm-up queries, so that the browser has compiled the code before a key waits for it. One at a time, for real
/// requests go first.
fn warm_up(session: Rc<Session>, mut queries: Vec<String>) {
    let Some(query) = queries.pop() else { return };
    let request = Request::new(&query, WARMUP_LIMIT);
    if let Ok((response, suggestions)) = search(&session.remote.engine, &request) {
        drop(encode(&EngineEvent::Answer { serial: 0, response, suggestions }));
    }
    Timeout::new(0, move || warm_up(session, queries)).forget();
}

/// Answers the commands of a page.
struct Session {
    scope: DedicatedWorkerGlobalScope,
    remote: RemoteEngine,
    #[cfg(feature = "quickwit")]
    quickwit: RemoteSearch,
    /// The last command.
    latest: RefCell<Option<EngineCommand>>,
    /// The last search.
    searched: RefCell<Option<EngineCommand>>,
    /// The model of words that is to be taken when a search has its first answer.
    model: RefCell<Option<String>>,
    /// The last answer lacks completions, which were not available yet.
    owes_suggestions: Cell<bool>,
    settled: Settled,
}

impl Session {
    /// Answers the last command, unless another one comes meanwhile.
    fn answer(self: Rc<Self>) {
        let Some(command) = self.latest.borrow().clone() else { return };
        spawn_local(async move {
            self.answer_command(&command).await;
            if let Some(model) = self.model.take() {
                self.take_model(&model).await;
            }
        });
    }

    async fn answer_command(&self, command: &EngineCommand) {
        match self.run(command).await {
            Ok(Some(answer)) => post(&self.scope, &answer),
            Ok(None) => {}
            Err(failure) => post(&self.scope, &EngineEvent::Failed(failure)),
        }
    }

    /// Takes the model, and answers the last search again with it. Without it words are found as before.
    async fn take_model(&self, model: &str) {
        if self.remote.take_model(model).await.is_err() {
            return web_sys::console::info_1(&"no model of words: results near in meaning are left out".into());
        }
        let searched = self.searched.borrow().clone();
        if let Some(command @ EngineCommand::Search { request: Request { semantic: true, .. }, .. }) = &searched {
            self.answer_command(command).await;
        }
    }

    async fn run(&self, command: &EngineCommand) -> Result<Option<EngineEvent>, Failure> {
        let serial = command.serial();
        let is_wanted = || self.latest.borrow().as_ref().is_some_and(|latest| latest.serial() == serial);
        match command {
            EngineCommand::Search { request, .. } => {
                #[cfg(feature = "quickwit")]
                match self.quickwit.search(&self.remote.engine, request, is_wanted).await {
                    Ok(found) => return Ok(found.map(|found| self.found(serial, request, found))),
                    // What the site itself holds is found all the same.
                    Err(_) => post(&self.scope, &EngineEvent::Source { serial, source: AnswerSource::Fallback }),
                }
                let answer = self.remote.run(|engine| search(engine, request), is_wanted).await?;
                self.owes_suggestions.set(!self.remote.engine.is_warm());
                Ok(answer.map(|(mut response, suggestions)| {
                    self.settled.settle(request, &mut response, self.remote.engine.knows_meaning());
                    EngineEvent::Answer { serial, response, suggestions }
                }))
            }
            EngineCommand::Explain { request, id, .. } => {
                #[cfg(feature = "quickwit")]
                if let Some(explanation) = self.quickwit.engine.explain(request, id) {
                    return Ok(Some(EngineEvent::Explained { serial, id: id.clone(), explanation }));
                }
                let explanation = self.remote.run(|engine| engine.explain(request, id), is_wanted).await?.flatten();
                Ok(explanation.map(|explanation| EngineEvent::Explained { serial, id: id.clone(), explanation }))
            }
        }
    }
}

#[cfg(feature = "quickwit")]
impl Session {
    /// Tells what the server found. Words are completed by what the site itself holds.
    fn found(&self, serial: u32, request: &Request, found: QuickwitResponse) -> EngineEvent {
        let source = if found.is_estimate { AnswerSource::Estimate } else { AnswerSource::Whole };
        post(&self.scope, &EngineEvent::Source { serial, source });
        let engine = &self.remote.engine;
        let suggestions = if engine.is_warm() { engine.suggest(&request.query, MAX_SUGGESTIONS).ok() } else { None };
        EngineEvent::Answer { serial, response: Box::new(found.response), suggestions: suggestions.unwrap_or_default() }
    }
}

/// Results of a request, and completions of the word being typed: none as long as the words for that would have to be
/// read first.
fn search(engine: &Engine, request: &Request) -> Result<(Box<Response>, Vec<Suggestion>), PendingReads> {
    let response = Box::new(engine.search(request)?);
    let suggestions = if engine.is_warm() { engine.suggest(&request.query, MAX_SUGGESTIONS)? } else { Vec::new() };
    Ok((response, suggestions))
}

/// The engine, and the model of words that belongs to it.
async fn load(scope: &DedicatedWorkerGlobalScope) -> Result<(RemoteEngine, Option<String>), Failure> {
    let index = IndexLocation::named_by(scope, &scope.name()).await?;
    let model = index.model.clone();
    let progress = |loaded, total| post(scope, &EngineEvent::Loading { loaded, total });
    Ok((RemoteEngine::open(scope, index, progress).await?, model))
}
