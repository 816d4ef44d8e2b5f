use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::BaseComponent;

/// A component that can be an island.
pub trait Island: BaseComponent<Properties: Clone + Serialize + DeserializeOwned> {
    const NAME: &str;
    /// Whether it starts the engine itself, so that its page does not prefetch it.
    const STARTS_ENGINE: bool = false;
}
