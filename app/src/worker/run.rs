use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use search::{Engine, Request};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::index_file::IndexFile;
use super::library::Library;
use super::{Ask, Tell, heard, posted};
use crate::state::Failure;

/// How many words are suggested for what is being typed.
const SUGGESTIONS: usize = 8;
/// How many results are asked for by way of trial.
const REHEARSED: usize = 10;
/// How long the engine rests before it reads ahead: a question that waits already goes first.
const REST_MS: u32 = 50;

/// Loads the engine, then answers.
pub fn run() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    spawn_local(async move {
        match load(&scope).await {
            Ok(library) => {
                listen(&scope, library);
                tell(&scope, &Tell::Ready);
            }
            Err(failure) => tell(&scope, &Tell::Failed(failure)),
        }
    });
}

fn tell(scope: &DedicatedWorkerGlobalScope, what: &Tell) {
    // Where nothing can be posted, the page hears nothing, and says so when its patience ends.
    if let Some(Err(error)) = posted(what).map(|message| scope.post_message(&message)) {
        web_sys::console::warn_1(&error);
    }
}

fn listen(scope: &DedicatedWorkerGlobalScope, library: Library) {
    let library = Rc::new(library);
    let ahead = library.clone();
    Timeout::new(REST_MS, move || {
        ahead.engine.warm_up();
        let queries = ahead.engine.rehearsals();
        rehearse(ahead, queries);
    })
    .forget();
    let (told, latest) = (scope.clone(), Rc::new(Cell::new(0)));
    let listener = gloo_events::EventListener::new(scope, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
        let Some(asked) = heard::<Ask>(message) else {
            return web_sys::console::warn_1(&"a message that is no question".into());
        };
        latest.set(asked.serial());
        let (told, latest, library) = (told.clone(), latest.clone(), library.clone());
        spawn_local(async move {
            let is_wanted = || latest.get() == asked.serial();
            match answer(&library, &asked, is_wanted).await {
                Ok(Some(answer)) => tell(&told, &answer),
                Ok(None) => {}
                Err(failure) => tell(&told, &Tell::Failed(failure)),
            }
        });
    });
    // It listens as long as the worker lives.
    listener.forget();
}

/// Answers queries that nobody asked: what the browser has compiled by then no key waits for. One at a time, for whoever asks
/// meanwhile goes first.
fn rehearse(library: Rc<Library>, mut queries: Vec<String>) {
    let Some(query) = queries.pop() else { return };
    let response = Box::new(library.engine.search(&Request::new(&query, REHEARSED)));
    let suggestions = library.engine.suggest(&query, SUGGESTIONS);
    drop(posted(&Tell::Answer { serial: 0, response, suggestions }));
    Timeout::new(0, move || rehearse(library, queries)).forget();
}

/// The answer to a question, unless there is none, or another was asked meanwhile.
async fn answer(library: &Library, asked: &Ask, is_wanted: impl Fn() -> bool) -> Result<Option<Tell>, Failure> {
    match asked {
        Ask::Search { serial, request } => {
            let ask = |engine: &Engine| (engine.search(request), engine.suggest(&request.query, SUGGESTIONS));
            let answer = library.ask(ask, is_wanted).await?;
            Ok(answer.map(|(response, suggestions)| Tell::Answer {
                serial: *serial,
                response: Box::new(response),
                suggestions,
            }))
        }
        Ask::Explain { serial, request, id } => {
            let explanation = library.ask(|engine| engine.explain(request, id), is_wanted).await?.flatten();
            Ok(explanation.map(|explanation| Tell::Explained { serial: *serial, id: id.clone(), explanation }))
        }
    }
}

async fn load(scope: &DedicatedWorkerGlobalScope) -> Result<Library, Failure> {
    let index = IndexFile::named_by(scope, &scope.name()).await?;
    Library::open(scope, index, |loaded, total| tell(scope, &Tell::Loading { loaded, total })).await
}
