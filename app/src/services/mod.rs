//! Everything that reaches outside the pages: fetching, the worker, the browser's document and history.

pub mod address;
pub mod dom;
mod engine;
mod fetch;
pub mod keys;
pub mod links;
pub mod preload;
mod search;

pub use engine::{EngineProvider, use_engine};
pub use fetch::received;
pub use search::{Search, use_search};
