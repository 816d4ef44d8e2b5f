//! Reads the rows of a table of findings.

use corpus::Span;

use super::draft::without_spaces;
use crate::rules::extractor::{RowRule, TablePart};
use crate::source::markup;
use crate::structure::body::Body;
use crate::structure::table::cell::CellText;
use crate::structure::table::continuation::RowKeys;
use crate::structure::table::mended::{MendedRow, mend_rows};
use crate::structure::table::row::PrintedRow;

/// A row that is a finding.
#[derive(Debug)]
pub(super) struct FindingRow {
    /// The part as printed, and its code for ids.
    pub(super) part: Option<(String, String)>,
    pub(super) number: Option<String>,
    pub(super) kind_label: String,
    pub(super) title: Option<String>,
    pub(super) text: CellText,
    /// Lists of departments: one, or one of each row that a merged text covers.
    pub(super) departments: Vec<String>,
    pub(super) page: Option<String>,
    pub(super) span: Span,
    /// The row above that opens a part.
    pub(super) heading: Option<String>,
    /// The row above that names a department.
    pub(super) group: Option<String>,
}

/// The findings of the table, in its order.
pub(super) fn rows(body: &Body<'_>, rule: &RowRule) -> Vec<FindingRow> {
    let columns = &rule.columns;
    let keys = [Some(columns.mark), columns.number, columns.part].into_iter().flatten();
    let keys: Vec<_> = keys.filter_map(|column| column.checked_sub(1)).collect();
    let mut table = FindingTable { rule, rows: Vec::new(), heading: None, group: None };
    let rows = body.rows_under(rule.section.as_ref());
    for row in mend_rows(rows, RowKeys::Columns(&keys), |row| table.opens_finding(row)) {
        table.read(&row);
    }
    table.rows
}

struct FindingTable<'r> {
    rule: &'r RowRule,
    rows: Vec<FindingRow>,
    heading: Option<String>,
    group: Option<String>,
}

impl FindingTable<'_> {
    fn read(&mut self, mended: &MendedRow<'_, '_>) {
        let row = mended.row;
        let is_text_shared = self.rule.columns.text.checked_sub(1).is_some_and(|column| row.is_covered(column));
        if let Some(finding) = self.rows.last_mut().filter(|_| is_text_shared) {
            let own = self.rule.columns.departments.map(|column| markup::plain(cell(row, column)));
            finding.departments.extend(own.filter(|list| !list.is_empty()));
        } else if let Some(finding) = self.finding(mended) {
            self.rows.push(finding);
        } else if row.filled() == 1 && !cell(row, 1).is_empty() {
            self.caption(markup::plain(cell(row, 1)));
        }
    }

    fn part(&self, row: &PrintedRow<'_>) -> Option<&TablePart> {
        let label = reaching(row, self.rule.columns.part?);
        self.rule.parts.iter().find(|part| !label.is_empty() && part.label.is(&label))
    }

    /// A row without a mark is a heading of the table, unless its part says that it is a finding.
    fn opens_finding(&self, row: &PrintedRow<'_>) -> bool {
        let marked = || {
            let first = markup::paragraphs(self.marked(row)).into_iter().next();
            self.rule.mark.begins(&first.unwrap_or_default())
        };
        self.part(row).is_some() || (self.rule.parts.is_empty() && marked())
    }

    /// The cell of the mark; a merged one marks all rows that it covers, but for what else it says.
    fn marked<'t>(&self, row: &PrintedRow<'t>) -> &'t str {
        let columns = &self.rule.columns;
        if columns.mark == columns.text { cell(row, columns.mark) } else { reaching_cell(row, columns.mark) }
    }

    fn finding(&self, mended: &MendedRow<'_, '_>) -> Option<FindingRow> {
        let row = mended.row;
        if !self.opens_finding(row) {
            return None;
        }
        let columns = &self.rule.columns;
        let plain = |column: usize| Some(reaching(row, column)).filter(|text| !text.is_empty());
        let mut marked = markup::paragraphs(self.marked(row)).into_iter();
        let first = marked.next().unwrap_or_default();
        let mark = self.rule.mark.find(&first).filter(|mark| mark.range().start == 0);
        let group = |name| mark.as_ref().and_then(|mark| mark.group(name)).map(str::to_owned);
        let behind =
            mark.as_ref().map(|mark| first[mark.range().end..].trim().to_owned()).filter(|text| !text.is_empty());
        let mut paragraphs: Vec<_> = behind.into_iter().chain(marked).collect();
        if columns.text != columns.mark {
            paragraphs.extend(markup::paragraphs(cell(row, columns.text)));
        }
        let number = columns.number.and_then(plain).and_then(|printed| match &self.rule.number {
            Some(pattern) => pattern.find(&printed)?.group("number").map(without_spaces),
            None => Some(without_spaces(&printed)),
        });
        let text = mended.text(paragraphs, |half| markup::paragraphs(cell(half, columns.text)));
        let line_end = text.paragraphs.last().map_or(row.line, |(_, span)| span.line_end);
        Some(FindingRow {
            part: self.part(row).map(|part| (part.label.text.clone(), part.code.clone())),
            number,
            kind_label: group("kind").unwrap_or_default(),
            title: group("title"),
            text,
            departments: columns.departments.and_then(plain).into_iter().collect(),
            page: columns.page.and_then(plain),
            span: Span { line_end, ..Span::line(row.line) },
            heading: self.heading.clone(),
            group: self.group.clone(),
        })
    }

    /// A row with one cell.
    fn caption(&mut self, text: String) {
        let heading =
            self.rule.heading.as_ref().and_then(|heading| heading.find(&text)?.group("title").map(str::to_owned));
        if heading.is_some() {
            self.heading = heading;
            self.group = None;
        } else if !self.rule.none.as_ref().is_some_and(|none| none.matches(&text)) {
            self.group = Some(text);
        }
    }
}

/// A cell by its column, 1 being the first; empty where there is none.
fn cell<'t>(row: &PrintedRow<'t>, column: usize) -> &'t str {
    column.checked_sub(1).and_then(|at| row.printed.get(at)).copied().unwrap_or_default()
}

/// The cell that reaches a column, be it a merged one of the rows above.
fn reaching_cell<'t>(row: &PrintedRow<'t>, column: usize) -> &'t str {
    column.checked_sub(1).and_then(|at| row.reaching().get(at)).copied().unwrap_or_default()
}

fn reaching(row: &PrintedRow<'_>, column: usize) -> String {
    column.checked_sub(1).map(|at| row.reaching_text(at)).unwrap_or_default()
}
