//! What is true of one report only: its `report.toml`.

mod extractor;
mod heading;
mod ids;
mod label;
mod load;
mod pattern;

use std::ops::Range;

use corpus::{Audit, Edition, Kind};
use serde::Deserialize;

pub(crate) use extractor::{CellRule, Extent, MarkerRule, ParagraphRule, RowRule, TitledBy};
pub(crate) use heading::HeadingRule;
pub(crate) use ids::{IdParts, IdScheme};
pub(crate) use label::Label;
pub(crate) use load::explain;
pub(crate) use pattern::{Pattern, Uses};

use crate::{Diagnostic, Source};

/// The rules of one report, as its `report.toml` states them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub(crate) municipality: String,
    pub(crate) prefecture: String,
    pub(crate) era_year: toml::Spanned<String>,
    pub(crate) audit: Audit,
    pub(crate) edition: Edition,
    pub(crate) title: String,
    pub(crate) theme: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) scope_note: Option<String>,
    /// The sentence or rows in which the report counts its findings. Groups: `shiteki`, `iken`, `yobo`.
    #[serde(default)]
    pub(crate) declared: Vec<Pattern>,
    /// The line from which nothing belongs to the report any more.
    pub(crate) back_matter: Option<Pattern>,
    #[serde(default)]
    pub(crate) ids: IdScheme,
    #[serde(default)]
    pub(crate) kinds: Vec<KindRule>,
    pub(crate) headings: Option<Vec<HeadingRule>>,
    pub(crate) marker: Option<MarkerRule>,
    pub(crate) cell: Option<CellRule>,
    pub(crate) row: Option<RowRule>,
    #[serde(default)]
    pub(crate) paragraph: Vec<ParagraphRule>,
    #[serde(default)]
    pub(crate) system: SystemRule,
    #[serde(default)]
    pub(crate) departments: DepartmentRule,
    pub(crate) summary: Option<SummaryRule>,
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

/// Where the system of a finding is named.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SystemRule {
    /// An enclosing heading. Group: `system`.
    pub(crate) section: Option<Pattern>,
    /// A label under that heading, the name standing behind or below it.
    pub(crate) label: Option<Label>,
    /// The finding's own text, where no heading names one. Group: `system`.
    pub(crate) text: Option<Pattern>,
}

/// Where the departments of a finding are named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DepartmentRule {
    /// A label under the heading of the system.
    pub(crate) label: Option<Label>,
    /// What of the label's text is a department; all of it where it is left out. Group: `department`.
    pub(crate) part: Option<Pattern>,
    /// A bracket at the end of the finding's text, taken off it. Group: `departments`.
    pub(crate) bracket: Option<Pattern>,
    /// Departments that the text itself names, paragraph by paragraph. Group: `department`.
    pub(crate) mentioned: Option<Pattern>,
    /// What separates departments. A middle dot separates them only where each side is a name of its own.
    pub(crate) separators: Vec<String>,
    /// Names that the source text misprints.
    pub(crate) aliases: Vec<Alias>,
}

impl Default for DepartmentRule {
    fn default() -> Self {
        let separators = ["、", "，", ","].map(str::to_owned).to_vec();
        Self { label: None, part: None, bracket: None, mentioned: None, separators, aliases: Vec::new() }
    }
}

/// A misprinted name and what it must read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alias {
    pub(crate) printed: Label,
    pub(crate) name: String,
}

/// A table that lists the findings again, in their order, with departments and pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SummaryRule {
    /// The heading under which it stands.
    pub(crate) section: Pattern,
    pub(crate) columns: SummaryColumns,
    /// What separates departments in their cell.
    #[serde(default = "space")]
    pub(crate) separator: String,
}

fn space() -> String {
    " ".to_owned()
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
    pub(crate) quote: Label,
    /// What to tell.
    pub(crate) note: String,
    /// What the words must read, for judging the wording only.
    pub(crate) reads: Option<String>,
}

