//! `[[glossary]]`: where a report explains its terms.

use serde::Deserialize;

use super::matcher::pattern::Pattern;

/// Form of an explanation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GlossaryRule {
    /// First line. Groups: `term`, or `mark` where the term is elsewhere with that mark; and `definition`, where it is
    /// not the next paragraph.
    pub(crate) line: Pattern,
    /// A term in the text with its mark behind it. Groups: `term`, `mark`.
    pub(crate) marked: Option<Pattern>,
}
