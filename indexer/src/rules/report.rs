//! The rules of one report, as its `report.toml` states them.

use std::collections::BTreeSet;

use corpus::{Audit, Edition, Kind, LocalGovernmentCode, Note, Original, ReportWords, Theme};
use serde::Deserialize;
use text::normalize;

use super::acknowledged::AcknowledgedRule;
use super::contracts::ContractRules;
use super::default_kinds::default_kind;
use super::extractor::{CellRule, ItemsRule, MarkerRule, ParagraphRule, RowRule};
use super::glossary::GlossaryRule;
use super::ids::IdScheme;
use super::matcher::heading::HeadingRule;
use super::matcher::label::{Alias, Label};
use super::matcher::pattern::Pattern;
use super::matcher::separator::Separator;
use super::survey::SurveyRule;
use super::system::SystemRule;
use super::table::TableRules;

/// The rules of one report, as its `report.toml` states them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub(crate) municipality: toml::Spanned<String>,
    pub(crate) prefecture: toml::Spanned<String>,
    /// The municipality as addresses name it, where the slug holds more than that.
    pub(crate) municipality_code: Option<String>,
    /// Its code, where the dictionary does not have it.
    pub(crate) local_government_code: Option<toml::Spanned<LocalGovernmentCode>>,
    pub(crate) era_year: toml::Spanned<String>,
    pub(crate) audit: Audit,
    pub(crate) edition: Edition,
    pub(crate) title: String,
    pub(crate) theme: Option<String>,
    /// Themes whose topics its findings may have.
    #[serde(default = "information_systems")]
    pub(crate) themes: Vec<toml::Spanned<String>>,
    pub(crate) published: Option<toml::Spanned<String>>,
    /// The day on which it came to the data.
    pub(crate) added: Option<toml::Spanned<String>>,
    pub(crate) source_url: Option<toml::Spanned<String>>,
    pub(crate) source_sha256: Option<toml::Spanned<String>>,
    /// The page of the PDF less the page printed on it.
    pub(crate) source_pages: Option<toml::Spanned<i32>>,
    pub(crate) landing_page: Option<toml::Spanned<String>>,
    pub(crate) retrieved: Option<toml::Spanned<String>>,
    /// True where the operator keeps the files of the original beside the report, and shows places in them.
    #[serde(default)]
    pub(crate) keep: bool,
    /// The five keys above `keep`, checked.
    #[serde(skip)]
    pub(crate) original: Original,
    pub(crate) scope_note: Option<String>,
    pub(crate) english: Option<ReportWords>,
    pub(crate) easy: Option<ReportWords>,
    /// The sentence or rows in which the report counts its findings. Groups: `shiteki`, `iken`, `yobo`, `systems`.
    #[serde(default)]
    pub(crate) declared: Vec<Pattern>,
    /// A heading that counts the findings below it. Groups: `kind`, `count`.
    pub(crate) counted: Option<Pattern>,
    /// The printed number of the text's first page; form feeds separate the pages.
    pub(crate) first_page: Option<toml::Spanned<i32>>,
    /// True where page numbers and running heads are looked for.
    #[serde(default = "yes")]
    pub(crate) page_furniture: bool,
    /// A line that says that nothing was found.
    pub(crate) no_finding: Option<Pattern>,
    /// The line from which nothing belongs to the report any more.
    pub(crate) back_matter: Option<Pattern>,
    /// The line from which no findings stand any more: closing remarks, appendices.
    pub(crate) findings_until: Option<Pattern>,
    /// Confidence of a draft that is still to be compared with the text.
    pub(crate) draft_confidence: Option<toml::Spanned<f64>>,
    #[serde(default)]
    pub(crate) ids: IdScheme,
    #[serde(default)]
    pub(crate) kinds: Vec<KindRule>,
    pub(crate) headings: Option<Vec<HeadingRule>>,
    pub(crate) marker: Option<MarkerRule>,
    pub(crate) items: Option<ItemsRule>,
    pub(crate) cell: Option<CellRule>,
    pub(crate) row: Option<RowRule>,
    #[serde(default)]
    pub(crate) paragraph: Vec<ParagraphRule>,
    #[serde(default)]
    pub(crate) system: SystemRule,
    #[serde(default)]
    pub(crate) contracts: ContractRules,
    #[serde(default)]
    pub(crate) departments: DepartmentRule,
    pub(crate) summary: Option<SummaryRule>,
    #[serde(default)]
    pub(crate) tables: TableRules,
    #[serde(default)]
    pub(crate) glossary: Vec<GlossaryRule>,
    #[serde(default)]
    pub(crate) survey: Vec<SurveyRule>,
    /// Mentions peculiar to this report. Groups: `number` (of a finding) with `part` and `kind`, or `section`; `title`.
    #[serde(default)]
    pub(crate) references: Vec<Pattern>,
    #[serde(default)]
    pub(crate) acknowledged: Vec<AcknowledgedRule>,
    #[serde(default)]
    pub(crate) notes: Vec<NoteRule>,
}

