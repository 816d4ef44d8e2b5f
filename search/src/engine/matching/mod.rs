//! Matching: the records that have the terms of a query, and their occurrences there.

pub mod cache;
mod compound;
mod locate;
pub mod match_set;
pub mod occurrence;
pub mod occurrences;
mod position;
pub mod term_matches;
mod verify;
