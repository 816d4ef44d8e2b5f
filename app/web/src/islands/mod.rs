//! The parts of pages that have state. Each is a component that is rendered with its page into an element of its own
//! (`data-island` names it, `data-props` holds what it is given, as bytes in Base64: what reads JSON is 10 KB
//! of a program) and taken over in the browser.

mod compare;
mod preview;
mod results;
mod search;

pub use compare::{Choice, CompareIsland, CompareProps};
pub use search::{SearchIsland, SearchProps};

use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::BaseComponent;

/// A component that can be an island.
pub trait Island: BaseComponent<Properties: Clone + Serialize + DeserializeOwned> {
    /// Its name in the page.
    const NAME: &str;
    /// Whether it starts the engine itself, so that its page need not fetch that ahead.
    const STARTS_ENGINE: bool = false;
}
