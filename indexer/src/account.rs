//! The account of a report: what became of each of its lines.

use corpus::{Finding, Passage, Span};

use crate::classify::{Class, Line};

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

/// What became of each line of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    roles: Vec<Role>,
}

impl Account {
    pub(crate) fn of(lines: &[Line<'_>], findings: &[Finding], contexts: &[Span], passages: &[Passage]) -> Self {
        let mut roles: Vec<_> = lines
            .iter()
            .map(|line| match line.class {
                Class::Blank => Role::Blank,
                Class::Front => Role::Front,
                Class::Heading { .. } => Role::Heading,
                Class::Rule => Role::Table,
                Class::Row(ref cells) if cells.iter().all(|cell| cell.is_empty()) => Role::Table,
                Class::Row(_) | Class::Mark | Class::Text => Role::Unread,
            })
            .collect();
        let mut mark = |span: Span, role: &dyn Fn(&Line<'_>) -> Role| {
            for number in span.line_start..=span.line_end {
                let at = number as usize - 1;
                if roles[at] == Role::Unread {
                    roles[at] = role(&lines[at]);
                }
            }
        };
        for finding in findings {
            mark(finding.source, &|_| Role::Finding);
            finding.occurrences.iter().for_each(|occurrence| mark(occurrence.source, &|_| Role::Finding));
        }
        contexts.iter().for_each(|span| mark(*span, &|_| Role::Context));
        let row_or_text =
            |line: &Line<'_>| if matches!(line.class, Class::Row(_)) { Role::Table } else { Role::Passage };
        passages.iter().for_each(|passage| mark(passage.source, &row_or_text));
        Self { roles }
    }

    /// What became of a line; `Blank` for one that does not exist.
    pub fn role(&self, line: u32) -> Role {
        (line as usize).checked_sub(1).and_then(|at| self.roles.get(at)).copied().unwrap_or(Role::Blank)
    }

    /// How many lines the report has.
    pub fn lines(&self) -> u32 {
        self.roles.len() as u32
    }

    /// The lines that nothing published holds.
    pub fn unread(&self) -> Vec<u32> {
        (1..=self.lines()).filter(|line| self.role(*line) == Role::Unread).collect()
    }
}
