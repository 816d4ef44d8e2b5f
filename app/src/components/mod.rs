//! Parts that pages share. Most are plain functions from data to elements; only what has state is a component.

mod engine_status;
mod facets;
mod finding_item;
mod frame;
mod label;
mod references;
mod result_item;
mod search_form;
mod search_view;
mod synonyms;

pub use engine_status::unreadable;
pub use finding_item::finding_item;
pub use frame::{footer, header};
pub use label::{crumbs, kind_badge, marked, paragraphs, place, strength_label, topic_link};
pub use references::references;
pub use search_form::{examples, search_form};
pub use search_view::SearchView;
