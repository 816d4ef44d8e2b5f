//! The parts of pages that have state. Each is a component that is rendered with its page into an element of its own
//! (`data-island` names it, `data-props` holds what it is given) and taken over in the browser.

#[cfg(not(target_arch = "wasm32"))]
mod place;
mod search;

#[cfg(not(target_arch = "wasm32"))]
pub use place::island;
pub use search::{SearchIsland, SearchProps};

use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Element;
use yew::BaseComponent;

use crate::services::{dom, keys, links, preload};

/// The attribute that names an island.
const NAME: &str = "data-island";
/// The attribute that holds what it is given.
const PROPS: &str = "data-props";

/// A component that can be an island.
pub trait Island: BaseComponent<Properties: Clone + Serialize + DeserializeOwned> {
    /// Its name in the page.
    const NAME: &str;
}

/// Brings the page to life: its islands, the keyboard, and the engine that it may need next. What can't be taken over
/// stays what it is: readable, with plain links and forms.
pub fn hydrate() {
    keys::on_slash().forget();
    links::on_fragment().forget();
    preload::on_demand();
    let islands = dom::all(&format!("[{NAME}]"));
    for place in islands {
        match place.get_attribute(NAME).as_deref() {
            Some(SearchIsland::NAME) => take_over::<SearchIsland>(place),
            name => dom::warn("no such island", &name.into()),
        }
    }
    dom::set_alive();
}

fn take_over<I: Island>(place: Element) {
    let props = JSON::parse(&place.get_attribute(PROPS).unwrap_or_default())
        .and_then(|props| serde_wasm_bindgen::from_value(props).map_err(Into::into));
    match props {
        Ok(props) => _ = yew::Renderer::<I>::with_root_and_props(place, props).hydrate(),
        Err(error) => dom::warn(I::NAME, &error),
    }
}
