//! The layouts in which reports print findings, and prose for those that print none.

use corpus::Kind;
use serde::Deserialize;

use super::matcher::label::Label;
use super::matcher::pattern::Pattern;

/// `[marker]`: a printed mark before each finding, as 【指摘】 or 【意見 12】.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MarkerRule {
    /// The mark, at the start of a line. Groups: `kind`, and where the mark holds them `number`, `title`, `departments`.
    pub(crate) mark: Pattern,
    /// Extent of the text of a finding.
    #[serde(default)]
    pub(crate) text: Extent,
    /// A line at which the text ends even so.
    pub(crate) until: Option<Pattern>,
    /// Begin of the context: the last line like this; the heading where it is left out.
    pub(crate) context_from: Option<Pattern>,
    /// The headings that hold number and title, where the mark does not.
    pub(crate) titled_by: Option<TitledBy>,
}

/// Extent of the text of a finding from its mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Extent {
    /// One paragraph.
    #[default]
    Paragraph,
    /// Up to the next mark or heading.
    Section,
}

/// Headings that are the titles of findings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TitledBy {
    /// The outermost rank of such headings; the numbers of nested ones are joined (①ア).
    pub(crate) rank: u8,
    /// Part of the heading's title that is the finding's. Group: `title`.
    pub(crate) title: Option<Pattern>,
}

/// `[items]`: findings as items below labels (指摘事項), below titles, or behind signs that the report explains (■).
///
/// Items begin with a title, or with a sign of a list (ア, (1), ①) before a sentence; a label without items has one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemsRule {
    /// The first line behind which they stand; the whole text where it is left out.
    pub(crate) from: Option<Pattern>,
    /// Lines that open items of a class. Group: `kind`.
    #[serde(default)]
    pub(crate) labels: Vec<Pattern>,
    /// Lines that begin an item. Groups: `title`, or `text` where a sentence begins there, and `kind` where its sign says it.
    #[serde(default)]
    pub(crate) titles: Vec<Pattern>,
    /// The end of an item that says its class. Groups: `kind`, and `departments` where it names them. Items without it then need a label.
    pub(crate) closing: Option<Pattern>,
    /// The class of items that no label is above.
    pub(crate) kind: Option<Kind>,
    /// A line with the audited body of the items below it. Group: `body`.
    pub(crate) body: Option<Pattern>,
    /// A line at which the text of an item ends.
    pub(crate) until: Option<Pattern>,
}

/// `[cell]`: one table a system; one of its cells holds labels, and behind each its findings, one a paragraph.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CellRule {
    /// The first cell of the row.
    pub(crate) row: Pattern,
    /// A label inside the second cell. Group: `kind`.
    pub(crate) label: Pattern,
    /// Text behind a label that has no findings.
    pub(crate) none: Option<Pattern>,
}

/// `[row]`: one table for all findings, one row each.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RowRule {
    /// Heading above the table; any where it is left out.
    pub(crate) section: Option<Pattern>,
    pub(crate) columns: RowColumns,
    /// The parts of the table that number their findings on their own; then a row of no part is no finding.
    #[serde(default)]
    pub(crate) parts: Vec<TablePart>,
    /// Part of the number's cell that is the number; all of it where it is left out. Group: `number`.
    pub(crate) number: Option<Pattern>,
    /// Mark of a finding, at the start of its cell. Groups: `kind`, and `title` where it is there.
    pub(crate) mark: Pattern,
    /// A row with one cell that opens a part. Group: `title`. Other rows with one cell name a department.
    pub(crate) heading: Option<Pattern>,
    /// A row with one cell that says there is nothing.
    pub(crate) none: Option<Pattern>,
    /// A narrower department that a paragraph names at its beginning. Group: `department`.
    pub(crate) unit: Option<Pattern>,
}

/// The columns of a table of findings, 1 being the first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RowColumns {
    pub(crate) part: Option<usize>,
    pub(crate) number: Option<usize>,
    pub(crate) mark: usize,
    pub(crate) text: usize,
    pub(crate) departments: Option<usize>,
    pub(crate) page: Option<usize>,
}

/// A part into which a table of findings is divided, with its own numbering.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TablePart {
    pub(crate) label: Label,
    pub(crate) code: String,
}

/// `[[paragraph]]`: findings in running prose, under headings that say so, recognised by their wording.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParagraphRule {
    /// A heading further out that must enclose them.
    pub(crate) within: Pattern,
    /// The innermost heading. Groups, where they are the finding's: `number`, `title`.
    pub(crate) section: Pattern,
    /// The wording that makes a paragraph a finding; paragraphs before it without such wording belong to it.
    pub(crate) wording: Pattern,
    /// The class of these findings.
    pub(crate) kind: Kind,
    /// The class as the report calls it.
    pub(crate) kind_label: String,
}
