//! Lines claimed by findings, so that no passage repeats them.

use std::collections::HashMap;

use corpus::{NoFinding, Span};

use super::draft::FindingDraft;
use super::summary::SummaryEntry;
use crate::structure::body::Body;
use crate::structure::classify::Class;

/// Use of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineUse {
    /// Holds nothing.
    Blank,
    /// A page number or running head.
    PageFurniture,
    /// Cover, table of contents, or behind the end of the report.
    Front,
    /// A heading.
    Heading,
    /// Part of a finding.
    Finding,
    /// A statement that nothing was found.
    NoFinding,
    /// Criteria or facts before a finding.
    Context,
    /// Part of a table that is a passage, or drawn by one.
    Table,
    /// Part of any other passage.
    Passage,
    /// Nothing that is published holds it.
    Unread,
}

/// The lines that findings take, each with what it is to them.
#[derive(Debug, Default)]
pub(crate) struct ClaimedLines {
    uses: HashMap<u32, LineUse>,
    beside: HashMap<u32, String>,
}

impl ClaimedLines {
    pub(crate) fn new(body: &Body<'_>, drafts: &[FindingDraft], summary: &[SummaryEntry]) -> Self {
        let mut claimed = Self::default();
        for (draft, entry) in drafts.iter().zip(summary) {
            claimed.claim(draft.span, LineUse::Finding);
            draft.heading_lines.iter().for_each(|line| claimed.claim(Span::line(*line), LineUse::Heading));
            draft.occurrences.iter().for_each(|occurrence| claimed.claim(occurrence.source, LineUse::Finding));
            // The table that lists the findings says the same again.
            entry.line.into_iter().for_each(|line| claimed.claim(Span::line(line), LineUse::Finding));
            claimed.beside.extend(draft.beside.iter().map(|text| (draft.span.line_start, text.clone())));
            draft.context_spans.iter().for_each(|span| claimed.claim(*span, LineUse::Context));
        }
        claimed.claim_row_headings(body);
        claimed
    }

    /// Claims the statements that nothing was found.
    pub(crate) fn claim_no_findings(&mut self, statements: &[NoFinding]) {
        statements.iter().for_each(|statement| self.claim(statement.source, LineUse::NoFinding));
    }

    /// Use of a line by a finding.
    pub(crate) fn line_use(&self, line: u32) -> Option<LineUse> {
        self.uses.get(&line).copied()
    }

    /// Text of a row of findings that belongs to none of them.
    pub(crate) fn beside(&self, line: u32) -> Option<&str> {
        self.beside.get(&line).map(String::as_str)
    }

    fn claim(&mut self, span: Span, line_use: LineUse) {
        for line in span.line_start..=span.line_end {
            self.uses.entry(line).or_insert(line_use);
        }
    }

    /// In a table of findings a row with one cell is the heading of the row below it.
    fn claim_row_headings(&mut self, body: &Body<'_>) {
        let mut heads = false;
        for line in body.lines.iter().rev() {
            match &line.class {
                Class::Blank | Class::PageFurniture | Class::TableBorder => {}
                Class::Row if self.uses.contains_key(&line.number) => heads = true,
                Class::Row if heads && body.row(line.number).is_some_and(|row| row.filled() == 1) => {
                    self.uses.insert(line.number, LineUse::Heading);
                    heads = false;
                }
                _ => heads = false,
            }
        }
    }
}
