//! Structure of a report: classified lines, section tree, blocks and tables.

pub(crate) mod back_matter;
pub(crate) mod block;
pub(crate) mod body;
pub(crate) mod classify;
pub(crate) mod field;
pub(crate) mod outline;
pub(crate) mod page_break;
pub(crate) mod page_furniture;
pub(crate) mod table;
