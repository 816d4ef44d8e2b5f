//! Themes (監査テーマ): what a report as a whole is about, and which topics its findings may have, read from
//! `data/dictionaries/topics.toml` and `themes/<theme>.toml`.

mod dictionary;
mod entry;
mod proposal;

pub use dictionary::ThemeDictionary;
pub(crate) use dictionary::codes;
pub use entry::ThemeEntry;
pub use proposal::ThemeProposal;
