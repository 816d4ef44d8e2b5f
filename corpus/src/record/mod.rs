//! Records that are read from a report, each with its lines.

pub mod cluster;
pub mod contract;
pub mod finding;
pub mod issue;
pub mod no_finding;
pub mod original;
pub mod passage;
pub mod picture;
pub mod recurrence;
pub mod reference;
pub mod report;
pub mod survey;
pub mod system;
pub mod table;
pub mod term;
