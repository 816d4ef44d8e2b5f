//! Files that a municipality published, and the text that is read out of them.

pub(crate) mod kept;
pub(crate) mod layout;
pub(crate) mod ocr;
pub(crate) mod read;
pub(crate) mod sources;
