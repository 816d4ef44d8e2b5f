//! Vocabulary (語彙): names that records belong to, and words of the reports, read from the index when first needed.

pub mod names;
pub mod spelling;
pub mod words;
