//! The dictionary of issues (問題点): what a finding objects to, by words that stand together in a sentence.

pub mod dictionary;
mod rules;
mod wording;
