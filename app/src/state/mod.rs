//! What the browser keeps: pure values and reducers, tested natively.

mod engine;
mod search;

pub use engine::{Answer, EngineAction, EngineState, Failure, Phase};
pub use search::{SearchAction, SearchState};
