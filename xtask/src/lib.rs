//! The project's commands as functions; tests and measurements use parts of them.

pub mod bench;
pub mod commands;
pub mod corpus;
pub mod project;
pub mod server;
pub mod site;
pub mod steps;
pub mod tools;

mod folder;
mod process;
mod workspace;
