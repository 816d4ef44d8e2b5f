//! All pages in the browser, with an island or without.

pub mod copy;
pub mod fragment_links;
pub mod keyboard;
pub mod language;
pub mod prefetch;
pub mod result_list;
pub mod selection;
pub mod tray;
