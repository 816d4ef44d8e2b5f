use ui::ids;
use web_sys::Element;

use crate::browser::dom;
use crate::islands::Island;
use crate::page::{copy, fragment_links, keyboard, language, prefetch, result_list, selection, tray};

/// Hydrates a page without an island, such as a finding's and a report's text.
pub fn hydrate_page() {
    selection::on_select().forget();
    result_list::show();
    attach_listeners();
    prefetch::on_demand();
}

/// Attaches what all pages have: keyboard, copying, tray.
fn attach_listeners() {
    // A page that is started again has them.
    if dom::is_hydrated() {
        return;
    }
    keyboard::on_slash().forget();
    fragment_links::on_fragment().forget();
    language::on_choice().forget();
    copy::fill_in();
    copy::on_request().forget();
    tray::mark();
    tray::on_request().forget();
    tray::on_change_elsewhere().forget();
    result_list::on_leave().forget();
    dom::mark_hydrated();
}

/// Hydrates a page with an island. One that cannot be hydrated stays readable, with plain links and forms.
pub fn hydrate_page_with<I: Island>() {
    for place in dom::all(&format!("[{}={}]", ids::ISLAND, I::NAME)) {
        hydrate_island::<I>(place);
    }
    attach_listeners();
    // A constant: a program that starts the engine contains no prefetching.
    if !I::STARTS_ENGINE {
        prefetch::on_demand();
    }
}

fn hydrate_island<I: Island>(place: Element) {
    match place.get_attribute(ids::PROPS).and_then(|written| props::<I>(&written)) {
        // Emptied by the script that starts the page, where what stood there could not be taken over.
        Some(props) if place.first_child().is_none() => {
            _ = yew::Renderer::<I>::with_root_and_props(place, props).render();
        }
        Some(props) => _ = yew::Renderer::<I>::with_root_and_props(place, props).hydrate(),
        None => dom::warn(I::NAME, &place),
    }
}

/// Decodes the properties of an island.
fn props<I: Island>(written: &str) -> Option<I::Properties> {
    // `atob` gives a character a byte.
    let bytes: Vec<u8> = dom::window().atob(written).ok()?.chars().map(|byte| byte as u8).collect();
    postcard::from_bytes(&bytes).ok()
}
