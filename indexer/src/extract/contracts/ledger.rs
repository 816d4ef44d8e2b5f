//! Enters amounts: names and parses them, and warns of those that cannot be parsed.

use corpus::{Amount, IsoDate, Period, Printed, Slug, Span, Unit};
use text::normalize;

use super::draft::{ContractDraft, LedgerEntry};
use crate::extract::systems;
use crate::extract::systems::draft::SystemDraft;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::values::date;
use crate::values::money::{self, Money};

/// The amounts read so far.
pub(super) struct Ledger<'a> {
    pub(super) slug: &'a Slug,
    pub(super) body: &'a Body<'a>,
    pub(super) rules: &'a Rules,
    pub(super) systems: &'a [SystemDraft],
    pub(super) contracts: Vec<ContractDraft<'a>>,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Ledger<'a> {
    /// Enters an amount, unless there is none; one that cannot be parsed is a warning.
    pub(super) fn enter(&mut self, entry: LedgerEntry<'a>) {
        let (yen, unit) = match money::parse(&entry.amount, entry.unit) {
            Money::Yen(yen, unit) => (Some(yen), Some(unit)),
            Money::Unknown => (None, None),
            Money::Nothing => return,
            Money::Unreadable => {
                self.warn(entry.line, format!("`{}` is no amount of money that can be read", entry.amount.trim()));
                return;
            }
        };
        let mark = entry.mark.as_ref().map(|mark| format!("-{mark}")).unwrap_or_default();
        let id = format!("{}-money-l{}{mark}", self.slug, entry.line).parse();
        let id = id.expect("a slug, a line and a number make an id");
        if self.contracts.iter().any(|known| known.id == id) {
            self.warn(entry.line, "this amount is read by two rules".to_owned());
            return;
        }
        let amount = Amount { printed: entry.amount.trim().to_owned(), yen, unit };
        self.contracts.push(ContractDraft { id, amount, entry });
    }

    fn warn(&mut self, line: u32, message: String) {
        let source = self.body.source;
        let warning = source.point_at_line(Diagnostic::warning(source.path(), message), line);
        self.diagnostics.push(warning.hint("correct the rule under `contracts` in report.toml"));
    }

    /// The date in a text; one that cannot be parsed is a warning.
    pub(super) fn date(&mut self, text: &str, line: u32) -> Option<Printed<IsoDate>> {
        let printed = text.trim();
        let value = date::partial_dates(printed).first().and_then(|mention| mention.date());
        if value.is_none() && !printed.is_empty() {
            self.warn(line, format!("`{printed}` is no date that can be read"));
        }
        Some(Printed { printed: printed.to_owned(), value: value? })
    }

    /// The period that a text says, beginning with the contract where it says so.
    pub(super) fn period(&mut self, text: &str, concluded: Option<&IsoDate>, line: u32) -> Option<Printed<Period>> {
        let printed = text.trim();
        let value = date::period(printed, concluded);
        if value.is_none() && !printed.is_empty() {
            self.warn(line, format!("`{printed}` is no period that can be read"));
        }
        Some(Printed { printed: printed.to_owned(), value: value? })
    }

    /// The system whose section holds a line.
    pub(super) fn system_at(&self, line: u32) -> Option<&'a SystemDraft> {
        systems::of_line(self.systems, line)
    }

    /// The system of that name, the audited one first.
    pub(super) fn system_named(&self, name: &str) -> Option<&'a SystemDraft> {
        let name = normalize(name);
        let named = |system: &&SystemDraft| {
            std::iter::once(&system.name).chain(&system.aliases).any(|own| normalize(own) == name)
        };
        let of_name = self.systems.iter().filter(named);
        of_name.min_by_key(|system| system.coverage)
    }

    /// The unit printed above a line, up to the heading.
    pub(super) fn unit_above(&self, line: u32) -> Option<Unit> {
        let node = self.body.outline.innermost(line);
        let above = (1..line).rev().take_while(|above| self.body.outline.innermost(*above) == node);
        above.take(MAX_LINES_TO_UNIT).find_map(|above| {
            let normalized = normalize(&self.body.text(Span::line(above)));
            let unit = normalized.split_once("単位:")?.1;
            let word: String = unit.chars().take_while(|c| c.is_alphabetic()).take_while(|c| *c != '円').collect();
            Unit::parse(&format!("{word}円"))
        })
    }
}

const MAX_LINES_TO_UNIT: usize = 6;
