//! The worker that holds the search engine, and what it and the page say to each other.

mod fetch;
mod index_file;
mod library;
mod message;
mod run;

pub use message::{Ask, Tell, heard, posted};
pub use run::run;
