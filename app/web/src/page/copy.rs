//! Copying: the text named by a button goes to the clipboard.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Url};

use crate::browser::dom::{all, document, warn, window};

/// The attribute that names the element whose text is copied.
const COPIES: &str = "data-copies";
/// The attribute that says what the button says when it is done.
const DONE: &str = "data-done";
/// Time for which it says so.
const DONE_MS: u32 = 2500;

/// Fills in values of the browser: full addresses and the day.
pub fn fill_in() {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    for place in all(".permalink") {
        let path = place.text_content().unwrap_or_default();
        if let Ok(url) = Url::new_with_base(&path, &base) {
            place.set_text_content(Some(&url.href()));
        }
    }
    let today = today();
    for place in all(".today") {
        let separator = place.get_attribute("data-separator");
        place.set_text_content(Some(&today.replace('-', separator.as_deref().unwrap_or("-"))));
    }
}

/// 2026-11-22, by the visitor's clock.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Copies when a button with [`COPIES`] is pressed.
pub fn on_request() -> EventListener {
    EventListener::new(&document(), "click", |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = element.and_then(|element| element.closest(&format!("[{COPIES}]")).ok().flatten());
        if let Some(button) = button {
            copy(button);
        }
    })
}

fn copy(button: Element) {
    let named = button.get_attribute(COPIES).and_then(|id| document().get_element_by_id(&id));
    let Some(source) = named else { return };
    let text = source.text_content().unwrap_or_default();
    spawn_local(async move {
        match JsFuture::from(window().navigator().clipboard().write_text(&text)).await {
            Ok(_) => say_done(&button),
            // Without a clipboard, selecting leaves one step to the visitor.
            Err(error) => {
                warn("clipboard", &error);
                if let Ok(Some(selection)) = window().get_selection() {
                    _ = selection.select_all_children(&source);
                }
            }
        }
    });
}

/// The button says what it did. It has the focus, so a screen reader hears it.
fn say_done(button: &Element) {
    let (Some(done), label) = (button.get_attribute(DONE), button.text_content()) else { return };
    if label.as_ref() == Some(&done) {
        return;
    }
    button.set_text_content(Some(&done));
    let button = button.clone();
    Timeout::new(DONE_MS, move || button.set_text_content(label.as_deref())).forget();
}
