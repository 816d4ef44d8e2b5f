//! Matching: which records have the terms of a query, and where.

pub mod cache;
pub mod match_set;
pub mod occurrence;
pub mod occurrences;
pub mod verify;
