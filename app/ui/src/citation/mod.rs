//! How a finding is cited: the same record in the forms that journalists, auditors and reference managers use.

mod bibtex;
mod html;
mod record;
mod ris;
mod style;
#[cfg(test)]
mod tests;
mod text;

pub use record::{Access, Citation};
pub use style::Style;
