//! Japanese text: the one place that knows code points, scripts, eras and numerals.

#![warn(missing_docs)]

mod cluster;
mod date;
mod decimal;
mod era;
mod heading;
mod kanji;
mod line_form;
mod look_alike;
mod normalize;
mod number;
mod numerals;
mod okurigana;
mod punctuation;
mod script;
mod segment;
mod sentence;
mod spreadsheet;
mod tables;
mod unify;

pub use date::date_spellings;
pub use decimal::decimal_spellings;
pub use era::{ERAS, Era, fiscal_year, spell_fiscal_year, year_number, year_spellings};
pub use heading::{Heading, HeadingOrigin};
pub use kanji::{iteration_spellings, kanji_forms};
pub use line_form::{LineForm, line_form, trim};
pub use look_alike::{is_look_alike, look_alike_ends, look_alike_spellings};
pub use normalize::{NormalizedText, normalize, normalize_piece};
pub use numerals::{is_numeral, number_spellings, swap_counters};
pub use okurigana::okurigana_spellings;
pub use script::{Script, is_japanese, is_kana, is_kanji, is_wide, to_katakana};
pub use segment::{compounds, content_words, content_words_by, has_many_chars, ignored_words, is_generic_word};
pub use sentence::{first_sentence, sentences};
pub use spreadsheet::harmless_cell;
pub use unify::is_ignorable;
