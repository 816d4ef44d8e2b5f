//! The index: what it holds, how it is written and how it is asked.
//!
//! Architecture invariant: an index that is there as a whole answers only "which records may contain this text"; whether
//! they do, and how well, is decided on their normalized text. So it needs neither positions nor frequencies nor a field of its
//! own for each place, which makes it less than half as big. One that is read by ranges answers where exactly a text
//! stands, because no text can be read to find that out.

mod attributes;
mod candidates;
mod edition;
mod part;
mod ranged;
mod reader;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod row;
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod table;
mod whole;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

pub use attributes::Attributes;
use candidates::Candidates;
pub use edition::Edition;
pub use part::Part;
pub use ranged::{Posting, Tally};
#[cfg(not(target_arch = "wasm32"))]
pub use ranged::{RangedBundle, write_ranged_bundle};
pub use reader::Index;
pub use record::{Entry, Place, Value};
use schema::Fields;
#[cfg(not(target_arch = "wasm32"))]
pub use writer::{WriteError, write_bundle};

/// The bundle's part that names the reports.
const EDITIONS: &str = "editions.json";

/// What is added to the name of a part that is packed by LZ4, where the bundle is not compressed in transport.
const PACKED: &str = ".lz4";

/// The bundle's part that holds the dictionary of synonyms, so that index and dictionary always belong together.
const SYNONYMS: &str = "synonyms.json";
