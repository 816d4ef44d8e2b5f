//! The body of a report: its lines with all structure.

use corpus::Span;

use super::block::{Block, build_blocks};
use super::classify::{Class, ReportLine, classify};
use super::outline::Outline;
use super::table::draft::{TableDraft, draft_tables};
use super::table::row::{PrintedRow, read_rows, row_at};
use crate::rules::matcher::pattern::Pattern;
use crate::rules::report::Rules;
use crate::source::{Source, markup};

/// Input of the extractors.
pub(crate) struct Body<'t> {
    pub(crate) source: &'t Source,
    pub(crate) lines: Vec<ReportLine<'t>>,
    pub(crate) outline: Outline,
    /// The rows of all tables.
    pub(crate) rows: Vec<PrintedRow<'t>>,
    pub(crate) blocks: Vec<Block>,
    /// The tables, joined across page breaks.
    pub(crate) tables: Vec<TableDraft>,
}

impl<'t> Body<'t> {
    pub(crate) fn read(source: &'t Source, rules: &Rules) -> Self {
        let lines = classify(source, rules);
        let outline = Outline::build(&lines);
        let rows = read_rows(&lines, |line, column| source.is_covered(line, column));
        let blocks = build_blocks(&lines, &rows, &outline);
        let tables = draft_tables(&lines, &rows, &rules.tables);
        Self { source, lines, outline, rows, blocks, tables }
    }

    /// The lines of a span.
    pub(crate) fn lines_of(&self, span: Span) -> &[ReportLine<'t>] {
        &self.lines[span.line_start as usize - 1..span.line_end as usize]
    }

    /// The rows of each table.
    pub(crate) fn table_rows(&self) -> impl Iterator<Item = &[PrintedRow<'t>]> {
        self.tables.iter().map(|table| {
            let begin = self.rows.partition_point(|row| row.line < table.span.line_start);
            let end = self.rows.partition_point(|row| row.line <= table.span.line_end);
            &self.rows[begin..end]
        })
    }

    /// The row on a line.
    pub(crate) fn row(&self, line: u32) -> Option<&PrintedRow<'t>> {
        row_at(&self.rows, line)
    }

    /// The rows under a heading that a pattern matches; all rows without a pattern.
    pub(crate) fn rows_under(&self, section: Option<&Pattern>) -> impl Iterator<Item = &PrintedRow<'t>> {
        let inside = move |row: &&PrintedRow<'t>| {
            let Some(section) = section else { return true };
            self.outline.ancestors(self.outline.innermost(row.line)).any(|node| section.matches(&node.printed))
        };
        self.rows.iter().filter(inside)
    }

    /// The text of a line without markup; the cells of a row are separated by tabs.
    pub(crate) fn line_text(&self, line: &ReportLine<'_>) -> String {
        self.row(line.number).map_or_else(|| markup::plain(line.text), PrintedRow::joined)
    }

    /// The text of some lines without markup, one line each.
    pub(crate) fn text(&self, span: Span) -> String {
        let lines = self.lines_of(span).iter().filter(|line| !matches!(line.class, Class::PageFurniture));
        let texts = lines.map(|line| self.line_text(line));
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }
}
