//! Parts of several pages.

mod amounts;
mod cite;
mod comparison;
mod declared_counts;
mod error_report;
mod figure;
mod finding_card;
mod imprint;
mod line_counts;
mod measures;
mod original;
mod pagination;
mod report_card;
mod report_list;
mod system_row;
mod terms;

pub use amounts::{amounts, money_note, system_of};
pub use cite::cite;
pub use comparison::{MAX_COLUMNS, counting_note};
pub use declared_counts::declared_counts;
pub use error_report::ErrorReport;
pub use figure::{bar, percent, printed, share_of, yen};
pub use finding_card::finding_card;
pub use imprint::{how_to_report, imprint};
pub use line_counts::{Count, LINE_COUNTS};
pub use measures::measures;
pub use original::{LineOnPage, original, original_facts, original_link};
pub use pagination::{PAGE_SIZE, PageOfList, elsewhere, paginate};
pub use report_card::ReportCard;
pub use report_list::report_list;
pub use system_row::{COVERAGES, SystemRow, coverage_label, mentions, profiles};
pub use terms::{TermCard, terms_here};
