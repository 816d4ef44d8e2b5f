//! Gathers the rows of each table across page breaks.

use std::sync::LazyLock;

use corpus::{Span, TableRow};
use regex::Regex;
use text::{line_form, normalize, trim};

use super::cell;
use super::continuation::RowKeys;
use super::row::{PrintedRow, row_at};
use super::unit::unit;
use crate::rules::matcher::line_regex::{CIRCLED, fixed};
use crate::rules::table::TableRules;
use crate::source::markup;
use crate::structure::classify::{Class, ReportLine};
use crate::structure::page_break::is_open;

/// A table as its rows are gathered.
#[derive(Debug, Clone)]
pub(crate) struct TableDraft {
    pub(super) rows: Vec<RowDraft>,
    /// The number of cells of its longest row.
    width: usize,
    /// A unit between its rows.
    pub(super) unit: Option<String>,
    /// A drawn line below the first row makes that the header; if the first row is empty, there is none.
    pub(super) first: FirstRow,
    pub(crate) span: Span,
}

/// Role of the first row by the drawn lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstRow {
    Undrawn,
    Header,
    Data,
}

/// A row as it is gathered.
#[derive(Debug, Clone)]
pub(super) struct RowDraft {
    pub(super) cells: Vec<String>,
    pub(crate) span: Span,
    /// True when a page may have ended before it.
    after_break: bool,
}

impl RowDraft {
    pub(super) fn into_table_row(self) -> TableRow {
        TableRow { cells: self.cells, source: self.span }
    }

    /// Its cells as a rule sees them.
    pub(super) fn printed(&self) -> String {
        self.cells.join("\t")
    }

    /// True for the half of a row that a page break cut off.
    fn is_half(&self) -> bool {
        RowKeys::Unknown { after_break: self.after_break }.are_missing(&self.cells)
    }
}

/// All tables of the body that say anything.
pub(crate) fn draft_tables(lines: &[ReportLine<'_>], rows: &[PrintedRow<'_>], rules: &TableRules) -> Vec<TableDraft> {
    let mut drafts: Vec<TableDraft> = Vec::new();
    let mut open = OpenTable { draft: None, after_break: false, unit: None };
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        match &line.class {
            Class::Row => {
                let printed = row_at(rows, line.number).map_or(&[][..], |row| &row.printed);
                let mut cells: Vec<_> = printed.iter().map(|cell| cell::text(cell)).collect();
                let mut span = Span::line(line.number);
                for text in rest_of_cell(line, lines.as_slice()) {
                    lines.next();
                    span.line_end = text.number;
                    let last = cells.last_mut().expect("a row has a cell");
                    last.push('\n');
                    last.push_str(trim(trim(text.text).trim_end_matches('|')));
                }
                drafts.extend(open.row(RowDraft { cells, span, after_break: open.after_break }, rules));
            }
            Class::TableBorder => open.rule(line.number),
            Class::Blank | Class::PageFurniture => open.after_break = true,
            Class::Text => match unit(line.text) {
                Some(unit) if open.draft.is_some() => {
                    open.after_break = true;
                    open.unit = Some(unit);
                }
                _ => drafts.extend(open.close()),
            },
            Class::Front | Class::Mark | Class::Heading { .. } => drafts.extend(open.close()),
        }
    }
    drafts.extend(open.close());
    drafts.retain(|draft| !draft.rows.is_empty());
    drafts
}

