//! Findings that the items of a notice answer.

mod assignment;
mod bigrams;
mod evidence;

pub(super) use assignment::{Assignment, assign};
pub(super) use evidence::Candidates;

/// Least confidence of an answer that is published; what is less sure is listed for the editor.
pub(super) const MIN_CONFIDENCE: f64 = 0.6;
