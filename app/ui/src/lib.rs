//! The parts of the site that are the same natively and in the browser: routes, messages, view models, components, and
//! what a page and the search worker say to each other.

pub mod audit_plan;
pub mod citation;
pub mod compare;
pub mod components;
pub mod csv;
pub mod failure;
pub mod fetch;
pub mod ids;
mod language;
pub mod messages;
mod model;
pub mod protocol;
mod route;
pub mod state;

pub use language::Language;
pub use model::{FindingCard, Municipality, ReportEdition, Translated};
pub use route::Route;
