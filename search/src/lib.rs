//! Full-text search over the corpus. The same code answers the command line, the tests and the browser.

mod api;
mod bundle;
mod codec;
mod engine;
mod index;
mod query;
mod terms;
mod vocabulary;

pub use api::explanation::{Explanation, FormFound, Reason, WordFound};
#[cfg(not(target_arch = "wasm32"))]
pub use api::layout::Layout;
pub use api::manifest::{Asset, Manifest};
pub use api::request::{Filters, Request};
pub use api::response::{
    Advice, Alike, Facet, Facets, Failing, Fewer, Field, Hit, Near, Offer, Piece, Precedent, Record, Relation, Repeat,
    Response, Suggestion,
};
pub use bundle::error::OpenError;
pub use bundle::format::FORMAT;
pub use engine::{Engine, Missing};
pub use index::field::Place;
#[cfg(not(target_arch = "wasm32"))]
pub use index::paged::writer::{RangedBundle, write_ranged_bundle};
#[cfg(not(target_arch = "wasm32"))]
pub use index::tantivy::tokenizer::Bigrams;
#[cfg(not(target_arch = "wasm32"))]
pub use index::tantivy::writer::write_bundle;
#[cfg(not(target_arch = "wasm32"))]
pub use index::write_error::WriteError;
pub use query::{Atom, Clause, Literal, Query, Scope, parse};
pub use terms::synonyms::{SynonymGroup, SynonymUse};
