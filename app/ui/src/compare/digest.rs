use corpus::{FindingId, Slug, Strength, SystemKind, Topic};
use serde::{Deserialize, Serialize};

use crate::citation::Citation;
use crate::model::{FindingCard, Municipality, ReportEdition, Translated};

/// What is compared of a report; as JSON it is handed out too, `compare/reports/<slug>-<hash>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportDigest {
    /// The report.
    pub slug: Slug,
    /// Whose report it is.
    pub place: Municipality,
    /// Its title.
    pub title: String,
    /// Year and edition, as the column's head says them.
    pub volume: ReportEdition,
    /// What a reader must know before comparing (ours).
    pub scope_note: Option<Translated>,
    /// How many systems it audits on their own, by function.
    #[serde(with = "tuple_vec_map")]
    pub audited: Vec<(SystemKind, u32)>,
    /// Its findings, in the order of the pages.
    pub findings: Vec<FindingDigest>,
}

/// What is compared of a finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingDigest {
    /// The finding as it stands in lists.
    pub card: FindingCard,
    /// How it is cited; the quote is its text, verbatim.
    pub citation: Citation,
    /// The departments it concerns.
    pub departments: Vec<String>,
    /// Where it stands in the report's text.
    pub line: u32,
    /// What it is about, best first (ours).
    pub topics: Vec<Topic>,
    /// How strongly it is worded (ours).
    pub strength: Strength,
    /// What its system is for (ours).
    pub system_kind: Option<SystemKind>,
    /// Rules that its text and context name, verbatim.
    pub criteria: Vec<String>,
    /// The findings, of any report, that make much the same criticism: the closest of them.
    pub close: Vec<CloseFinding>,
}

/// A finding that makes much the same criticism as another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CloseFinding {
    /// Which it is.
    pub id: FindingId,
    /// From 0 (nothing in common) to 1 (the same).
    pub closeness: f32,
    /// Phrases that both share, verbatim; none within one municipality, whose reports word all they say alike.
    pub shared: Vec<String>,
}

impl ReportDigest {
    /// How many systems it audits on their own.
    pub fn systems(&self) -> u32 {
        self.audited.iter().map(|(_, count)| count).sum()
    }
}

impl FindingDigest {
    /// The report's own title; none where the finding is named by its first sentence, which its text says anyway.
    pub fn title(&self) -> Option<&str> {
        let title = self.card.title.trim_end_matches('…');
        (!self.citation.quote.starts_with(title)).then_some(&self.card.title)
    }
}
