//! The parts of the site that are the same natively and in the browser: routes, messages, view models, components, and
//! the protocol between a page and the search worker.

pub mod audit_programme;
pub mod citation;
pub mod compare;
pub mod components;
pub mod files;
pub mod ids;
mod language;
pub mod messages;
pub mod model;
mod route;
pub mod state;
mod topic_names;
pub mod transfer;

pub use language::Language;
pub use model::{FindingCard, Municipality, ReportEdition, Translated};
pub use route::Route;
pub use topic_names::TopicNames;
