//! Synonyms (同義語): which words are searched as well as the one that was typed, from
//! `data/dictionaries/synonyms.toml`.

pub(crate) mod dictionary;
mod entry;
pub(crate) mod lexemes;

pub use dictionary::SynonymDictionary;
pub use entry::SynonymEntry;
