//! Dictionaries that hold for all reports.

pub(crate) mod survey_subjects;
pub mod synonyms;
pub(crate) mod system_kinds;
pub mod topics;
pub(crate) mod vocabulary;
