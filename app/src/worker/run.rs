use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{JsString, Reflect, Uint8Array};
use search::{Engine, FORMAT, Manifest};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, ReadableStreamDefaultReader, Response};

use super::{Ask, Tell, heard, posted};
use crate::services::received;
use crate::state::Failure;

/// How many words are suggested for what is being typed.
const SUGGESTIONS: usize = 8;
/// How long the engine rests before it reads ahead: a question that waits already goes first.
const REST_MS: u32 = 50;
/// Progress is told when so many more bytes have come.
const PROGRESS_STEP: u64 = 32 * 1024;

/// Loads the engine, then answers.
pub fn run() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    spawn_local(async move {
        match load(&scope).await {
            Ok(engine) => {
                listen(&scope, engine);
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

fn listen(scope: &DedicatedWorkerGlobalScope, engine: Engine) {
    let told = scope.clone();
    let engine = Rc::new(engine);
    let ahead = engine.clone();
    Timeout::new(REST_MS, move || ahead.warm_up()).forget();
    let listener = gloo_events::EventListener::new(scope, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
        match heard(message) {
            Some(Ask::Search { serial, request }) => {
                let response = Box::new(engine.search(&request));
                let suggestions = engine.suggest(&request.query, SUGGESTIONS);
                tell(&told, &Tell::Answer { serial, response, suggestions });
            }
            Some(Ask::Explain { serial, request, id }) => {
                if let Some(explanation) = engine.explain(&request, &id) {
                    tell(&told, &Tell::Explained { serial, id, explanation });
                }
            }
            None => web_sys::console::warn_1(&"a message that is no question".into()),
        }
    });
    // It listens as long as the worker lives.
    listener.forget();
}

async fn load(scope: &DedicatedWorkerGlobalScope) -> Result<Engine, Failure> {
    let manifest = manifest(scope, &scope.name()).await?;
    let file = format!("index/{}", manifest.bundle.path);
    let total = manifest.bundle.bytes;
    let response = received(&file, fetch(scope, &file)?).await?;
    let bytes = read(&response, &file, total, |loaded| tell(scope, &Tell::Loading { loaded, total })).await?;
    let loaded = bytes.len() as u64;
    if loaded < total {
        return Err(Failure::Truncated { loaded, total });
    }
    Engine::open(bytes).map_err(|error| {
        web_sys::console::warn_1(&error.to_string().into());
        Failure::Damaged(file)
    })
}

/// The manifest that the page named, if it is of a version that this program knows.
async fn manifest(scope: &DedicatedWorkerGlobalScope, file: &str) -> Result<Manifest, Failure> {
    let damaged = |_| Failure::Damaged(file.to_owned());
    let response = received(file, fetch(scope, file)?).await?;
    let json = JsFuture::from(response.json().map_err(damaged)?).await.map_err(damaged)?;
    let format = Reflect::get(&json, &"format".into()).ok().and_then(|format| format.as_f64());
    match format {
        Some(format) if format == f64::from(FORMAT) => {}
        Some(format) => return Err(Failure::Version { index: format as u32, program: FORMAT }),
        None => return Err(Failure::Damaged(file.to_owned())),
    }
    serde_wasm_bindgen::from_value(json).map_err(|_| Failure::Damaged(file.to_owned()))
}

fn fetch(scope: &DedicatedWorkerGlobalScope, file: &str) -> Result<js_sys::Promise, Failure> {
    let url = web_sys::Url::new_with_base(file, &scope.location().href()).map_err(|_| Failure::Unsupported)?;
    Ok(scope.fetch_with_str(&url.href()))
}

/// The body of a response, piece by piece, never more than a little beyond what was announced.
async fn read(response: &Response, file: &str, total: u64, progress: impl Fn(u64)) -> Result<Vec<u8>, Failure> {
    let lost = |_: JsValue| Failure::Unreachable(file.to_owned());
    let stream = response.body().ok_or(Failure::Unsupported)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(total as usize).map_err(|_| Failure::Damaged(file.to_owned()))?;
    let mut told = 0;
    progress(0);
    loop {
        let piece = match JsFuture::from(reader.read()).await {
            Ok(piece) => piece,
            // The connection broke in the middle.
            Err(_) => return Err(Failure::Truncated { loaded: bytes.len() as u64, total }),
        };
        if Reflect::get(&piece, &JsString::from("done")).map_err(lost)?.is_truthy() {
            return Ok(bytes);
        }
        let value: Uint8Array = Reflect::get(&piece, &JsString::from("value")).map_err(lost)?.unchecked_into();
        bytes.extend(value.to_vec());
        let loaded = bytes.len() as u64;
        if loaded > total {
            return Err(Failure::Damaged(file.to_owned()));
        }
        if loaded - told >= PROGRESS_STEP || loaded == total {
            told = loaded;
            progress(loaded);
        }
    }
}
