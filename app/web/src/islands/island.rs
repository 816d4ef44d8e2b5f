use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::BaseComponent;

/// A component that can be an island.
pub trait Island: BaseComponent<Properties: Clone + Serialize + DeserializeOwned> {
    const NAME: &str;
    /// True for an island that starts the engine, which its page need not prefetch.
    const STARTS_ENGINE: bool = false;
}
