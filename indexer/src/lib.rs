//! Reads audit reports at build time and writes the open data and the search index.
//!
//! One direction, one file a stage: [`Source`] (lines) → classified lines → outline (section tree) → blocks
//! (paragraphs and tables) → findings → passages → account of every line. What is true of one report only stands in
//! its `report.toml` ([`Rules`]); nothing in here knows a municipality.
//!
//! Architecture invariant: reading never fails and never panics. It returns what it could read together with
//! [`Diagnostic`]s that name file, line and remedy.

mod account;
mod block;
mod build_command;
mod check_command;
mod classify;
mod clusters;
mod columns;
mod contents;
mod contracts;
mod departments;
mod diagnostic;
mod distinct;
mod encoding;
mod era;
mod export_command;
mod extract;
mod feed;
mod field;
mod finish;
mod glossary;
mod index;
mod index_reader;
mod library;
pub mod markup;
mod method;
mod misuse;
mod money;
mod new_command;
mod open_data;
mod outline;
mod pages;
mod passages;
mod profile;
mod publish;
mod quantity;
mod quickwit;
mod reads_command;
mod reconcile;
mod record;
mod references;
mod report;
mod rules;
mod schema;
mod search_command;
mod source;
mod spreadsheet;
mod strength;
mod summary;
mod surveys;
pub mod synonyms;
mod systems;
mod tables;
mod taken;
pub mod topics;
mod vocabulary;

pub use account::{Account, Role};
pub use build_command::build;
pub use check_command::{Format, check};
pub use diagnostic::{Diagnostic, Level, render};
pub use export_command::export_to_quickwit;
pub use index::write_index;
pub use index_reader::{IndexReader, Reads};
pub use library::{Library, read};
pub use misuse::Misuse;
pub use new_command::new;
pub use profile::{Confidence, Profile};
pub use publish::write_data;
pub use reads_command::reads;
pub use record::{ContentCounts, LineCounts, Record, Remark};
pub use report::{Reading, read_report};
pub use rules::Rules;
pub use search_command::{search, similar};
pub use source::Source;
pub use surveys::SurveySubjects;
pub use systems::SystemKinds;
