//! Links to a place within the page that shows a search.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement};

use crate::browser::dom::{document, focus, window};

/// Follows links to places within this page. The browser would do it, but links start from the site's root and do not
/// know what is searched: the page would be loaded anew without it.
pub fn on_fragment() -> EventListener {
    let active = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
    EventListener::new_with_options(&document(), "click", active, |event| {
        if let Some(place) = place_within(event) {
            event.prevent_default();
            focus(&place, true);
        }
    })
}

fn place_within(event: &Event) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href*='#']").ok()??.dyn_into().ok()?;
    let here = window().location();
    let same_page = link.origin() == here.origin().ok()? && link.pathname() == here.pathname().ok()?;
    let loses_query = link.search().is_empty() && !here.search().ok()?.is_empty();
    (same_page && loses_query).then(|| document().get_element_by_id(link.hash().trim_start_matches('#')))?
}
