//! Reads audit reports.
