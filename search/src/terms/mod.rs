//! Terms (検索語): what one word of a query may look like in a text.

pub mod needle;
pub mod synonyms;
pub mod term;
mod variants;
