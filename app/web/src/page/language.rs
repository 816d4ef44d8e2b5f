//! The language of the page, which its address says: the links to others take along where the visitor is, and the choice
//! is remembered for the start page (`boot.js` goes to it).

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use crate::browser::dom::{document, window};
use crate::browser::storage;

/// Key of the choice in storage.
const CHOICE: &str = "language";

/// Follows a link to another language.
pub fn on_choice() -> EventListener {
    EventListener::new(&document(), "click", |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = element.and_then(|element| element.closest(".languages a").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let here = window().location();
        // The search or comparison is in the address.
        link.set_search(&here.search().unwrap_or_default());
        link.set_hash(&here.hash().unwrap_or_default());
        // A browser that keeps nothing still goes there.
        _ = storage::write(CHOICE, &link.hreflang());
    })
}
