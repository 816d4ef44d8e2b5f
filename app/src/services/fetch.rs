use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

use crate::state::Failure;
use crate::{Page, Route};

/// How long a page may take before the visitor is told.
const PATIENCE_MS: u32 = 20_000;

/// The view model of a page.
pub async fn fetch_page(route: &Route) -> Result<Page, Failure> {
    let file = format!("{}page.json", route.folder());
    let damaged = |_| Failure::Damaged(file.clone());
    let abort = AbortController::new().map_err(|_| Failure::Unsupported)?;
    let patience = Timeout::new(PATIENCE_MS, {
        let abort = abort.clone();
        move || abort.abort()
    });
    let init = RequestInit::new();
    init.set_signal(Some(&abort.signal()));
    // Relative to the page's <base>, which is the site's root.
    let response = received(&file, super::dom::window().fetch_with_str_and_init(&file, &init)).await.map_err(
        |failure| match abort.signal().aborted() {
            true => Failure::Silence,
            false => failure,
        },
    )?;
    let json = JsFuture::from(response.json().map_err(damaged)?).await.map_err(damaged)?;
    drop(patience);
    serde_wasm_bindgen::from_value(json).map_err(|_| Failure::Damaged(file.clone()))
}

/// The answer to a request, where the host has the file.
pub async fn received(file: &str, request: Promise) -> Result<Response, Failure> {
    let answer = JsFuture::from(request).await.map_err(|_| Failure::Unreachable(file.to_owned()))?;
    let response: Response = answer.unchecked_into();
    match response.ok() {
        true => Ok(response),
        false => Err(Failure::Refused { file: file.to_owned(), status: response.status() }),
    }
}
