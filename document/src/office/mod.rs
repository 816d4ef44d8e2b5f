//! Archives of XML parts, as Office programs write them.

mod package;
mod producer;
mod relationships;
pub mod xml;

pub use package::{Package, PackageError};
pub use producer::producer;
pub use relationships::Relationships;
