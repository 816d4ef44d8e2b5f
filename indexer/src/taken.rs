//! Which lines the findings take, so that no passage repeats them.

use std::collections::HashMap;

use corpus::Span;

use crate::Role;
use crate::classify::{Class, Line};
use crate::extract::{Body, Draft};

/// The lines that findings take, each with what it is to them.
#[derive(Debug, Default)]
pub(crate) struct Taken(HashMap<u32, Role>);

impl Taken {
    pub(crate) fn by(body: &Body<'_>, drafts: &[Draft]) -> Self {
        let mut taken = Self::default();
        for draft in drafts {
            taken.take(draft.span, Role::Finding);
            draft.occurrences.iter().for_each(|occurrence| taken.take(occurrence.source, Role::Finding));
            // The table that lists the findings says the same again.
            draft.summary.line.into_iter().for_each(|line| taken.take(Span::line(line), Role::Finding));
            draft.context_spans.iter().for_each(|span| taken.take(*span, Role::Context));
        }
        taken.take_row_headings(&body.lines);
        taken
    }

    /// What a line is to a finding.
    pub(crate) fn role(&self, line: u32) -> Option<Role> {
        self.0.get(&line).copied()
    }

    fn take(&mut self, span: Span, role: Role) {
        for line in span.line_start..=span.line_end {
            self.0.entry(line).or_insert(role);
        }
    }

    /// In a table of findings a row with one cell is the heading of the row below it.
    fn take_row_headings(&mut self, lines: &[Line<'_>]) {
        let mut heads = false;
        for line in lines.iter().rev() {
            match &line.class {
                Class::Blank | Class::Rule => {}
                Class::Row(_) if self.0.contains_key(&line.number) => heads = true,
                Class::Row(cells) if heads && cells.iter().filter(|cell| !cell.is_empty()).count() == 1 => {
                    self.0.insert(line.number, Role::Heading);
                    heads = false;
                }
                _ => heads = false,
            }
        }
    }
}
