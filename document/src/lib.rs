//! Files as municipalities publish them, read into pages of lines with their places.

mod document;
mod format;
mod geometry;
mod layout;
mod page;
pub mod pdf;
mod repair;
mod transcript;

pub use document::{Document, ReadError};
pub use format::Format;
pub use geometry::Rect;
pub use page::{Line, LineKind, Page};
pub use transcript::{Place, Transcript};
