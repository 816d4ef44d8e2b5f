//! Fetches the engine's files before they are needed, so that the search page finds them in the browser's cache.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use ui::ids::SEARCH_BOX;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, FocusEvent, Headers, RequestInit, Response};

use crate::browser::dom;
use crate::engine_client::{engine_files, index_opening};

/// Rest on a page that invites to search, after which the engine is prefetched.
pub const IDLE_PREFETCH_MS: u32 = 1500;

/// Prefetches when a search box gets the focus, and unasked where the page has one in its main part.
pub fn on_demand() {
    EventListener::new(&dom::document(), "focusin", |event| {
        let element = event.dyn_ref::<FocusEvent>().and_then(|event| event.target()?.dyn_into::<Element>().ok());
        if element.is_some_and(|element| element.id() == SEARCH_BOX) {
            start();
        }
    })
    .forget();
    if !dom::all("main input[type=search]").is_empty() {
        Timeout::new(IDLE_PREFETCH_MS, start).forget();
    }
}

fn start() {
    thread_local!(static STARTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) });
    if !STARTED.replace(true) {
        spawn_local(async {
            // A failure is reported when the file is needed.
            if let Err(error) = fetch_all().await {
                dom::warn("preloading", &error);
            }
        });
    }
}

async fn fetch_all() -> Result<(), JsValue> {
    for file in engine_files() {
        keep(dom::window().fetch_with_str(&file)).await?;
    }
    if let Some((file, range)) = index_opening() {
        keep(dom::window().fetch_with_str_and_init(&file, &ranged(&range)?)).await?;
    }
    Ok(())
}

/// A request for a range, with the header that the engine sends.
fn ranged(range: &str) -> Result<RequestInit, JsValue> {
    let (init, headers) = (RequestInit::new(), Headers::new()?);
    headers.set("Range", range)?;
    init.set_headers(&headers);
    Ok(init)
}

/// Reads an answer to its end: only then does the browser keep it.
async fn keep(answer: Promise) -> Result<(), JsValue> {
    let response: Response = JsFuture::from(answer).await?.dyn_into()?;
    JsFuture::from(response.array_buffer()?).await.map(drop)
}
