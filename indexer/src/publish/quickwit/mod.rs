//! The search index for Quickwit, a search server: for when one static host no longer suffices.
//!
//! Quickwit knows neither our normalization nor our pairs of characters. So each searchable value is given twice: as it is
//! printed, to be shown, and normalized and cut into pairs with spaces between them, which its tokenizer `whitespace` cuts
//! apart again. A text of two characters or more is searched as the phrase of its pairs, a single character as the
//! beginning of one.

mod config;
mod document;
mod pairs;
mod shards;

pub(crate) use config::{INDEX_PREFIX, config};
pub(crate) use shards::{ExportManifest, Shards};
