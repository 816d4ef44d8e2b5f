//! Names and codes of municipalities.

pub(crate) mod codes;
pub(crate) mod names;
