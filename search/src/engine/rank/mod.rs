//! Ranking of matches.

pub mod bm25;
pub mod feedback;
mod proximity;
pub mod ranked;
pub mod tier;
