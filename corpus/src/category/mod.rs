//! Categories of findings, systems and questions.

pub(crate) mod code;
pub mod kind;
pub mod strength;
pub mod survey_subject;
pub mod system_kind;
pub mod theme;
pub mod topic;
