//! Reads audit reports.

pub mod topics;
