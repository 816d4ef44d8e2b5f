//! Measures taken (措置状況): what municipalities notified and published about findings.

pub(crate) mod answer;
pub(crate) mod notice;
pub(crate) mod record;
pub(crate) mod status;
