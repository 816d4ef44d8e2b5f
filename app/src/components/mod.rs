//! Parts that pages share. Plain functions from data to elements.

mod engine_status;
mod facets;
mod finding_item;
mod label;
mod references;
mod result_item;
mod search_form;
mod synonyms;

pub use engine_status::engine_status;
pub use facets::facets;
pub use finding_item::finding_item;
pub use label::{crumbs, kind_badge, marked, paragraphs, place, strength_label, topic_link};
pub use references::references;
pub use result_item::result_item;
pub use search_form::{examples, search_form, search_input};
pub use synonyms::synonyms;
