//! The site: pages that are pure functions of their view models, rendered natively by [`prerender`]; islands, the
//! parts of them that have state, which are rendered with them and taken over in the browser; and the worker that holds
//! the search engine.
//!
//! Architecture Invariant: a page without its islands is complete HTML, and no code of it runs in the browser. What an
//! island needs to know stands beside it in the page, as an attribute.

pub mod citation;
pub mod compare;
pub mod components;
mod enliven;
pub mod islands;
mod language;
mod model;
mod program;
pub mod programme;
mod route;
mod services;
mod state;
mod table;
mod words;
pub mod worker;

#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

pub use enliven::{enliven, enliven_with};
pub use language::Language;
pub use model::{FindingCard, Place, Translated, Volume};
pub use program::Program;
pub use route::Route;
pub use state::{CompareState, Comparison, SearchAction, SearchState};
