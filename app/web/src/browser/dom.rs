//! The document: elements and focus.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, FocusOptions, HtmlElement, HtmlInputElement, Window};

/// The window; only code that runs in a page asks for it.
pub fn window() -> Window {
    web_sys::window().expect("runs in a page")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("runs in a page")
}

/// Height of the viewport, in CSS pixels.
pub fn height() -> usize {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() as usize
}

/// The elements that a CSS selector names.
pub fn all(css: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(css) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The id (`data-id`) around the target of an event.
pub fn id_around(event: &Event) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-id]").ok()??.get_attribute("data-id")
}

/// Closes the `<details>` that a CSS selector names.
pub fn close_details(details: &str) {
    all(details).iter().for_each(|details| _ = details.remove_attribute("open"));
}

/// Says what is to be known of an answer, by sentences that the page holds.
#[cfg(feature = "quickwit")]
pub fn show_source(source: ui::transfer::AnswerSource) {
    use ui::transfer::AnswerSource;
    for (id, shown) in
        [(ui::ids::ESTIMATED_ANSWER, AnswerSource::Estimate), (ui::ids::FALLBACK_ANSWER, AnswerSource::Fallback)]
    {
        if let Some(sentence) = document().get_element_by_id(id) {
            _ = sentence.toggle_attribute_with_force("hidden", source != shown);
        }
    }
}
const HYDRATED: &str = "data-hydrated";

/// Marks the document as hydrated.
pub fn mark_hydrated() {
    if let Some(html) = document().document_element() {
        _ = html.set_attribute(HYDRATED, "");
    }
}

pub fn is_hydrated() -> bool {
    document().document_element().is_some_and(|html| html.has_attribute(HYDRATED))
}

/// Moves the focus.
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

/// Distance scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// The visitor has begun to read the results of a search: the focus is there, or the page is scrolled.
pub fn is_reading_results() -> bool {
    scrolled() > 0.0 || !all(".results:focus-within, .preview:focus-within").is_empty()
}

/// Writes an error to the console.
pub fn warn(what: &str, error: &JsValue) {
    web_sys::console::warn_2(&what.into(), error);
}

/// The full address of a link that is relative to the site's root.
pub fn absolute(href: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(href, &base).map_or_else(|_| href.to_owned(), |url| url.href())
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    // Without it, the browser's menu is left.
    _ = window().print();
}
