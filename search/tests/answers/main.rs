//! Answers of the engine: to a query in the query language, with its facets, suggestions and explanations.

#![allow(clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;

mod exact;
mod explain;
mod facets;
mod filter_suggestions;
mod no_result_help;
mod order;
mod query;
mod reading;
mod semantic;
mod similar;
mod synonyms;
mod typing;
