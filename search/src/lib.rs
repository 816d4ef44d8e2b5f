//! Full-text search over the corpus. The same code answers the command line, the tests and the browser.

mod bundle;
mod engine;
mod index;
mod manifest;
mod query;
mod request;
mod response;
mod terms;
mod tokenizer;

mod weights;

pub use bundle::OpenError;
pub use engine::Engine;
#[cfg(not(target_arch = "wasm32"))]
pub use index::{WriteError, write_bundle};
pub use manifest::{Asset, FORMAT, Manifest};
pub use request::{Filters, Request};
pub use response::{Facet, Facets, Hit, Piece, Precedent, Record, Relation, Response, SynonymUse};
pub use terms::SynonymGroup;