impl Rules {
    /// Reads a `report.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        load::load(source)
    }

    /// The class that a printed label means.
    pub(crate) fn kind(&self, label: &str) -> Option<Kind> {
        let own = self.kinds.iter().find(|rule| rule.label.is(label)).map(|rule| rule.kind);
        own.or_else(|| Kind::ALL.into_iter().find(|kind| label.contains(kind.label())))
    }

    /// A warning for each rule that never fired.
    pub fn unused(&self, source: &Source) -> Vec<Diagnostic> {
        let unused = self.each().into_iter().filter(|(_, uses, _)| uses.none());
        unused
            .map(|(key, _, place)| {
                source
                    .warning_at(place.clone(), format!("the rule `{key}` never fired"))
                    .hint("nothing in report.txt looks like it: correct the rule, or take it out")
            })
            .collect()
    }

    fn each(&self) -> Vec<(&'static str, &Uses, &Range<usize>)> {
        fn pattern<'r>(key: &'static str, rule: &'r Pattern) -> (&'static str, &'r Uses, &'r Range<usize>) {
            (key, &rule.uses, &rule.place)
        }
        fn label<'r>(key: &'static str, rule: &'r Label) -> (&'static str, &'r Uses, &'r Range<usize>) {
            (key, &rule.uses, &rule.place)
        }
        let mut all = Vec::new();
        all.extend(self.declared.iter().map(|rule| pattern("declared", rule)));
        all.extend(self.back_matter.iter().map(|rule| pattern("back_matter", rule)));
        all.extend(self.kinds.iter().map(|rule| label("kinds.label", &rule.label)));
        for heading in self.headings.iter().flatten() {
            all.push(("headings.form", &heading.uses, &heading.form.place));
            all.extend(heading.title.iter().map(|rule| pattern("headings.title", rule)));
        }
        if let Some(marker) = &self.marker {
            all.push(pattern("marker.mark", &marker.mark));
            all.extend(marker.until.iter().map(|rule| pattern("marker.until", rule)));
            all.extend(marker.context_from.iter().map(|rule| pattern("marker.context_from", rule)));
            let title = marker.titled_by.iter().filter_map(|titled| titled.title.as_ref());
            all.extend(title.map(|rule| pattern("marker.titled_by.title", rule)));
        }
        if let Some(cell) = &self.cell {
            all.extend([
                pattern("cell.row", &cell.row),
                pattern("cell.label", &cell.label),
                pattern("cell.none", &cell.none),
            ]);
        }
        if let Some(row) = &self.row {
            all.extend([pattern("row.section", &row.section), pattern("row.number", &row.number)]);
            all.extend([
                pattern("row.mark", &row.mark),
                pattern("row.heading", &row.heading),
                pattern("row.none", &row.none),
            ]);
            all.extend(row.unit.iter().map(|rule| pattern("row.unit", rule)));
            all.extend(row.parts.iter().map(|part| label("row.parts.label", &part.label)));
        }
        for rule in &self.paragraph {
            all.extend([pattern("paragraph.within", &rule.within), pattern("paragraph.section", &rule.section)]);
            all.push(pattern("paragraph.wording", &rule.wording));
        }
        all.extend(self.system.section.iter().map(|rule| pattern("system.section", rule)));
        all.extend(self.system.label.iter().map(|rule| label("system.label", rule)));
        all.extend(self.system.text.iter().map(|rule| pattern("system.text", rule)));
        all.extend(self.departments.label.iter().map(|rule| label("departments.label", rule)));
        all.extend(self.departments.part.iter().map(|rule| pattern("departments.part", rule)));
        all.extend(self.departments.bracket.iter().map(|rule| pattern("departments.bracket", rule)));
        all.extend(self.departments.mentioned.iter().map(|rule| pattern("departments.mentioned", rule)));
        all.extend(self.departments.aliases.iter().map(|alias| label("departments.aliases.printed", &alias.printed)));
        all.extend(self.summary.iter().map(|summary| pattern("summary.section", &summary.section)));
        all.extend(self.notes.iter().map(|note| label("notes.quote", &note.quote)));
        all
    }
}
