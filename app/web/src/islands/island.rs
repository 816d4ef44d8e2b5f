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
