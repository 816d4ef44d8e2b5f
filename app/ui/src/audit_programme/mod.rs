//! Audit programmes (監査プログラム): questions and evidence by topic, with findings as precedents. Text of this site is kept
//! apart from text of the reports.

mod export;
mod precedents;
mod topic_programme;

pub use export::{to_markdown, to_paragraphs, to_table};
pub use precedents::select_precedents;
pub use topic_programme::{TopicProgramme, audit_programme, criteria};
