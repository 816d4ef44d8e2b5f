//! Blocks of a text whose places on its pages are not known: paragraphs, tables, numbers of lists.

mod block;
mod number_format;
mod table;

pub use block::{Block, cell_text, pages};
pub use number_format::NumberFormat;
pub use table::{CELL_BREAK, Cell, drop_empty_columns};
