//! What the browser keeps: pure values and reducers, tested natively.

mod compare;
mod listbox;
mod search;

pub use compare::{CompareState, Comparison, MAX_REPORTS, ids_from};
pub use listbox::{KeyEffect, Listbox};
pub use search::{SearchAction, SearchState};
