//! Input of the writers of both layouts.

pub mod document;
pub mod error;
pub mod index;
