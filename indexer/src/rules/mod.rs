//! Rules of one report: its `report.toml`.

pub(crate) mod acknowledged;
pub(crate) mod contracts;
pub(crate) mod default_kinds;
pub(crate) mod extractor;
pub(crate) mod glossary;
pub(crate) mod ids;
pub(crate) mod load;
pub(crate) mod matcher;
mod notes;
pub(crate) mod original;
pub(crate) mod report;
pub(crate) mod survey;
pub(crate) mod system;
pub(crate) mod table;
mod unused;
