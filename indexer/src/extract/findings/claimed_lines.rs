//! Which lines the findings take, so that no passage repeats them.

use std::collections::HashMap;

use corpus::Span;

use super::draft::Draft;
use crate::structure::body::Body;
use crate::structure::classify::{Class, Line};

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Holds nothing.
    Blank,
    /// Cover, table of contents, or behind the end of the report.
    Front,
    /// A heading.
    Heading,
    /// Part of a finding.
    Finding,
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
pub(crate) struct Taken {
    roles: HashMap<u32, Role>,
    beside: HashMap<u32, String>,
}

impl Taken {
    pub(crate) fn by(body: &Body<'_>, drafts: &[Draft]) -> Self {
        let mut taken = Self::default();
        for draft in drafts {
            taken.take(draft.span, Role::Finding);
            draft.occurrences.iter().for_each(|occurrence| taken.take(occurrence.source, Role::Finding));
            // The table that lists the findings says the same again.
            draft.summary.line.into_iter().for_each(|line| taken.take(Span::line(line), Role::Finding));
            taken.beside.extend(draft.beside.iter().map(|text| (draft.span.line_start, text.clone())));
            draft.context_spans.iter().for_each(|span| taken.take(*span, Role::Context));
        }
        taken.take_row_headings(&body.lines);
        taken
    }

    /// What a line is to a finding.
    pub(crate) fn role(&self, line: u32) -> Option<Role> {
        self.roles.get(&line).copied()
    }

    /// What stands in a row of findings and belongs to none of them.
    pub(crate) fn beside(&self, line: u32) -> Option<&str> {
        self.beside.get(&line).map(String::as_str)
    }

    fn take(&mut self, span: Span, role: Role) {
        for line in span.line_start..=span.line_end {
            self.roles.entry(line).or_insert(role);
        }
    }

    /// In a table of findings a row with one cell is the heading of the row below it.
    fn take_row_headings(&mut self, lines: &[Line<'_>]) {
        let mut heads = false;
        for line in lines.iter().rev() {
            match &line.class {
                Class::Blank | Class::Rule => {}
                Class::Row(_) if self.roles.contains_key(&line.number) => heads = true,
                Class::Row(cells) if heads && cells.iter().filter(|cell| !cell.is_empty()).count() == 1 => {
                    self.roles.insert(line.number, Role::Heading);
                    heads = false;
                }
                _ => heads = false,
            }
        }
    }
}
