//! Codes that the paged index is written in.

pub mod bits;
pub mod range_coder;
