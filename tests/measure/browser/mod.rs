//! A headless browser with its DevTools protocol, and a host for it, to measure requests.

mod chromium;
mod devtools;
mod host;
mod traffic;

pub use chromium::Chromium;
pub use devtools::{Devtools, Line, Tab};
pub use host::Host;
pub use traffic::Exchange;
