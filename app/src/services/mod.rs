//! Everything that reaches outside the pages: fetching, the worker, the browser's document and history.

pub mod dom;
mod engine;
mod fetch;
mod journey;
pub mod keys;
pub mod links;
mod page;
mod search;

pub use engine::{EngineProvider, use_engine};
pub use fetch::{fetch_page, received};
pub use journey::{Journey, restore_by};
pub use page::{Pages, Shown, use_page};
pub use search::{Search, use_search};
