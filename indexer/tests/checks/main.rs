//! Rules, inferred or written, and diagnostics of faults and contradictions.

mod command_line;
mod faults;
mod infer;
mod layouts;
mod new;
mod ocr;
mod reading_report;
mod reconcile;
mod template;
