use serde::{Deserialize, Serialize};

use crate::{Slug, Span, TermId};

/// A term that a report explains (用語の説明, 脚注, 以下「…」という。).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its name.
    pub id: TermId,
    /// The report that explains it.
    pub report: Slug,
    /// The term as printed.
    pub term: String,
    /// What the report says it is, verbatim.
    pub definition: String,
    /// How the report explains it.
    pub kind: TermKind,
    /// Where it is explained.
    pub source: Span,
}

/// How a report explains a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// It says what the term means.
    Definition,
    /// It says what a name that it shortens is in full.
    Abbreviation,
}
