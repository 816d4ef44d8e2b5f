//! The worker that holds the search engine, and what it and the page say to each other.

mod message;

pub use message::{Ask, Tell};
