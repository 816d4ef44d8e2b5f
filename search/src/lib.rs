//! Full-text search over the corpus. The same code answers the command line, the tests and the browser.

mod api;
mod bundle;
mod codec;
mod engine;
mod expand;
mod index;
mod linkage;
mod query;
#[cfg(feature = "quickwit")]
pub mod quickwit;
mod sort;
mod vocabulary;

pub use api::explanation::{Explanation, FormMatch, MatchReason, WordMatch};
pub use api::hit_kind::HitKind;
#[cfg(not(target_arch = "wasm32"))]
pub use api::layout::IndexLayout;
pub use api::manifest::{Asset, Manifest};
pub use api::request::{Filter, Filters, Request};
pub use api::response::{
    Duplicate, Facet, FilterField, FilterSuggestion, Fragment, Hit, NoResultHelp, Precedent, ReadTerm, Relation,
    RelaxedQuery, Response, SimilarFindings, SpellingSuggestion, Suggestion, TermMeaning, UnmatchedTerm,
};
pub use bundle::error::OpenError;
pub use bundle::format::FORMAT;
pub use bundle::pending::PendingReads;
pub use engine::search::Engine;
pub use engine::similar::precedents::Precedents;
#[cfg(not(target_arch = "wasm32"))]
pub use expand::boundary::is_whole_word;
pub use expand::synonyms::{SynonymGroup, SynonymUse};
pub use index::field::FieldGroup;
#[cfg(not(target_arch = "wasm32"))]
pub use index::input::error::WriteError;
#[cfg(not(target_arch = "wasm32"))]
pub use index::paged::writer::{PagedBundle, write_paged_bundle};
#[cfg(not(target_arch = "wasm32"))]
#[cfg(not(target_arch = "wasm32"))]
pub use index::whole::writer::{write_bundle, write_bundle_with_model};
pub use linkage::complete_linkage;
pub use query::{Atom, Clause, Literal, Query, Scope, parse};
pub use sort::sort_by_u64_key;
