//! The engine: plans a query, matches it against the index, ranks the matches, and makes an answer of them.

#[cfg(feature = "quickwit")]
mod candidates;
mod matching;
pub mod plan;
mod rank;
mod respond;
pub mod search;
mod semantic;
pub mod similar;
mod tiers;
pub mod weights;
