//! The site: pages that are pure functions of their view models, rendered natively by [`prerender`] and taken
//! over in the browser, and the worker that holds the search engine.
//!
//! Architecture Invariant: a page shows nothing but its view model ([`Page`]), which lies beside it as `page.json`;
//! only what the visitor types or opens is state of the browser.

mod app;
mod components;
mod pages;
mod route;
mod services;
mod site;
mod state;
pub mod worker;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

pub use app::{App, AppProps, ROOT, hydrate};
pub use pages::Page;
pub use route::Route;
