//! Parts that pages share. Plain functions from data to elements.

mod advice;
mod collect;
mod engine_status;
mod explanation;
mod facets;
mod finding_item;
mod label;
mod note;
mod offers;
mod quiet_button;
mod references;
mod result_item;
mod search_form;
mod suggestions;
mod synonyms;
mod tally;
mod topic_plan;

pub use advice::advice;
pub use collect::collect;
pub use engine_status::engine_status;
pub use explanation::explanation;
pub use facets::Facets;
pub use finding_item::finding_item;
pub use label::{crumbs, kind_badge, marked, municipality_name, of_it, paragraphs, topic_link, unseen};
pub use note::{note, quoting};
pub use offers::offers;
pub use quiet_button::quiet_button;
pub use references::references;
pub use result_item::{result_item, result_preview};
pub use search_form::{examples, search_box, search_form, search_within};
pub use suggestions::suggestions;
pub use synonyms::{passed_over, repeated, synonyms};
pub use tally::{report_head, silent};
pub use topic_plan::topic_plan;
