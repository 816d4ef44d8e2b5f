//! What the browser keeps: pure values and reducers, tested natively.

mod compare;
mod listbox;
mod search;

pub use compare::{CompareState, Comparison, MOST_REPORTS, ids_from};
pub use listbox::{Listbox, Pressed};
pub use search::{SearchAction, SearchState};
