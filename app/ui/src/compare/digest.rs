use corpus::{FindingId, Quotation, Slug, Strength, SystemKind, Topic};
use serde::{Deserialize, Serialize};

use crate::citation::Citation;
use crate::model::{FindingCard, Municipality, ReportEdition, Translated};

/// A report as far as it is compared; published as JSON too, `compare/reports/<slug>-<hash>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportDigest {
    pub slug: Slug,
    pub place: Municipality,
    pub title: String,
    /// Year and edition, as the column's head says them.
    pub volume: ReportEdition,
    /// Caution to a reader who compares (ours).
    pub scope_note: Option<Translated>,
    /// Systems audited on their own, by function.
    #[serde(with = "tuple_vec_map")]
    pub audited: Vec<(SystemKind, u32)>,
    /// Findings in the order of the pages.
    pub findings: Vec<FindingDigest>,
}

/// A finding as far as it is compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingDigest {
    /// The finding in lists.
    pub card: FindingCard,
    /// The citation; its quote is the text, verbatim, with our signs.
    pub citation: Citation,
    /// 全国地方公共団体コード of its municipality.
    pub local_government_code: Option<String>,
    /// Slips and contradictions of the report in it (ours).
    pub notes: Vec<Translated>,
    /// Departments concerned.
    pub departments: Vec<String>,
    /// Line of the report's text.
    pub line: u32,
    /// Topics, best first (ours).
    pub topics: Vec<Topic>,
    /// Strength of the wording (ours).
    pub strength: Strength,
    /// Function of its system (ours).
    pub system_kind: Option<SystemKind>,
    /// Rules that its text and context name, verbatim.
    pub criteria: Vec<String>,
    /// The findings, of any report, that make much the same criticism: the closest of them.
    pub close: Vec<CloseFinding>,
}

/// A finding that makes much the same criticism as another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CloseFinding {
    pub id: FindingId,
    /// From 0 (nothing in common) to 1 (the same).
    pub closeness: f32,
    /// Phrases that both share, verbatim; none within one municipality, whose reports word all they say alike.
    pub shared: Vec<String>,
}

impl ReportDigest {
    /// Number of systems audited on their own.
    pub fn systems(&self) -> u32 {
        self.audited.iter().map(|(_, count)| count).sum()
    }
}

impl FindingDigest {
    /// The report's own title; none where the finding is named by the beginning of its text, which is shown anyway.
    pub fn title(&self) -> Option<&Quotation> {
        (!self.card.is_extract).then_some(&self.card.title)
    }
}
