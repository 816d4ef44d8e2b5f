//! Information extraction: the records that a report holds.

pub(crate) mod contracts;
pub(crate) mod findings;
pub(crate) mod glossary;
pub(crate) mod no_findings;
pub(crate) mod passages;
pub(crate) mod references;
pub(crate) mod surveys;
pub(crate) mod systems;
