//! Requests, answers and the manifest: all that crosses the border of this crate.

pub mod explanation;
pub mod hit_kind;
#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
pub mod manifest;
pub mod request;
pub mod response;
