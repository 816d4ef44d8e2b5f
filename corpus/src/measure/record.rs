use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::status::MeasureStatus;
use crate::category::kind::Kind;
use crate::id::{FindingId, MeasureId, NoticeId};
use crate::value::date::IsoDate;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::printed::Quote;
use crate::value::span::Span;

/// A measure taken (措置) as one notice prints it: an answer to a finding, to several, or to a part of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measure {
    /// Its name, for ever.
    pub id: MeasureId,
    /// Its notice.
    pub notice: NoticeId,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// 全国地方公共団体コード of the municipality; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
    /// Class of the finding that it answers, normalised.
    pub kind: Option<Kind>,
    /// Number of the finding as the notice prints it.
    pub number: Option<String>,
    /// Title of the finding as the notice prints it.
    pub title: Option<String>,
    /// Headings of the notice around it, outermost first.
    pub section: Vec<String>,
    /// The departments in charge, one name each.
    pub departments: Vec<String>,
    /// The finding as the notice repeats it, verbatim; empty where it does not.
    pub finding_text: String,
    /// The measure, verbatim; paragraphs are separated by a line feed.
    pub text: String,
    /// Paragraphs of the measure with their lines.
    pub parts: Vec<Quote>,
    /// Status.
    pub status: MeasureStatus,
    /// The status as printed; none where it is ours.
    pub status_label: Option<String>,
    /// The words that decided the status, where it is ours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status_words: Vec<String>,
    /// The day of the finding, where the notice gives one for it alone.
    pub found: Option<IsoDate>,
    /// The day of the notification, where the notice gives one for it alone; else that of the notice.
    pub notified: Option<IsoDate>,
    /// The printed page.
    pub page: Option<u32>,
    /// Address of that page in the original; of the whole original where its pages are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// Lines of the source.
    pub source: Span,
    /// The findings it answers, the surest first; empty where none is known.
    pub answers: Vec<Answer>,
}

impl Measure {
    /// The answer to a finding.
    pub fn answer_to(&self, finding: &FindingId) -> Option<&Answer> {
        self.answers.iter().find(|answer| &answer.finding == finding)
    }
}
