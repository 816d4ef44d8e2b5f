//! Rules, inferred or written, and what is told of their faults and of contradictions.

mod faults;
mod infer;
mod new;
mod reading_report;
mod reconcile;
mod template;
