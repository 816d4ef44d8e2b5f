use std::ops::Range;
use std::sync::OnceLock;

use corpus::{Kind, Note, Slug};
use serde::{Deserialize, Serialize};
use text::{Heading, NormalizedText};

use crate::index::field::{Field, FieldGroup};
use crate::index::parts::{PART_END, normalize_parts};
use crate::index::posting::Posting;
use crate::index::report_info::ReportInfo;
use crate::sort::sort_by_u64_key;

/// Index of a record among all, or of a heading behind them.
pub type DocId = u32;

/// A searchable value of a record.
#[derive(Clone, Debug)]
pub struct FieldValue {
    pub group: FieldGroup,
    pub field: Field,
    /// Verbatim; [`PART_END`] separates its parts.
    pub printed: String,
    /// [Normalized](normalize_parts).
    pub normalized: String,
    /// Origins of its characters, made when they are first needed.
    origins: OnceLock<Origins>,
}

/// Origins of the characters of a normalized text.
#[derive(Clone, Debug)]
struct Origins {
    normalized: NormalizedText,
    /// First byte of each character of the normalized text but the ends of parts, and its end.
    starts: Vec<usize>,
}

impl FieldValue {
    /// The printed bytes that ranges of normalized bytes came from.
    pub fn origins<'a>(&self, ranges: impl Iterator<Item = &'a Range<usize>>) -> Vec<Range<usize>> {
        let Origins { normalized, starts } = self.origins.get_or_init(|| Origins {
            normalized: NormalizedText::new(&self.printed),
            starts: {
                let chars = self.normalized.char_indices().filter(|(_, c)| *c != PART_END);
                chars.map(|(at, _)| at).chain([self.normalized.len()]).collect()
            },
        });
        let index = |byte: usize| starts.binary_search(&byte).unwrap_or_else(|after| after);
        ranges.map(|range| normalized.origin(index(range.start)..index(range.end))).collect()
    }
}

/// A record, read from the index and normalized.
#[derive(Clone, Debug)]
pub struct Document {
    pub id: String,
    /// First line in `report.txt`.
    pub line: u32,
    /// `None` for passages.
    pub kind: Option<Kind>,
    /// Index among the reports.
    pub report: usize,
    /// Titles of sections, outermost first.
    pub section: Vec<String>,
    pub system: Option<String>,
    pub departments: Vec<String>,
    pub notes: Vec<Note>,
    /// By field.
    pub values: Vec<FieldValue>,
    lengths: [usize; FieldGroup::ALL.len()],
}

impl Document {
    /// Bytes of normalized text in each group.
    pub fn lengths(&self) -> [usize; FieldGroup::ALL.len()] {
        self.lengths
    }

    /// The value that a posting is in.
    pub fn value_of(&self, posting: &Posting) -> Option<&FieldValue> {
        self.values.iter().filter(|value| value.field == posting.field).nth(posting.nth as usize)
    }

    /// The heading with the value that holds it: of a finding, its title, else the beginning of its text; of a passage,
    /// its innermost section.
    pub fn heading(&self) -> Option<(usize, Heading<'_>)> {
        let last = |group: FieldGroup| self.values.iter().rposition(|value| value.group == group);
        let printed = |at: usize| self.values[at].printed.as_str();
        let own = last(if self.kind.is_some() { FieldGroup::Title } else { FieldGroup::Section });
        own.map(|at| (at, Heading::new(Some(printed(at)), ""))).or_else(|| {
            let at = last(FieldGroup::Text)?;
            let text = printed(at).split(PART_END).next()?;
            Some((at, Heading::new(None, text)))
        })
    }

    /// Completes a stored record by its attributes and report, and normalizes what the record before it has not.
    pub fn new(
        stored: StoredDocument,
        kind: Option<Kind>,
        (at, report): (usize, &ReportInfo),
        before: Option<&Self>,
    ) -> Self {
        let StoredDocument { id, line, mut texts, notes } = stored;
        texts.push((Field::Municipality, report.municipality.clone()));
        let texts = sort_by_u64_key(texts, |(field, _)| *field as u64);
        let all = |sought: Field| texts.iter().filter(move |(field, _)| *field == sought).map(|(_, text)| text.clone());
        let (section, departments) = (all(Field::Section).collect(), all(Field::Department).collect());
        let system = all(Field::System).next_back();
        // A passage is named by its line, which is stored anyway.
        let id = id.unwrap_or_else(|| passage_id(&report.slug, line));
        let mut lengths = [0; FieldGroup::ALL.len()];
        let values = texts.into_iter().map(|(field, printed)| {
            let is_same = |value: &&FieldValue| value.field == field && value.printed == printed;
            let known = before.and_then(|before| before.values.iter().find(is_same));
            let normalized = known.map_or_else(|| normalize_parts(&printed), |value| value.normalized.clone());
            let group = field.group();
            lengths[group as usize] += normalized.len();
            FieldValue { group, field, normalized, printed, origins: OnceLock::new() }
        });
        let values = values.collect();
        Document { id, line, kind, report: at, values, lengths, section, system, departments, notes }
    }

    /// Stand-in for a record whose bytes can't be decoded.
    pub fn undecodable() -> Self {
        let (id, section, departments, notes, values, lengths) = Default::default();
        Document { id, line: 0, kind: None, report: 0, section, system: None, departments, notes, values, lengths }
    }
}

/// A record as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredDocument {
    /// A finding's id; a passage's follows from its line.
    pub id: Option<String>,
    /// First line in `report.txt`.
    pub line: u32,
    /// Verbatim.
    pub texts: Vec<(Field, String)>,
    pub notes: Vec<Note>,
}

/// Id of the passage that begins at a line.
pub fn passage_id(report: &Slug, line: u32) -> String {
    format!("{report}-l{line}")
}
