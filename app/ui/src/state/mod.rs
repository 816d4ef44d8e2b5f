//! What the browser keeps: pure values and reducers, tested natively.

mod compare;
mod engine;
mod listbox;
mod search;

pub use compare::{CompareState, Comparison, MOST_REPORTS, ids_from};
pub use engine::{Answer, EngineAction, EngineState, Phase, is_same};
pub use listbox::{Listbox, Pressed};
pub use search::{SearchAction, SearchState};
