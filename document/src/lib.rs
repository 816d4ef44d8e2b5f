//! Files as municipalities publish them, read into pages of lines with their places.

mod blocks;
mod document;
mod format;
mod html;
mod layout;
mod ocr;
mod office;
mod page;
pub mod pdf;
mod sheet;
mod transcript;
mod word;

pub use document::{Document, ReadError, join_pages};
pub use format::Format;
pub use format::encoding::{BrokenUtf8, japanese_encoding};
pub use format::foreign::ForeignFormat;
pub use html::HtmlError;
pub use ocr::{LineDirection, RecognisedPage, RecognisedWord};
pub use office::PackageError;
pub use page::geometry::Rect;
pub use page::omission::Omission;
pub use page::repair::Repairs;
pub use page::{Line, LineKind, Page};
pub use pdf::picture::{MAX_PICTURE_BYTES, Picture, PictureError};
pub use sheet::SheetError;
pub use transcript::{Place, Transcript};
