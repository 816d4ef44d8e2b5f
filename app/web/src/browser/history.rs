//! The address of the page, whose query part an island may change, and the visitor's way back to where it was.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::dom::{scroll_to, scrolled, window};

/// The query part, with its question mark.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Begins a new entry of the history. The link is relative to the site's root.
pub fn push(href: &str) {
    let pushed = window().history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(href)));
    // A browser that is asked too often refuses; the page goes on without.
    drop(pushed);
}

/// Rewrites the current entry of the history.
pub fn replace(href: &str) {
    let replaced = window().history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(href)));
    drop(replaced);
}

/// Calls back when the visitor has gone to another entry of this page.
pub fn on_move(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| call())
}

/// Keeps the height at which the page is left with its entry of the history.
pub fn keep_height() -> EventListener {
    EventListener::new(&window(), "pagehide", |_| {
        drop(window().history().map(|history| history.replace_state(&scrolled().into(), "")));
    })
}

/// Goes to the height at which the page was left. The browser does so by itself, but too early for results that are
/// still to come.
pub fn restore_height() {
    let kept = window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_f64());
    if let Some(height) = kept.filter(|height| *height > scrolled()) {
        scroll_to(height);
    }
}
