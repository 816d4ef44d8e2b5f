//! Matchers of printed text that count how often they fire.

pub(crate) mod heading;
pub(crate) mod label;
pub(crate) mod line_regex;
pub(crate) mod pattern;
pub(crate) mod separator;
