//! State of the browser: pure values and transitions, tested natively.

mod compare;
mod listbox;
mod search;

pub use compare::{CompareState, Comparison, MAX_REPORTS, ids_from};
pub use listbox::{KeyEffect, Listbox};
pub use search::{MAX_QUERY_CHARS, SearchAction, SearchState, address_part};
