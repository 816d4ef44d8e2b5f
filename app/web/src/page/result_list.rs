//! The result list that a visitor comes from: a finding opened from it leads to its neighbours there, and back to it.
//!
//! The list is handed over to the next page in the storage of this window, and kept with that page's entry of the
//! history. So a finding that is opened from elsewhere knows of no list.

use gloo_events::EventListener;
use ui::Route;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::dom::{all, document, window};
use crate::browser::history;
use crate::browser::storage;

/// Key of the list in storage: the opened finding, the search and its findings.
const HANDED: &str = "results";
/// Place of the list on a finding's page.
const SHOWN: &str = ".in-results";
/// Links to findings of the list, and to the same finding in another language.
const LINKS: &str = ".results > .finding .item-title a, .preview a, .in-results [rel], .languages a";

/// Hands over the list to the page of a finding that is opened from it.
pub fn on_leave() -> EventListener {
    EventListener::new(&document(), "click", |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(link) = element.and_then(|element| element.closest(LINKS).ok().flatten()) {
            // A browser that keeps nothing goes there without the list.
            _ = hand_over(&link);
        }
    })
}

fn hand_over(link: &Element) -> Option<()> {
    let item = link.closest("[data-id]").ok()?.or_else(|| all(SHOWN).pop())?;
    let list = match link.closest(".results, .preview").ok()? {
        Some(_) => {
            let ids = all(".results > .finding").into_iter().filter_map(|item| item.get_attribute("data-id"));
            format!("{}\n{}", history::query(), ids.collect::<Vec<_>>().join(" "))
        }
        None => kept()?,
    };
    storage::session()?.set_item(HANDED, &format!("{}\n{list}", item.get_attribute("data-id")?)).ok()
}

/// Shows the position of the finding in the list, if it was opened from one.
pub fn show() {
    all(SHOWN).iter().for_each(|place| _ = show_in(place));
}

fn show_in(place: &Element) -> Option<()> {
    let here = place.get_attribute("data-id")?;
    let list = handed(&here).or_else(kept)?;
    let (query, ids) = list.split_once('\n')?;
    let ids: Vec<&str> = ids.split(' ').collect();
    let at = ids.iter().position(|id| *id == here)?;
    let part = |css: &str| place.query_selector(css).ok().flatten();
    part(".number")?.set_text_content(Some(&format!("{}/{}", at + 1, ids.len())));
    part(".list")?.set_attribute("href", &format!("{}{query}", Route::Search.href())).ok()?;
    for (css, neighbour) in [(".prev", at.checked_sub(1)), (".next", Some(at + 1))] {
        let Some(id) = neighbour.and_then(|at| ids.get(at)) else { continue };
        let link = part(css)?;
        link.set_attribute("data-id", id).ok()?;
        link.set_attribute("href", &Route::Finding(id.parse().ok()?).href()).ok()?;
        link.remove_attribute("hidden").ok()?;
    }
    place.remove_attribute("hidden").ok()
}

/// The list that was handed over for this finding, once; from then on it is kept with the entry of the history.
fn handed(here: &str) -> Option<String> {
    let storage = storage::session()?;
    let handed = storage.get_item(HANDED).ok()??;
    let (id, list) = handed.split_once('\n')?;
    if id != here {
        return None;
    }
    storage.remove_item(HANDED).ok()?;
    window().history().ok()?.replace_state(&list.into(), "").ok()?;
    Some(list.to_owned())
}

fn kept() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}
