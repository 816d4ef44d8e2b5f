//! `[[survey]]`: answers of departments, or counts of all systems.

use serde::Deserialize;

use super::matcher::pattern::Pattern;

/// A questionnaire or a count, question by question under one heading.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SurveyRule {
    /// Heading above it.
    pub(crate) section: Pattern,
    /// A question: a heading or the beginning of a paragraph. Groups: `question`, and `number` where it has one.
    pub(crate) question: Pattern,
    /// Number asked, before the first question. Group: `base`.
    pub(crate) base: Option<Pattern>,
    /// A question put only to those who gave a certain answer before. Group: `answer`.
    #[serde(default)]
    pub(crate) asked_of: Vec<Pattern>,
    /// A line that is an answer with its count. Groups: `answer`, `count`.
    pub(crate) listed: Option<Pattern>,
    /// The row of a table that holds the totals; its columns are the answers, the first of them is the whole.
    pub(crate) total: Option<Pattern>,
    /// Figures in sentences. Groups: `answer`, `count`, `percentage`, and `of`: the answer that the percentage is a
    /// share of, where that is not the whole.
    #[serde(default)]
    pub(crate) told: Vec<Pattern>,
    /// A line that says that the answers are left out.
    pub(crate) omitted: Option<Pattern>,
}
