//! Fetches the engine's files before they are needed, so that the search page finds them in the browser's cache.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, FocusEvent, Headers, RequestInit, Response};

use super::dom::{self, SEARCH_BOX};

/// After so long a rest on a page that invites to search, the engine is fetched unasked.
pub const IDLE_MS: u32 = 1500;

/// Preloads when a search box gets the focus, and unasked where the page has one in its main part. A page with the
/// search itself starts the engine instead.
pub fn on_demand() {
    if !dom::all("[data-island=search]").is_empty() {
        return;
    }
    EventListener::new(&dom::document(), "focusin", |event| {
        let element = event.dyn_ref::<FocusEvent>().and_then(|event| event.target()?.dyn_into::<Element>().ok());
        if element.is_some_and(|element| element.id() == SEARCH_BOX) {
            start();
        }
    })
    .forget();
    if !dom::all("main input[type=search]").is_empty() {
        Timeout::new(IDLE_MS, start).forget();
    }
}

fn start() {
    thread_local!(static STARTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) });
    if !STARTED.replace(true) {
        spawn_local(async {
            // What can't be had now will be asked for again, and complained of, when it is needed.
            if let Err(error) = fetch_all().await {
                dom::warn("preloading", &error);
            }
        });
    }
}

async fn fetch_all() -> Result<(), JsValue> {
    let files = dom::engine_files();
    let Some((manifest, programs)) = files.split_last() else { return Ok(()) };
    for file in programs {
        _ = JsFuture::from(fetch(file).await?.array_buffer()?).await?;
    }
    let manifest = JsFuture::from(fetch(manifest).await?.json()?).await?;
    let bundle = Reflect::get(&Reflect::get(&manifest, &"bundle".into())?, &"path".into())?;
    let opening = Reflect::get(&manifest, &"opening".into())?.as_f64();
    if let Some(path) = bundle.as_string() {
        let init = RequestInit::new();
        if let Some(opening) = opening {
            let headers = Headers::new()?;
            headers.set("Range", &format!("bytes=0-{}", opening - 1.0))?;
            init.set_headers(&headers);
        }
        let request = dom::window().fetch_with_str_and_init(&format!("index/{path}"), &init);
        let response: Response = JsFuture::from(request).await?.dyn_into()?;
        _ = JsFuture::from(response.array_buffer()?).await?;
    }
    Ok(())
}

async fn fetch(file: &str) -> Result<Response, JsValue> {
    JsFuture::from(dom::window().fetch_with_str(file)).await?.dyn_into()
}
