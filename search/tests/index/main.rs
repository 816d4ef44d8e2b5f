//! The index as a file: the same bytes for the same corpus, both layouts with the same answers, every damage refused.

#![allow(clippy::unwrap_used)]

#[path = "../asked/mod.rs"]
mod asked;
#[path = "../common/mod.rs"]
mod common;

mod bundle;
mod golden;
mod paged;
