//! Full-text search over the corpus. The same code answers the command line, the tests and the browser.

mod bundle;
mod engine;
mod explanation;
mod index;
#[cfg(not(target_arch = "wasm32"))]
mod layout;
mod manifest;
mod query;
mod request;
mod response;
mod terms;
mod tokenizer;
mod vocabulary;

mod weights;

pub use bundle::OpenError;
pub use engine::{Engine, Missing};
pub use explanation::{Explanation, FormFound, Reason, WordFound};
pub use index::Place;
#[cfg(not(target_arch = "wasm32"))]
pub use index::{RangedBundle, WriteError, write_bundle, write_ranged_bundle};
#[cfg(not(target_arch = "wasm32"))]
pub use layout::Layout;
pub use manifest::{Asset, FORMAT, Manifest};
pub use query::{Atom, Clause, Literal, Query, Scope, parse};
pub use request::{Filters, Request};
pub use response::{
    Advice, Alike, Facet, Facets, Failing, Fewer, Field, Hit, Near, Offer, Piece, Precedent, Record, Relation, Repeat,
    Response, Suggestion, SynonymUse,
};
pub use terms::SynonymGroup;
#[cfg(not(target_arch = "wasm32"))]
pub use tokenizer::Bigrams;
