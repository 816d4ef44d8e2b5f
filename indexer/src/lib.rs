//! Reads audit reports at build time and writes the open data and the search index.
//!
//! One direction, one file a stage: [`Source`] (lines) → classified lines → outline (section tree) → blocks
//! (paragraphs and tables) → findings → passages → account of every line. What is true of one report only stands in
//! its `report.toml` ([`Rules`]); nothing in here knows a municipality.
//!
//! Architecture invariant: reading never fails and never panics. It returns what it could read together with
//! [`Diagnostic`]s that name file, line and remedy.

mod check;
mod commands;
mod dataset;
mod dictionaries;
mod extract;
mod infer;
mod publish;
mod report;
mod rules;
mod source;
mod structure;
mod values;

pub use check::coverage::LineCoverage;
pub use commands::build::build;
pub use commands::check::{Format, check};
pub use commands::export::export_to_quickwit;
pub use commands::index_reader::{IndexReader, ReadStats};
pub use commands::new::new;
pub use commands::query_stats::query_stats;
pub use commands::search::{search, similar};
pub use commands::usage_error::UsageError;
pub use dataset::{Dataset, read};
pub use dictionaries::survey_subjects::SurveySubjects;
pub use dictionaries::system_kinds::SystemKinds;
pub use dictionaries::{synonyms, topics};
pub use extract::findings::claimed_lines::LineUse;
pub use infer::InferredRules;
pub use infer::confidence::Confidence;
pub use publish::index_files::write_index;
pub use publish::reading_report::{ContentCounts, LineCounts, ReadingReport, Remark};
pub use publish::write_data;
pub use report::{Reading, read_report};
pub use rules::report::Rules;
pub use source::diagnostic::{Diagnostic, Level, render};
pub use source::{Source, markup};
