//! The account of a report: what became of each of its lines.

use corpus::Passage;

use crate::extract::findings::claimed_lines::{Role, Taken};
use crate::structure::classify::{Class, Line};

/// What became of each line of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    roles: Vec<Role>,
}

impl Account {
    pub(crate) fn of(lines: &[Line<'_>], taken: &Taken, passages: &[Passage]) -> Self {
        let mut account = Self { roles: lines.iter().map(|line| role(line, taken)).collect() };
        for passage in passages {
            for number in passage.source.line_start..=passage.source.line_end {
                let at = number as usize - 1;
                if account.roles[at] == Role::Unread {
                    let row = matches!(lines[at].class, Class::Row(_));
                    account.roles[at] = if row { Role::Table } else { Role::Passage };
                }
            }
        }
        account
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

/// What a line is before the passages are known.
fn role(line: &Line<'_>, taken: &Taken) -> Role {
    match &line.class {
        Class::Blank => Role::Blank,
        Class::Front => Role::Front,
        Class::Heading { .. } => Role::Heading,
        Class::Rule => taken.role(line.number).unwrap_or(Role::Table),
        Class::Row(cells) => {
            let empty = cells.iter().all(|cell| cell.is_empty());
            taken.role(line.number).unwrap_or(if empty { Role::Table } else { Role::Unread })
        }
        Class::Mark | Class::Text => taken.role(line.number).unwrap_or(Role::Unread),
    }
}
