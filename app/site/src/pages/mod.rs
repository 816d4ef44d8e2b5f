//! The pages. Each is a view model, made from the data, and a pure view of it.

mod about;
pub mod audit_programme;
pub mod charts;
pub mod compare;
mod corrections;
mod explore;
mod finding;
mod frame;
mod glossary;
mod guide;
mod measures;
mod not_found;
mod offline;
mod open_data;
mod page;
mod record;
mod registry;
mod report;
mod report_record;
mod search;
mod search_help;
pub mod shared;
pub mod start;
mod surveys;
mod system;
mod systems;
mod text;
pub mod topic;

pub use about::NOTICE;
pub use charts::{Embedded, EmbeddedProps, embed_folder, embed_title};
pub use compare::{DIGEST_FOLDER, DigestFile, digests, guide_file};
pub use explore::lists;
pub use frame::{Frame, FrameProps};
pub use page::Page;
pub use registry::{PAGE_KINDS, PageInput, PageKind, WeightBudget, pages};
