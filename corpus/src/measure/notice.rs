use serde::{Deserialize, Serialize};

use super::status::MeasureStatus;
use crate::id::{NoticeId, Slug};
use crate::record::original::Original;
use crate::value::date::IsoDate;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::span::Span;

/// A notice of measures (措置の通知・公表): one document in which audit commissioners publish what was done about findings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Its name, for ever.
    pub id: NoticeId,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// 全国地方公共団体コード of the municipality; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
    /// The title as printed.
    pub title: String,
    /// The reports it answers, of those that the site has.
    pub reports: Vec<Slug>,
    /// The day on which the municipality notified the commissioners.
    pub notified: Option<IsoDate>,
    /// The day on which the commissioners published it.
    pub published: Option<IsoDate>,
    /// The day on which it came to this data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<IsoDate>,
    /// The provision of law that it names, as printed.
    pub legal_ground: Option<String>,
    /// The theme of the audit as printed.
    pub theme: Option<String>,
    /// The published original.
    #[serde(flatten)]
    pub original: Original,
    /// Lines of the source text.
    pub lines: u32,
    /// Findings by status as the notice itself counts them; empty where it does not.
    pub totals: Vec<StatusTotal>,
}

/// Findings of one status as a notice counts them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusTotal {
    /// The status as printed; none for the total.
    pub label: Option<String>,
    /// The status.
    pub status: Option<MeasureStatus>,
    /// Number of findings.
    pub count: u32,
    /// Lines of the source.
    pub source: Span,
}
