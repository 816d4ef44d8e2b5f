use serde::{Deserialize, Serialize};

use crate::category::survey_subject::SurveySubject;
use crate::id::{Slug, SurveyId};
use crate::published_enum::published_enum;
use crate::value::span::Span;

/// A question that the auditors put to the departments, or a count they made of all systems, with its figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Survey {
    /// Its name.
    pub id: SurveyId,
    /// Its report.
    pub report: Slug,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// The number of the question as printed.
    pub number: Option<String>,
    /// The question, or what was counted, verbatim.
    pub question: String,
    /// Subject (ours); none where no other report asks the like.
    pub subject: Option<SurveySubject>,
    /// Part of the answers that the report still has.
    pub state: SurveyState,
    /// Number asked or counted.
    pub base: Option<u32>,
    /// The figures in the order of the report.
    pub figures: Vec<SurveyFigure>,
    /// Lines of question and figures.
    pub source: Span,
}

published_enum! {
    /// Part of the answers to a question that a report has.
    pub enum SurveyState: code {
        /// All figures, as a table or a list.
        Listed = "listed";
        /// The figures that its sentences name; those of the chart are lost.
        Told = "told";
        /// None: its chart is lost.
        Lost = "lost";
        /// None: it leaves them out and says so (割愛).
        Omitted = "omitted";
    }
}

/// One figure of a survey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SurveyFigure {
    /// The answer, or what is counted, verbatim.
    pub answer: String,
    /// Number, where the report prints it.
    pub count: Option<u32>,
    /// Percentage, where the report prints it.
    pub percentage: Option<f64>,
    /// Whole that the percentage is a share of.
    pub base: Option<u32>,
    /// Lines of the source; from table to sentence, where a table gives the count and a sentence the percentage.
    pub source: Span,
}
