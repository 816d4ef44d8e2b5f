//! What an answer is made of beside the order of its results.

pub mod collapse;
pub mod explain;
pub mod facets;
pub mod filter_suggestions;
pub mod no_result_help;
pub mod snippet;
pub mod suggest;
pub mod typed;
