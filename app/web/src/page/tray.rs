//! The tray (集めた指摘): findings that a visitor collected, kept in this browser alone. The page without islands reads and
//! writes it too, so it is kept in the plainest form: ids separated by spaces, and a note an id.

use corpus::FindingId;
use gloo_events::EventListener;
use ui::state::ids_from;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::dom::{all, document, window};
use crate::browser::storage::{self, NotKept};

/// Key of the ids in storage.
const IDS: &str = "tray";
/// The attribute that names the finding which a button collects.
const COLLECTS: &str = "data-collects";

/// The findings that are collected, in the visitor's order.
pub fn ids() -> Vec<FindingId> {
    ids_from(&storage::local().and_then(|storage| storage.get_item(IDS).ok()?).unwrap_or_default())
}

/// Replaces the findings.
pub fn keep(ids: &[FindingId]) -> Result<(), NotKept> {
    let ids: Vec<&str> = ids.iter().map(FindingId::as_str).collect();
    storage::write(IDS, &ids.join(" "))?;
    mark();
    Ok(())
}

/// The visitor's note on a finding.
pub fn note(id: &FindingId) -> String {
    storage::local().and_then(|storage| storage.get_item(&note_key(id)).ok()?).unwrap_or_default()
}

/// Keeps a note on a finding.
pub fn keep_note(id: &FindingId, note: &str) -> Result<(), NotKept> {
    storage::write(&note_key(id), note)
}

/// Shows everywhere on the page what is collected.
pub fn mark() {
    let ids = ids();
    for button in all(&format!("[{COLLECTS}]")) {
        let named = button.get_attribute(COLLECTS);
        let collected = ids.iter().any(|id| Some(id.as_str()) == named.as_deref());
        _ = button.set_attribute("aria-pressed", if collected { "true" } else { "false" });
    }
    for link in all(".tray-link") {
        _ = link.toggle_attribute_with_force("hidden", ids.is_empty());
    }
    all(".tray-count").iter().for_each(|count| count.set_text_content(Some(&ids.len().to_string())));
}

/// Collects a finding when its button is pressed, or puts it back.
pub fn on_request() -> EventListener {
    EventListener::new(&document(), "click", |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = element.and_then(|element| element.closest(&format!("[{COLLECTS}]")).ok().flatten());
        let named = button.and_then(|button| button.get_attribute(COLLECTS)?.parse().ok());
        if named.is_some_and(|id| toggle(id).is_err()) {
            refuse();
        }
    })
}

/// Follows what happens to the tray in other windows.
pub fn on_change_elsewhere() -> EventListener {
    EventListener::new(&window(), "storage", |_| mark())
}

/// Says that the browser keeps nothing.
pub fn refuse() {
    for place in all(".tray-refused") {
        _ = place.remove_attribute("hidden");
    }
}

fn toggle(id: FindingId) -> Result<(), NotKept> {
    let mut ids = ids();
    match ids.iter().position(|kept| *kept == id) {
        Some(at) => _ = ids.remove(at),
        None => ids.push(id),
    }
    keep(&ids)
}

fn note_key(id: &FindingId) -> String {
    format!("note {id}")
}
