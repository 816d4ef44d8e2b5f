//! Checks of what was read: coverage of the lines and reconciliation of the figures.

pub(crate) mod cell_length;
pub(crate) mod coverage;
pub(crate) mod reconcile;
