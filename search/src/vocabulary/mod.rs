//! What there is to ask for (語彙): the names that records belong to, and the words of the reports. All of it is taken
//! from the index's own texts when it is first needed.

mod names;
mod near;
mod words;

pub use names::{Name, Names};
use near::is_near;
pub use near::katakana;
pub use words::{Word, Words};
