//! Topics (論点) by dictionary: what a finding is about, read from weighted terms in `data/dictionaries/topics.toml` and
//! `themes/<theme>.toml`.
//!
//! A topic's score is the sum of the terms that count for it, the strongest in full and each further one half as
//! much as the one before: many weak terms never outweigh a strong one for long. Every assignment names its terms.

mod assignment;
pub(crate) mod dictionary;
pub(crate) mod entry;
pub(crate) mod field;
mod matcher;
mod phrase;
mod read;
pub(crate) mod rules;

pub use assignment::{Assignment, Evidence};
pub use dictionary::TopicDictionary;
pub use entry::{ProgrammeWords, TopicEntry, TopicProgramme, TopicWords};
pub use field::{FindingField, FindingFields};
pub use phrase::Phrase;
pub(crate) use read::read_topics;
