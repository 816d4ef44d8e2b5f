//! The browser's side of pages: islands, their parts with state, are rendered with them and hydrated here; the rest of
//! a page stays what it is.
//!
//! Architecture Invariant: a page without its islands is complete HTML, and no code of it runs in the browser. The
//! properties of an island are an attribute beside it in the page.

mod browser;
mod engine_client;
mod hydrate;
pub mod islands;
mod page;

pub use hydrate::{hydrate_page, hydrate_page_with};
