//! The browser: document, history, storage, downloads.

pub mod dom;
pub mod download;
pub mod history;
pub mod storage;
