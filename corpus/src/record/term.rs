use serde::{Deserialize, Serialize};

use crate::id::{Slug, TermId};
use crate::value::span::Span;

/// A term that a report explains (用語の説明, 脚注).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// Its name.
    pub id: TermId,
    /// The report that explains it.
    pub report: Slug,
    /// The term as printed.
    pub term: String,
    /// Explanation in the report, verbatim.
    pub definition: String,
    /// Lines of the explanation.
    pub source: Span,
}
