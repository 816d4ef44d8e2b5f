//! Full-text search over the corpus. The same code answers the command line, the tests and the browser.

mod manifest;
mod request;
mod response;

pub use manifest::{Asset, FORMAT, Manifest};
pub use request::{Filters, Request};
pub use response::{Facet, Facets, Hit, Piece, Precedent, Record, Response};
