//! `[contracts]`: amounts of money of contracts and systems.

use corpus::Basis;
use serde::Deserialize;

use super::matcher::label::Label;
use super::matcher::pattern::Pattern;

/// `[contracts]`: the ways in which reports print amounts.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ContractRules {
    /// Tables with one contract a row.
    pub(crate) rows: Vec<RowsRule>,
    /// Tables with one contract each, one field a row.
    pub(crate) sheets: Vec<SheetRule>,
    /// Tables with one fiscal year a column.
    pub(crate) years: Option<YearsRule>,
    /// Amounts in running text.
    pub(crate) prose: Vec<ProseRule>,
}

/// A table with one contract a row, recognised by the words in its header.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RowsRule {
    /// Column of the subject, or of the system's name instead.
    pub(crate) title: Label,
    /// True when the title is the name of a system.
    #[serde(default)]
    pub(crate) by_system: bool,
    pub(crate) departments: Option<Label>,
    pub(crate) concluded: Option<Label>,
    pub(crate) year: Option<Label>,
    pub(crate) amounts: Vec<AmountColumn>,
}

/// A column of amounts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AmountColumn {
    pub(crate) column: Label,
    pub(crate) basis: Basis,
}

impl RowsRule {
    pub(crate) fn labels(&self) -> impl Iterator<Item = &Label> {
        let amounts = self.amounts.iter().map(|amount| &amount.column);
        std::iter::once(&self.title).chain(&self.departments).chain(&self.concluded).chain(&self.year).chain(amounts)
    }
}

/// A table with one contract, one field a row; it begins with the subject.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetRule {
    pub(crate) title: Vec<Label>,
    pub(crate) amount: Label,
    pub(crate) basis: Basis,
    pub(crate) concluded: Option<Label>,
    pub(crate) period: Option<Label>,
}

impl SheetRule {
    pub(crate) fn labels(&self) -> impl Iterator<Item = &Label> {
        self.title.iter().chain([&self.amount]).chain(&self.concluded).chain(&self.period)
    }
}

/// Tables of costs with one fiscal year a column, or a row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearsRule {
    /// Heading above the tables.
    pub(crate) section: Pattern,
    pub(crate) basis: Basis,
}

/// An amount in running text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProseRule {
    /// Matched against the lines under one heading, blank ones left out. Groups: `amount`; where the words give them `label`, `title`, `year`, `concluded`, `period`, `procurement`.
    pub(crate) text: Pattern,
    pub(crate) basis: Basis,
}
