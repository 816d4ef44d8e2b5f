//! The project's commands as functions, one file a command; the end-to-end tests use the server too.

pub mod bench;
pub mod build;
pub mod ci;
pub mod compress;
pub mod corpus;
pub mod fuzz;
pub mod npm;
pub mod project;
pub mod serve;
pub mod setup;
pub mod test;

mod headers;
mod need;
mod process;
mod tool;
mod wasm_target;
