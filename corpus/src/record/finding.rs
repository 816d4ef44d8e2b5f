use serde::{Deserialize, Serialize};

use crate::category::kind::Kind;
use crate::category::strength::Strength;
use crate::category::topic::Topic;
use crate::id::{FindingId, Slug};
use crate::record::picture::PlacePicture;
use crate::record::reference::Reference;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::printed::Quote;
use crate::value::quotation::Quotation;
use crate::value::span::Span;

/// One matter with one recommendation of its own (指摘・意見・要望), as the report prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Its name, for ever.
    pub id: FindingId,
    /// Its report.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// 全国地方公共団体コード of the municipality; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The report's own class, normalised.
    pub kind: Kind,
    /// The class as the report prints it; null where it prints none, and `kind` is ours.
    pub kind_label: Option<String>,
    /// The report's own number, as printed less its spaces.
    pub number: Option<String>,
    /// The report's own title.
    pub title: Option<String>,
    /// The recommendation, verbatim; paragraphs are separated by a line feed. Where something is left out between two of
    /// its parts, a line of its own says 「（中略）」, which is ours.
    pub text: String,
    /// Parts of the text, each one contiguous piece of the source, where something is left out between them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Quote>,
    /// Criteria and facts that the report states before the recommendation, verbatim; empty where there are none.
    pub context: String,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// The information system it concerns.
    pub system: Option<String>,
    /// The audited body (department, affiliated body, facility) that the report prints it under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The departments it concerns, one name each.
    pub departments: Vec<String>,
    /// The printed page.
    pub page: Option<u32>,
    /// Address of that page in the original; of the whole original where its pages are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// Least sureness, in percent, of its lines whose characters a machine recognised on a picture of the page (OCR); null where
    /// none was: its text must be compared with the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ocr_confidence: Option<u8>,
    /// Pictures of its place in the original, page by page; empty where the original is not kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<PlacePicture>,
    /// Topics, best first (ours).
    pub topics: Vec<Topic>,
    /// Strength of its wording (ours).
    pub strength: Strength,
    /// Lines of the source.
    pub source: Span,
    /// Every place where the report repeats it for another department; empty where it is printed once.
    pub occurrences: Vec<Occurrence>,
    /// Mentions of other places of the report, in the text, its context and its occurrences.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// Slips and contradictions of the report that a reader must know of (ours).
    pub notes: Vec<Note>,
}

/// A note on a slip or contradiction of a report in a finding. Ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// The words concerned, as the finding prints them, behind which 「［ママ］」 belongs in a quotation; none where it
    /// concerns the finding as a whole.
    pub quote: Option<String>,
    /// The note.
    pub note: String,
    /// The same in English.
    pub english: Option<String>,
    /// The same in やさしい日本語, with the reading of kanji in 《》 behind them.
    pub easy: Option<String>,
}

impl Note {
    /// The note, marked as ours, as it follows a quotation.
    pub fn labelled(&self) -> String {
        format!("注（監査くらべ）：{}", self.note)
    }
}

impl Finding {
    /// The verbatim parts of the text, mostly one.
    pub fn verbatim_parts(&self) -> impl Iterator<Item = &str> + Clone {
        let whole = self.parts.is_empty().then_some(self.text.as_str());
        whole.into_iter().chain(self.parts.iter().map(|part| part.text.as_str()))
    }

    /// The text with our signs.
    pub fn quotation(&self) -> Quotation {
        Quotation::new(self.verbatim_parts(), &self.slips())
    }

    /// Some words of it, such as its title, with our signs.
    pub fn quote(&self, words: &str) -> Quotation {
        Quotation::new([words], &self.slips())
    }

    /// The words that notes are on.
    pub fn slips(&self) -> Vec<&str> {
        self.notes.iter().filter_map(|note| note.quote.as_deref()).collect()
    }
}

/// A place where a report repeats a finding of the same number for another department (共通).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Occurrence {
    /// The departments it names.
    pub departments: Vec<String>,
    /// Text of that place, verbatim.
    pub text: String,
    /// Lines of the source.
    pub source: Span,
}