/// The lines on which a cell goes on that opened with a bar, up to the bar that closes it.
fn rest_of_cell<'b, 't>(line: &ReportLine<'_>, behind: &'b [ReportLine<'t>]) -> &'b [ReportLine<'t>] {
    let row = trim(line.text);
    if !markup::without_bullet(row).starts_with('|') || row.ends_with('|') {
        return &[];
    }
    let texts = behind.iter().take_while(|line| matches!(line.class, Class::Text)).count();
    let closed = behind[..texts].iter().position(|line| trim(line.text).ends_with('|'));
    closed.map_or(&[], |at| &behind[..=at])
}

/// The table that may go on.
struct OpenTable {
    draft: Option<TableDraft>,
    after_break: bool,
    unit: Option<String>,
}

impl OpenTable {
    /// Takes a row; gives the table before it, where the row begins another.
    fn row(&mut self, row: RowDraft, rules: &TableRules) -> Option<TableDraft> {
        let fits = self.draft.as_ref().is_some_and(|draft| !self.after_break || draft.continues_with(&row, rules));
        let closed = if fits { None } else { self.close() };
        self.after_break = false;
        let unit = self.unit.take();
        let draft = self.draft.get_or_insert_with(|| TableDraft {
            rows: Vec::new(),
            width: 0,
            unit: None,
            first: FirstRow::Undrawn,
            span: row.span,
        });
        draft.unit = draft.unit.take().or(unit);
        draft.push(row);
        closed
    }

    fn rule(&mut self, line: u32) {
        let Some(draft) = &mut self.draft else { return };
        draft.span.line_end = line;
        if draft.rows.len() <= 1 && draft.first == FirstRow::Undrawn {
            draft.first = if draft.rows.is_empty() { FirstRow::Data } else { FirstRow::Header };
        }
    }

    fn close(&mut self) -> Option<TableDraft> {
        self.after_break = false;
        self.unit = None;
        self.draft.take()
    }
}

impl TableDraft {
    /// True for a row behind a page break that continues this table.
    fn continues_with(&self, row: &RowDraft, rules: &TableRules) -> bool {
        /// A heading or two may precede the row that names the columns.
        const MAX_HEADER_ROWS: usize = 4;
        let Some(first) = self.rows.first() else { return true };
        if row.is_half() {
            return true;
        }
        let repeats = normalize(&row.cells[0]) == normalize(&first.cells[0]) && !first.cells[0].is_empty();
        let header = rules.header.iter().any(|header| header.matches(&row.printed()));
        let same_header = self
            .rows
            .iter()
            .take(MAX_HEADER_ROWS)
            .any(|other| normalize(&other.printed()) == normalize(&row.printed()));
        row.cells.len() == self.width && (same_header || !(repeats || header))
    }

    fn push(&mut self, row: RowDraft) {
        self.span.line_end = row.span.line_end;
        let Some(at) = row.cells.iter().position(|cell| !cell.is_empty()) else { return };
        // A row that lost a cell still ends with the one that goes on.
        if row.is_half()
            && let Some(last) = self.rows.last_mut()
            && let Some(cell) = last.cells.iter_mut().take(at + 1).next_back().filter(|cell| !cell.is_empty())
        {
            cell::append_continuation(cell, &row.cells[at]);
            last.span.line_end = row.span.line_end;
            return;
        }
        self.width = self.width.max(row.cells.len());
        self.rows.push(row);
    }
}

static ENUMERATED: LazyLock<Regex> = LazyLock::new(|| fixed(&format!(r"^(?:[{CIRCLED}]|\(?\d+[).])")));

/// A merged cell of the first column that a page break cut is in two rows: all other cells begin with a number, its
/// second half does not, and its first half breaks off.
pub(super) fn mend_first_column(rows: &mut [RowDraft]) {
    const MIN_NUMBERED_ROWS: usize = 3;
    let begins = |row: &RowDraft| ENUMERATED.is_match(&line_form(&row.cells[0]));
    let filled: Vec<_> = (0..rows.len()).filter(|at| !rows[*at].cells[0].is_empty()).collect();
    let loose: Vec<_> = filled.iter().copied().filter(|at| !begins(&rows[*at])).collect();
    if filled.len() - loose.len() < MIN_NUMBERED_ROWS || loose.iter().any(|at| !rows[*at].after_break) {
        return;
    }
    for at in loose {
        let Some(first) = filled.iter().rev().find(|first| **first < at).copied() else { continue };
        if is_open(&rows[first].cells[0]) {
            let rest = std::mem::take(&mut rows[at].cells[0]);
            rows[first].cells[0].push_str(&rest);
            rows[first].span.line_end = rows[first].span.line_end.max(rows[at].span.line_end);
        }
    }
}
