//! Ranking of matches.

mod bm25;
pub mod feedback;
mod proximity;
pub mod ranked;
