//! The search engine, as components of a page see it.

mod client;
mod state;

pub use client::{EngineProvider, use_engine};
pub use state::{Answer, Phase, is_same};
