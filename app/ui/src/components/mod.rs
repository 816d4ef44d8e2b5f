//! Parts that pages share. Plain functions from data to elements.

mod badges;
mod bar;
mod collect_button;
mod crumbs;
mod finding;
mod note;
mod paragraphs;
mod quotation;
mod references;
mod report_column;
mod screen_reader;
mod search_form;
mod topic_programme;

pub use badges::{kind_badge, municipality_name, topic_link};
pub use bar::bar;
pub use collect_button::collect;
pub use crumbs::crumbs;
pub use finding::{finding_heading, finding_item, folded};
pub use note::{note, quoting};
pub use paragraphs::paragraphs;
pub use quotation::{editorial_sign, notes, quotation, quoted};
pub use references::references;
pub use report_column::{no_count_reason, report_column_head};
pub use screen_reader::{hidden_object, screen_reader_text};
pub use search_form::{examples, search_box, search_form, search_within};
pub use topic_programme::topic_programme;
