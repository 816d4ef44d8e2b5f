//! The document: what was clicked, what has the focus.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FocusOptions, HtmlAnchorElement, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, Url,
    Window,
};
use yew::NodeRef;
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

/// Where a link of the site leads.
pub struct Target {
    /// The page.
    pub route: Route,
    /// Its query part, with its question mark.
    pub query: String,
    /// Its fragment, with its hash sign.
    pub hash: String,
}

impl Target {
    /// The address as the router takes it.
    pub fn address(&self) -> String {
        format!("/{}{}{}", self.route.folder(), self.query, self.hash)
    }
}

/// The page of this site that a click means to open here; any other click is the browser's business.
pub fn clicked_page(event: &MouseEvent) -> Option<Target> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    if !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    let here = window().location();
    if link.origin() != here.origin().ok()? {
        return None;
    }
    Some(Target { route: route_of(&link.pathname())?, query: link.search(), hash: link.hash() })
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

/// Puts the focus into the page's search box when `/` is pressed outside of any field.
pub fn on_slash() -> EventListener {
    let active = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
    EventListener::new_with_options(&window(), "keydown", active, |event| {
        event.dyn_ref().iter().for_each(|event| focus_search_box(event));
    })
}

fn focus_search_box(event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
    let writing = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.matches("input:not([type=checkbox]), textarea, select").unwrap_or(false));
    if event.key() != "/" || modified || writing {
        return;
    }
    if let Some(input) =
        document().get_element_by_id(SEARCH_BOX).and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
    {
        event.prevent_default();
        focus(&input, false);
        input.select();
    }
}

/// The search box within an element.
pub fn search_box(within: &Element) -> Option<HtmlInputElement> {
    within.query_selector("input[type=search]").ok()??.dyn_into().ok()
}

/// Calls back with the box when an input method has finished a conversion.
pub fn on_composition_end(form: &NodeRef, call: impl Fn(HtmlInputElement) + 'static) -> Option<EventListener> {
    let input = search_box(&form.cast()?)?;
    Some(EventListener::new(&input.clone(), "compositionend", move |_| call(input.clone())))
}

/// ↓ and ↑ move from the box through the results, Esc returns to the box. Enter opens what has the focus by itself.
pub fn move_through_results(event: &KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Escape" => return focus_box(event),
        _ => return,
    };
    let Some(active) = document().active_element() else { return };
    let from_box = active.id() == SEARCH_BOX;
    let links: Vec<Element> = results();
    let at = links.iter().position(|link| link == &active).map(|at| at as isize);
    let next = match (at, from_box, step) {
        (Some(0), _, -1) => return focus_box(event),
        (Some(at), _, step) => at + step,
        (None, true, 1) => 0,
        _ => return,
    };
    if let Some(link) = usize::try_from(next).ok().and_then(|next| links.get(next)) {
        event.prevent_default();
        focus(link, false);
        link.scroll_into_view_with_scroll_into_view_options(&{
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            options
        });
    }
}

fn focus_box(event: &KeyboardEvent) {
    if let Some(input) = document().get_element_by_id(SEARCH_BOX) {
        // Esc in the box itself empties it, as the browser does.
        if Some(&input) != document().active_element().as_ref() {
            event.prevent_default();
            focus(&input, true);
        }
    }
}

fn results() -> Vec<Element> {
    let Ok(links) = document().query_selector_all(".results .item-title a") else { return Vec::new() };
    (0..links.length()).filter_map(|at| links.get(at)).filter_map(|node| node.dyn_into().ok()).collect()
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
