//! Dictionaries that hold for all reports.

pub mod english;
pub(crate) mod issues;
pub(crate) mod municipalities;
pub(crate) mod survey_subjects;
pub mod synonyms;
pub(crate) mod system_kinds;
pub mod themes;
pub mod topics;
pub(crate) mod vocabulary;
mod whole_word;
pub mod word_model;

use std::path::Path;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use survey_subjects::SurveySubjects;
use system_kinds::SystemKinds;
use topics::TopicDictionary;

/// The dictionaries by which records are classified; a record stays unclassified where its dictionary is missing.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Dictionaries<'d> {
    pub(crate) topics: Option<&'d TopicDictionary>,
    pub(crate) system_kinds: Option<&'d SystemKinds>,
    pub(crate) survey_subjects: Option<&'d SurveySubjects>,
}

/// Loads a dictionary, or gives the fault: an error in the file, or a warning with what is `lacking` without it.
pub(crate) fn load_or_warn<D>(
    path: &Path,
    lacking: &str,
    load: impl FnOnce(&Source) -> Result<D, Diagnostic>,
) -> Result<D, Diagnostic> {
    if !path.exists() {
        let warning = Diagnostic::warning(path, format!("is missing: {lacking}"));
        return Err(warning.hint("take the project's own dictionary"));
    }
    load(&Source::read(path)?)
}

/// Loads a dictionary that need not be there, with the fault in it.
pub(crate) fn load_if_any<D: Default>(
    path: &Path,
    load: impl FnOnce(&Source) -> Result<D, Diagnostic>,
) -> (D, Option<Diagnostic>) {
    match path.exists().then(|| Source::read(path).and_then(|source| load(&source))) {
        Some(Ok(dictionary)) => (dictionary, None),
        Some(Err(fault)) => (D::default(), Some(fault)),
        None => (D::default(), None),
    }
}
