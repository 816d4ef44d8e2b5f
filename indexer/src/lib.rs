//! Reads audit reports at build time and writes the open data and the search index.
//!
//! One direction, one folder a stage: `source` (lines) → `structure` (classes, outline, blocks, tables) → `extract`
//! (findings, passages, systems, contracts, surveys) → `check` → `publish`. Facts on one report alone are in its
//! `report.toml` ([`Rules`]); the code knows no municipality.
//!
//! Architecture invariant: reading never fails and never panics. It returns what it could read together with
//! [`Diagnostic`]s that name file, line and remedy.

mod check;
mod commands;
mod dataset;
mod dictionaries;
mod extract;
mod infer;
mod measures;
mod messages;
mod original;
mod publish;
mod report;
mod rules;
mod source;
mod structure;
mod values;

pub use check::coverage::LineCoverage;
pub use commands::build::build;
pub use commands::check::{Format, check};
pub use commands::evaluate::evaluate;
pub use commands::export::export_to_quickwit;
pub use commands::index_reader::{IndexReader, ReadStats};
pub use commands::inspect::inspect;
pub use commands::new::{Files, new};
pub use commands::new_notice::new_notice;
pub use commands::query_stats::query_stats;
pub use commands::refresh::refresh;
pub use commands::search::{search, similar};
pub use commands::usage_error::UsageError;
pub use dataset::{Dataset, read};
pub use dictionaries::issues::dictionary::IssueDictionary;
pub use dictionaries::survey_subjects::SurveySubjects;
pub use dictionaries::system_kinds::SystemKinds;
pub use dictionaries::{synonyms, themes, topics};
pub use extract::findings::claimed_lines::LineUse;
pub use infer::InferredRules;
pub use infer::confidence::Confidence;
pub use measures::{MeasureVocabulary, NoticeReading};
pub use messages::{MessageLanguage, MessageWriter};
pub use original::ocr::OcrLanguage;
pub use publish::file_reading::FileReading;
pub use publish::index_files::write_index;
pub use publish::publication::{Correction, Publication, SiteDetails};
pub use publish::reading_report::{ContentCounts, LineCounts, ReadingReport, Remark};
pub use publish::write_data;
pub use publish::xml_text::xml_text;
pub use report::{Reading, read_report};
pub use rules::report::Rules;
pub use source::diagnostic::{Diagnostic, Level, render};
pub use source::{Source, markup};
