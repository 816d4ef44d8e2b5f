//! Files as municipalities publish them, read into pages of lines with their places.

mod blocks;
mod bytes;
mod document;
mod encoding;
mod foreign;
mod format;
mod geometry;
mod html;
mod layout;
mod ocr;
mod office;
mod omission;
mod page;
pub mod pdf;
mod picture;
mod repair;
mod sheet;
mod transcript;
mod word;

pub use document::{Document, ReadError};
pub use encoding::{BrokenUtf8, japanese_encoding};
pub use foreign::ForeignFormat;
pub use format::Format;
pub use geometry::Rect;
pub use html::HtmlError;
pub use layout::join_pages;
pub use ocr::{LineDirection, RecognisedPage, RecognisedWord};
pub use office::PackageError;
pub use omission::Omission;
pub use page::{Line, LineKind, Page};
pub use picture::{MAX_PICTURE_BYTES, Picture, PictureError};
pub use repair::Repairs;
pub use sheet::SheetError;
pub use transcript::{Place, Transcript};