/// A class of finding whose name holds none of the words 指摘, 意見, 要望.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KindRule {
    pub(crate) label: Label,
    pub(crate) kind: Kind,
}

/// `[departments]`: the departments of a finding.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DepartmentRule {
    /// A label under the heading of the system.
    pub(crate) label: Option<Label>,
    /// Part of the label's text that is a department; all of it where it is left out. Group: `department`.
    pub(crate) part: Option<Pattern>,
    /// A bracket at the end of the finding's text, taken off it. Group: `departments`.
    pub(crate) bracket: Option<Pattern>,
    /// Headings, titles and lines above findings that name their departments. Group: `departments`.
    pub(crate) heading: Vec<Pattern>,
    /// Departments that the text itself names, paragraph by paragraph. Group: `department`.
    pub(crate) mentioned: Option<Pattern>,
    /// Separators of departments. A middle dot separates them only where each side is a name of its own.
    pub(crate) separators: Vec<Separator>,
    /// Names that the source text misprints.
    pub(crate) aliases: Vec<Alias>,
}

impl Default for DepartmentRule {
    fn default() -> Self {
        let separators = ["、", ","].map(|sign| Separator::from(sign.to_owned())).into();
        Self {
            label: None,
            part: None,
            bracket: None,
            heading: Vec::new(),
            mentioned: None,
            separators,
            aliases: Vec::new(),
        }
    }
}

/// A table that lists the findings again, in their order, with departments and pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SummaryRule {
    /// Heading above it.
    pub(crate) section: Pattern,
    pub(crate) columns: SummaryColumns,
    /// Separator of departments in their cell.
    #[serde(default = "space")]
    pub(crate) separator: Separator,
}

fn space() -> Separator {
    Separator::from(" ".to_owned())
}

/// The columns of the table that lists the findings again, 1 being the first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SummaryColumns {
    pub(crate) kind: usize,
    pub(crate) text: usize,
    pub(crate) departments: Option<usize>,
    pub(crate) page: Option<usize>,
}

/// A slip or contradiction of the source text that a reader must know of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteRule {
    /// The printed words; the note is attached to each finding that holds them.
    pub(crate) quote: Option<Label>,
    /// A heading; the note is attached to each finding under it.
    pub(crate) section: Option<Pattern>,
    pub(crate) note: String,
    /// The same in English.
    pub(crate) english: Option<String>,
    /// The same in やさしい日本語.
    pub(crate) easy: Option<String>,
    /// Corrected words, for judging the wording only.
    pub(crate) reads: Option<String>,
}

impl NoteRule {
    /// The note on printed words, or on a finding as a whole.
    pub(crate) fn on(&self, quote: Option<String>) -> Note {
        Note { quote, note: self.note.clone(), english: self.english.clone(), easy: self.easy.clone() }
    }
}

fn yes() -> bool {
    true
}

fn information_systems() -> Vec<toml::Spanned<String>> {
    vec![toml::Spanned::new(0..0, Theme::INFORMATION_SYSTEMS.to_string())]
}

impl Rules {
    /// Its themes; those of a misspelt code are told when the rules are loaded.
    pub(crate) fn themes(&self) -> BTreeSet<Theme> {
        self.themes.iter().filter_map(|theme| theme.get_ref().parse().ok()).collect()
    }

    /// The class that a printed label means: what `kinds` says, the one whose word it holds, or what such words usually mean.
    pub(crate) fn kind(&self, label: &str) -> Option<Kind> {
        if let Some(rule) = self.kinds.iter().find(|rule| rule.label.is(label)) {
            return Some(rule.kind);
        }
        let label = normalize(label);
        let mut named = Kind::ALL.into_iter().filter(|kind| label.contains(kind.label()));
        match named.next() {
            Some(kind) => named.next().is_none().then_some(kind),
            None => default_kind(&label),
        }
    }
}
