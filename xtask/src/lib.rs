//! The project's commands as functions, one file a command; the end-to-end tests use the server too.

pub mod bench;
pub mod ci;
pub mod compress;
pub mod corpus;
pub mod fuzz;
pub mod npm;
pub mod project;
pub mod reproduce;
pub mod serve;
pub mod setup;
pub mod site;
pub mod steps;
pub mod test;

mod folder;
mod headers;
mod need;
mod process;
mod sources;
mod tool;
mod wasm_target;
mod watch;
mod workspace;
