//! Terms (検索語): what one word of a query may look like in a text.

mod kanji;
pub mod needle;
pub mod numerals;
pub mod split;
pub mod synonyms;
pub mod term;
mod variants;
