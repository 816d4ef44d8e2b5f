//! `[system]`: descriptions, lists and names of information systems.

use serde::Deserialize;

use super::matcher::label::{Alias, Label};
use super::matcher::pattern::Pattern;
use super::matcher::separator::Separator;

/// `[system]`: the systems of a report.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SystemRule {
    /// The heading of a system's own section. Groups: `system`; `number`, the report's own; `code`, the register's.
    pub(crate) section: Option<Pattern>,
    /// A label under that heading, the name standing behind or below it.
    pub(crate) label: Option<Label>,
    /// The finding's own title or text, where no heading names one. Group: `system`.
    pub(crate) text: Option<Pattern>,
    /// Fields under its heading.
    #[serde(default)]
    pub(crate) profile: ProfileRule,
    /// Tables that list systems.
    #[serde(default)]
    pub(crate) lists: Vec<ListRule>,
    /// Words in a system's section that say there is nothing to find. Group: `value`.
    pub(crate) none: Option<Pattern>,
    /// Other spellings of names, as lists have them.
    #[serde(default)]
    pub(crate) aliases: Vec<Alias>,
    /// Abbreviation of the legal grounds of a contract without bidding.
    pub(crate) ground: Option<GroundRule>,
}

/// Fields of a system in its section. A heading above none of these labels describes no system.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ProfileRule {
    pub(crate) purpose: FieldRule,
    pub(crate) start: FieldRule,
    pub(crate) form: FieldRule,
    pub(crate) development: FieldRule,
    pub(crate) procurement: FieldRule,
    pub(crate) users: FieldRule,
    /// Cost at the introduction.
    pub(crate) cost: FieldRule,
    /// The term of the contract with which it was introduced.
    pub(crate) period: FieldRule,
}

impl ProfileRule {
    pub(crate) fn fields(&self) -> [&FieldRule; 8] {
        [
            &self.purpose,
            &self.start,
            &self.form,
            &self.development,
            &self.procurement,
            &self.users,
            &self.cost,
            &self.period,
        ]
    }
}

/// Sources of one field: behind or below a label, else words or sentences of the section, else a heading.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct FieldRule {
    pub(crate) labels: Vec<Label>,
    /// Group: `value`.
    pub(crate) text: Option<Pattern>,
    /// Whole sentences of the section.
    pub(crate) sentence: Option<Pattern>,
    /// A heading around the section. Group: `value`.
    pub(crate) heading: Option<Pattern>,
}

/// A table that lists systems, recognised by the words in its header.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListRule {
    /// The header of the column of names.
    pub(crate) name: Label,
    /// Part of the cell that is the name; all of it where it is left out. Group: `system`.
    pub(crate) only: Option<Pattern>,
    pub(crate) code: Option<Label>,
    #[serde(default)]
    pub(crate) departments: Vec<Label>,
    pub(crate) purpose: Option<Label>,
    /// Separator of departments in their cell, where it is not the usual one.
    pub(crate) separator: Option<Separator>,
}

impl ListRule {
    /// The headers of its columns: name, code, purpose, then the departments.
    pub(crate) fn labels(&self) -> impl Iterator<Item = &Label> {
        std::iter::once(&self.name).chain(&self.code).chain(&self.purpose).chain(&self.departments)
    }
}

/// Abbreviated legal ground of a contract without bidding, as in （2号）.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroundRule {
    /// The law that the report says it means.
    pub(crate) law: String,
    /// The abbreviation. Group: `items`, the numbers.
    pub(crate) items: Pattern,
}
