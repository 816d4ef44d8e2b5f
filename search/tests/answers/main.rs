//! Answers of the engine: to a query in the query language, with its facets, suggestions and explanations.

#![allow(clippy::unwrap_used)]

#[path = "../common/mod.rs"]
mod common;

mod advice;
mod exact;
mod explain;
mod facets;
mod offers;
mod order;
mod query;
mod similar;
mod synonyms;
mod typing;
