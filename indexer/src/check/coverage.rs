//! The account of a report: what became of each of its lines.

use corpus::Passage;

use crate::extract::findings::claimed_lines::{ClaimedLines, LineUse};
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};

/// Line coverage: the use of every line of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineCoverage {
    uses: Vec<LineUse>,
}

impl LineCoverage {
    pub(crate) fn new(body: &Body<'_>, claimed: &ClaimedLines, passages: &[Passage]) -> Self {
        let mut coverage = Self { uses: body.lines.iter().map(|line| line_use(body, line, claimed)).collect() };
        for passage in passages {
            for number in passage.source.line_start..=passage.source.line_end {
                let at = number as usize - 1;
                if coverage.uses[at] == LineUse::Unread {
                    let row = matches!(body.lines[at].class, Class::Row);
                    coverage.uses[at] = if row { LineUse::Table } else { LineUse::Passage };
                }
            }
        }
        coverage
    }

    /// The use of a line; `Blank` for one that does not exist.
    pub fn line_use(&self, line: u32) -> LineUse {
        (line as usize).checked_sub(1).and_then(|at| self.uses.get(at)).copied().unwrap_or(LineUse::Blank)
    }

    pub fn lines(&self) -> u32 {
        self.uses.len() as u32
    }

    /// The lines that nothing published holds.
    pub fn unread(&self) -> Vec<u32> {
        (1..=self.lines()).filter(|line| self.line_use(*line) == LineUse::Unread).collect()
    }
}

/// The use of a line before the passages are known.
fn line_use(body: &Body<'_>, line: &ReportLine<'_>, claimed: &ClaimedLines) -> LineUse {
    match &line.class {
        Class::Blank => LineUse::Blank,
        Class::PageFurniture => LineUse::PageFurniture,
        Class::Front => LineUse::Front,
        // The title of a finding may be a heading.
        Class::Heading { .. } => claimed.line_use(line.number).unwrap_or(LineUse::Heading),
        Class::TableBorder => claimed.line_use(line.number).unwrap_or(LineUse::Table),
        Class::Row => {
            let empty = body.row(line.number).is_none_or(|row| row.filled() == 0);
            claimed.line_use(line.number).unwrap_or(if empty { LineUse::Table } else { LineUse::Unread })
        }
        Class::Mark | Class::Text => claimed.line_use(line.number).unwrap_or(LineUse::Unread),
    }
}
