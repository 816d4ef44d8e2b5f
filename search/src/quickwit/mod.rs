//! Search by Quickwit, a search server, for a corpus that no static host holds: one plan, and another to run it.
//!
//! Quickwit knows neither our normalization nor our pairs of characters. So each searchable value is given to it twice: as it
//! is printed, and normalized and cut into pairs with spaces between them, which its tokenizer `whitespace` cuts apart again.

mod answer;
mod asked;
mod candidates;
pub mod engine;
pub mod fields;
mod query;
mod question;
mod statistics;
mod translate;

pub use answer::QuickwitRecord;
pub use asked::PendingQuestions;
pub use engine::{QuickwitEngine, QuickwitResponse};
pub use question::MAX_HITS;
