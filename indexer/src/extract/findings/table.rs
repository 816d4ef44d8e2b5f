//! Reads the rows of a table of findings and undoes its page breaks.

use corpus::Span;

use super::draft::without_spaces;
use crate::rules::extractor::RowRule;
use crate::source::markup;
use crate::structure::body::Body;
use crate::structure::table::cell::CellText;
use crate::structure::table::continuation::RowKeys;
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
    pub(super) departments: Option<String>,
    pub(super) page: Option<String>,
    pub(super) span: Span,
    /// The row above that opens a part.
    pub(super) heading: Option<String>,
    /// The row above that names a department.
    pub(super) group: Option<String>,
}

/// The findings of the table, in its order.
pub(super) fn rows(body: &Body<'_>, rule: &RowRule) -> Vec<FindingRow> {
    let mut table = FindingTable { rule, rows: Vec::new(), heading: None, group: None };
    for row in body.rows_under(&rule.section) {
        table.read(row);
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
    fn read(&mut self, row: &PrintedRow<'_>) {
        let columns = &self.rule.columns;
        let keys = [Some(columns.mark), columns.number, columns.part].into_iter().flatten();
        let keys: Vec<_> = keys.filter_map(|column| column.checked_sub(1)).collect();
        if let Some(finding) = self.finding(row) {
            self.rows.push(finding);
        } else if row.filled() == 1 && !cell(row, 1).is_empty() {
            self.caption(markup::plain(cell(row, 1)));
        } else if RowKeys::Columns(&keys).are_missing(&row.printed) {
            self.append_continuation(row.line, cell(row, columns.text));
        }
    }

    fn finding(&self, row: &PrintedRow<'_>) -> Option<FindingRow> {
        let columns = &self.rule.columns;
        let plain = |column: usize| Some(markup::plain(cell(row, column))).filter(|text| !text.is_empty());
        let part = match columns.part.and_then(plain) {
            Some(label) => self.rule.parts.iter().find(|part| part.label.is(&label)),
            None => None,
        };
        if part.is_none() && !self.rule.parts.is_empty() {
            return None;
        }
        let mut marked = markup::paragraphs(cell(row, columns.mark)).into_iter();
        let first = marked.next().unwrap_or_default();
        let mark = self.rule.mark.find(&first).filter(|mark| mark.range().start == 0);
        // A row without a mark is a heading of the table, unless its part says that it is a finding.
        if mark.is_none() && part.is_none() {
            return None;
        }
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
        Some(FindingRow {
            part: part.map(|part| (part.label.text.clone(), part.code.clone())),
            number,
            kind_label: group("kind").unwrap_or_default(),
            title: group("title"),
            text: CellText { paragraphs: paragraphs.into_iter().map(|text| (text, Span::line(row.line))).collect() },
            departments: columns.departments.and_then(plain),
            page: columns.page.and_then(plain),
            span: Span::line(row.line),
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

    /// Puts the half of a row that a page break cut off behind the first half.
    fn append_continuation(&mut self, line: u32, rest: &str) {
        let half = markup::paragraphs(rest);
        if let Some(row) = self.rows.last_mut().filter(|_| !half.is_empty()) {
            row.span.line_end = line;
            row.text.append(line, half);
        }
    }
}

/// A cell by its column, 1 being the first; empty where there is none.
fn cell<'t>(row: &PrintedRow<'t>, column: usize) -> &'t str {
    column.checked_sub(1).and_then(|at| row.printed.get(at)).copied().unwrap_or_default()
}
