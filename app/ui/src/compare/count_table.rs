use search::sort_by_u64_key;

use super::digest::{FindingDigest, ReportDigest};
use super::dimension::{Dimension, Value};
use crate::messages::{Message, compare as messages};

/// Unit of the counts, since reports differ in size and scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rate {
    #[default]
    Count,
    /// Their share of the report's findings, in percent.
    Share,
    /// Their number for each system that the report audits.
    PerSystem,
}

impl Rate {
    pub const ALL: [Self; 3] = [Self::Count, Self::Share, Self::PerSystem];

    /// Code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::PerSystem => "system",
        }
    }

    /// Label for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Count => messages::rate_count(),
            Self::Share => messages::rate_share(),
            Self::PerSystem => messages::rate_system(),
        }
    }
}

/// Order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowOrder {
    /// Order of the dimension's values.
    #[default]
    Value,
    /// By how far the reports' shares lie apart, the farthest first.
    Difference,
}

impl RowOrder {
    pub const ALL: [Self; 2] = [Self::Value, Self::Difference];

    /// Code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Difference => "difference",
        }
    }

    /// Label for the visitor.
    pub fn label(self) -> Message {
        match self {
            Self::Value => messages::order_value(),
            Self::Difference => messages::order_difference(),
        }
    }
}

/// Content of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingCount {
    Findings(u32),
    /// The report audits systems of the kind and makes no finding (指摘なし).
    NoFindings,
    /// The report says nothing of it: not looked into, or nothing found (監査対象外または記載なし).
    NotMentioned,
}

/// Findings of reports by a dimension. A row that no report mentions is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountTable {
    /// The rows, with a cell for each report.
    pub rows: Vec<(Value, Vec<FindingCount>)>,
}

pub fn count_by(reports: &[&ReportDigest], by: Dimension) -> CountTable {
    let rows = by.values().into_iter().map(|value| (value, reports.iter().map(|report| cell(report, value)).collect()));
    CountTable {
        rows: rows
            .filter(|(_, cells): &(_, Vec<FindingCount>)| cells.iter().any(|cell| *cell != FindingCount::NotMentioned))
            .collect(),
    }
}

impl CountTable {
    /// The rows in another order; those that differ alike keep theirs.
    pub fn ordered(self, order: RowOrder, reports: &[&ReportDigest]) -> Self {
        if order == RowOrder::Value {
            return self;
        }
        let difference = |(_, cells): &(Value, Vec<FindingCount>)| {
            let shares = || cells.iter().zip(reports).map(|(cell, report)| cell.share(report));
            u64::from(shares().max().unwrap_or(0) - shares().min().unwrap_or(0))
        };
        Self { rows: sort_by_u64_key(self.rows, |row| !difference(row)) }
    }

    /// The largest share of a cell.
    pub fn largest_share(&self, reports: &[&ReportDigest]) -> u32 {
        let shares = self.rows.iter().flat_map(|(_, cells)| cells.iter().zip(reports));
        shares.map(|(cell, report)| cell.share(report)).max().unwrap_or(0)
    }
}

impl FindingCount {
    /// Share of the report's findings, in tenths of a percent.
    pub fn share(self, report: &ReportDigest) -> u32 {
        match self {
            Self::Findings(count) => ratio(count * 1000, report.findings.len() as u32).unwrap_or(0),
            Self::NoFindings | Self::NotMentioned => 0,
        }
    }
}

fn cell(report: &ReportDigest, value: Value) -> FindingCount {
    let holds = |finding: &&FindingDigest| value.holds(finding);
    let audited =
        matches!(value, Value::System(Some(kind)) if report.audited.iter().any(|(audited, _)| *audited == kind));
    match report.findings.iter().filter(holds).count() as u32 {
        0 if audited => FindingCount::NoFindings,
        0 => FindingCount::NotMentioned,
        count => FindingCount::Findings(count),
    }
}

impl Rate {
    /// A number of findings of a report in words; none where the rate says nothing about the report.
    pub fn format(self, count: u32, report: &ReportDigest) -> Option<String> {
        match self {
            Self::Count => Some(count.to_string()),
            Self::Share => ratio(count * 1000, report.findings.len() as u32).map(|tenths| decimal(tenths, 10) + "％"),
            Self::PerSystem => ratio(count * 100, report.systems()).map(|hundredths| decimal(hundredths, 100)),
        }
    }
}

/// A rounded ratio.
fn ratio(count: u32, whole: u32) -> Option<u32> {
    (count + whole / 2).checked_div(whole)
}

/// A number of tenths or hundredths as a decimal. Formatting of floats would be a tenth of the page's program.
fn decimal(parts: u32, of: u32) -> String {
    let digits = of.ilog10() as usize;
    format!("{}.{:0digits$}", parts / of, parts % of)
}
