//! Search by meaning (意味検索): findings compared with a query by the vectors of their words, whatever words these are.
//!
//! The model of words is a file of its own; a part of the index says which of its rows each finding has.

pub mod explain;
pub mod index;
pub mod matches;
pub mod nearest;
pub mod query;
pub mod rows;
mod term;
