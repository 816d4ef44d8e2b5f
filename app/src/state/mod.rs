//! What the browser keeps: pure values and reducers, tested natively.

mod engine;
mod listbox;
mod search;

pub use engine::{Answer, EngineAction, EngineState, Failure, Phase};
pub use listbox::{Listbox, Pressed};
pub use search::{SearchAction, SearchState};
