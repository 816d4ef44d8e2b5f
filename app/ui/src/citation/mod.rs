//! Citations of a finding in the styles of journalists, auditors and reference managers.

mod bibtex;
mod html;
mod record;
mod ris;
mod style;
#[cfg(test)]
mod tests;
mod text;

pub use record::{Access, Citation};
pub use style::CitationStyle;
