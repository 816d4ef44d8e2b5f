//! The parts of the site that are the same natively and in the browser: routes, messages, view models, components, and
//! what a page and the search worker say to each other.

pub mod citation;
pub mod compare;
pub mod components;
pub mod failure;
pub mod fetch;
pub mod ids;
mod language;
mod model;
pub mod programme;
pub mod protocol;
mod route;
pub mod state;
pub mod table;
pub mod words;

pub use language::Language;
pub use model::{FindingCard, Place, Translated, Volume};
pub use route::Route;
