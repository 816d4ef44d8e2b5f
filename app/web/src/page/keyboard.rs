//! The keyboard: `/` to the search box, arrows through the results, and input methods.

use gloo_events::{EventListener, EventListenerOptions};
use ui::ids::SEARCH_BOX;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::NodeRef;

use crate::browser::dom::{all, document, focus, search_box, window};

/// Puts the focus into the page's search box when `/` is pressed outside of any field.
pub fn on_slash() -> EventListener {
    let active = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
    EventListener::new_with_options(&window(), "keydown", active, |event| {
        event.dyn_ref().iter().for_each(|event| focus_search_box(event));
    })
}

/// Belongs to a conversion. Some browsers end it before the key that ended it, and tell so by its code alone.
pub fn is_of_input_method(event: &KeyboardEvent) -> bool {
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}

fn focus_search_box(event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || is_of_input_method(event);
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

/// Calls back with the box when an input method has finished a conversion.
pub fn on_composition_end(form: &NodeRef, call: impl Fn(HtmlInputElement) + 'static) -> Option<EventListener> {
    let input = search_box(&form.cast()?)?;
    Some(EventListener::new(&input.clone(), "compositionend", move |_| call(input.clone())))
}

pub fn is_in_search_box(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.id() == SEARCH_BOX)
}

/// ↓ and ↑ move from the box through the results, Esc returns to the box. Enter opens what has the focus by itself.
pub fn move_through_results(event: &KeyboardEvent) {
    if is_of_input_method(event) {
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
    let links = all(".results .item-title a");
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
