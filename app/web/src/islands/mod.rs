//! The parts of pages that have state. Each is a component that is rendered with its page into an element of its own
//! (`data-island` names it, `data-props` holds its properties, as bytes in Base64: what reads JSON is 10 KB
//! of a program) and hydrated in the browser.

mod compare;
mod highlighted;
mod island;
mod search;

pub use compare::{Choice, CompareIsland, CompareProps};
pub use island::Island;
pub use search::{SearchIsland, SearchProps};
