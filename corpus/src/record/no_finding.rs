use serde::{Deserialize, Serialize};

use crate::id::{NoFindingId, Slug};
use crate::value::span::Span;

/// A statement of a report that it found nothing (指摘する事項はなかった). It is no finding and counted as none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoFinding {
    /// Its name, for ever.
    pub id: NoFindingId,
    /// Its report.
    pub report: Slug,
    /// The audited body that it stands under; null where it is about the whole audit.
    pub body: Option<String>,
    /// The statement, verbatim.
    pub text: String,
    /// Line of the source.
    pub source: Span,
}
