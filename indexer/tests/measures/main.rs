//! Notices of measures are read, joined to findings and sorted by status: against annotations, a file a notice.

mod annotations;
mod layouts;
mod reading;
