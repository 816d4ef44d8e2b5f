//! The answer: hits with snippets, facets, suggestions, and help where nothing matches.

pub mod collapse;
pub mod explain;
pub mod facets;
pub mod filter_suggestions;
pub mod hit;
pub mod no_result_help;
pub mod snippet;
pub mod suggest;
pub mod typed;
