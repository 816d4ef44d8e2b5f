//! The document: what was clicked, what has the focus.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FocusOptions, HtmlElement, HtmlInputElement, Url, Window};
use yew_router::Routable;

use crate::Route;

/// The id of every page's search box, of which a page has one.
pub const SEARCH_BOX: &str = "q";

/// The window; only code that runs in a page asks for it.
pub fn window() -> Window {
    web_sys::window().expect("runs in a page")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("runs in a page")
}

/// Says in the document that the application has taken over.
pub fn set_alive() {
    if let Some(html) = document().document_element() {
        // Nothing but tests looks at it.
        _ = html.set_attribute("data-alive", "");
    }
}

/// Says in the document that the application will not take over, so that what needs it gives way to what does not.
pub fn set_lifeless() {
    if let Some(html) = document().document_element() {
        // As boot.js does where the application does not even start.
        _ = html.class_list().add_1("no-application");
    }
}

/// The path of the site's root, with its slashes: `/`, or `/any/path/`.
pub fn root_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new(&base).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// The page that a path of this host shows, if it is one of the site's.
pub fn route_of(path: &str) -> Option<Route> {
    let inside = path.strip_prefix(root_path().trim_end_matches('/'))?;
    Route::recognize(inside).filter(|route| *route != Route::NotFound)
}

/// Moves the focus, without which a change of page goes unnoticed by screen readers and by the next Tab.
pub fn focus(element: &Element, scroll: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if !element.has_attribute("tabindex") && element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // A focus that the browser refuses is no loss.
    _ = element.focus_with_options(&options);
    if scroll {
        element.scroll_into_view();
    }
}

/// Moves to the place that a fragment names.
pub fn focus_fragment(hash: &str) -> bool {
    let element = document().get_element_by_id(hash.trim_start_matches('#'));
    element.iter().for_each(|element| focus(element, true));
    element.is_some()
}

/// Moves the focus to the page's heading.
pub fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        focus(&heading, false);
    }
}

/// The search box within an element.
pub fn search_box(within: &Element) -> Option<HtmlInputElement> {
    within.query_selector("input[type=search]").ok()??.dyn_into().ok()
}

/// Scrolls to a height.
pub fn scroll_to(top: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// How far the page is scrolled.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Names a value of an error for the console.
pub fn warn(what: &str, error: &JsValue) {
    web_sys::console::warn_2(&what.into(), error);
}
