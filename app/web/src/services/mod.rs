//! Everything that reaches outside the pages: fetching, the worker, the browser's document and history.

pub mod address;
pub mod copy;
pub mod dom;
mod download;
mod engine;
pub mod keys;
pub mod language;
pub mod links;
mod materials;
pub mod passage;
pub mod preload;
pub mod results;
mod search;
pub mod tray;

pub use download::download;
pub use engine::{EngineProvider, use_engine};
pub use materials::{published, use_materials};
pub use search::{Search, use_search};
