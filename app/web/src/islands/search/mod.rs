//! The search page.

mod components;
mod preview;
mod query;
mod results;
mod view;

pub use view::{SearchIsland, SearchProps};
