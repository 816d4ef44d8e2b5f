//! Query expansion (検索語の展開): the forms in which a word of a query may stand in a text.

pub mod abbreviations;
pub mod boundary;
pub mod common_words;
pub mod compound;
mod kana;
pub mod needle;
pub mod origin;
pub mod synonyms;
pub mod term;
mod variants;
