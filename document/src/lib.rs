//! Files as municipalities publish them, read into pages of lines with their places.

mod document;
mod foreign;
mod format;
mod geometry;
mod layout;
mod package;
mod page;
pub mod pdf;
mod producer;
mod relationships;
mod repair;
mod table;
mod transcript;
mod word;
mod xml;

pub use document::{Document, ReadError};
pub use foreign::ForeignFormat;
pub use format::Format;
pub use geometry::Rect;
pub use package::PackageError;
pub use page::{Line, LineKind, Page};
pub use transcript::{Place, Transcript};
