//! What the browser keeps: pure values and reducers, tested natively.

mod compare;
mod engine;
mod search;

pub use compare::{CompareState, Comparison, MOST_REPORTS, ids_from};
pub use engine::{Answer, EngineAction, EngineState, Failure, Phase};
pub use search::{SearchAction, SearchState};
