use corpus::{Survey, SurveySubject};

use super::vocabulary::Vocabulary;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// Subjects of survey questions (設問の主題), by the terms in them.
#[derive(Debug)]
pub struct SurveySubjects(Vocabulary<SurveySubject>);

impl SurveySubjects {
    /// Reads a `survey_subjects.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let subjects = SurveySubject::ALL.map(|subject| (subject, subject.code()));
        Vocabulary::load(source, "subject of questions", &subjects).map(Self)
    }

    /// The subject of a question.
    pub(crate) fn classify(&self, question: &str) -> Option<SurveySubject> {
        self.0.find(question).map(|term| term.class)
    }

    /// Terms that decide for no question.
    pub fn unused(&self, surveys: &[Survey]) -> Vec<&str> {
        self.0.unused(surveys.iter().filter_map(|survey| self.0.find(&survey.question)))
    }
}
