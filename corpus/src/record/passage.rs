use serde::{Deserialize, Serialize};

use crate::id::{PassageId, Slug};
use crate::record::reference::Reference;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::span::Span;

/// A stretch of a report's body that is no finding: a paragraph, or the rows of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// Its name.
    pub id: PassageId,
    /// Its report.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// 全国地方公共団体コード of the municipality; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// Text, verbatim; cells of a row are separated by a tab, rows and paragraphs by a line feed.
    pub text: String,
    /// Lines of the source.
    pub source: Span,
    /// Mentions of other places of the report.
    #[serde(default)]
    pub references: Vec<Reference>,
}
