//! The search engine, as components of a page see it.

mod client;
mod files;
mod state;

pub use client::{EngineProvider, use_engine};
pub use files::{engine_files, index_opening};
pub use state::{Answer, Phase};
