//! Parts of the search page: functions from an answer to elements.

pub mod engine_status;
pub mod explanation;
pub mod facets;
pub mod filter_suggestions;
pub mod no_result_help;
pub mod reading;
pub mod result_item;
pub mod suggestions;
pub mod synonyms;
pub mod totals;
