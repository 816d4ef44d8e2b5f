//! Amounts of money that belong to contracts and systems.

mod introduction;
mod prose;
mod remarks;
mod rows;
mod sheets;
mod years;

use corpus::{Amount, Basis, Contract, Coverage, Finding, IsoDate, Period, Printed, Slug, Span, System, Unit, fold};

use crate::columns::text;
use crate::extract::Body;
use crate::finish::fiscal_year;
use crate::method::procurement;
use crate::money::{self, Money};
use crate::{Diagnostic, Rules, era, systems};

/// All amounts in the order of their lines; each is linked with its system.
pub(crate) fn read(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    systems: &mut [System],
    findings: &[Finding],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Contract> {
    let mut ledger = Ledger { slug, body, rules, systems, contracts: Vec::new(), diagnostics };
    introduction::read(&mut ledger);
    for rule in &rules.contracts.rows {
        rows::read(&mut ledger, rule);
    }
    for rule in &rules.contracts.sheets {
        sheets::read(&mut ledger, rule);
    }
    if let Some(rule) = &rules.contracts.years {
        years::read(&mut ledger, rule);
    }
    for rule in &rules.contracts.prose {
        prose::read(&mut ledger, rule);
    }
    let mut contracts = ledger.contracts;
    contracts.sort_by_key(|contract| contract.source.line_start);
    how_concluded(&mut contracts, systems, rules);
    in_findings(&mut contracts, findings);
    for system in systems {
        let own = contracts.iter().filter(|contract| contract.system.as_ref() == Some(&system.id));
        system.contracts = own.map(|contract| contract.id.clone()).collect();
    }
    contracts
}

/// The amounts read so far.
struct Ledger<'a> {
    slug: &'a Slug,
    body: &'a Body<'a>,
    rules: &'a Rules,
    systems: &'a [System],
    contracts: Vec<Contract>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// What an entry is made of.
struct Entry<'e> {
    title: String,
    basis: Basis,
    basis_label: String,
    amount: &'e str,
    unit: Option<Unit>,
    line: u32,
    /// What tells it from other amounts on its line.
    mark: Option<String>,
    system: Option<&'e System>,
    /// What else stands in its row and column, and may point to notes.
    around: String,
}

impl<'a> Ledger<'a> {
    /// Enters an amount. `None` where there is none, or where it cannot be read, which is told.
    fn enter(&mut self, entry: Entry<'_>) -> Option<&mut Contract> {
        let (yen, unit) = match money::read(entry.amount, entry.unit) {
            Money::Yen(yen, unit) => (Some(yen), Some(unit)),
            Money::Unknown => (None, None),
            Money::Nothing => return None,
            Money::Unreadable => {
                self.warn(entry.line, format!("`{}` is no amount of money that can be read", entry.amount.trim()));
                return None;
            }
        };
        let mark = entry.mark.map(|mark| format!("-{mark}")).unwrap_or_default();
        let id = format!("{}-money-l{}{mark}", self.slug, entry.line).parse();
        let id = id.expect("a slug, a line and a number make an id");
        if self.contracts.iter().any(|known| known.id == id) {
            self.warn(entry.line, "this amount is read by two rules".to_owned());
            return None;
        }
        self.contracts.push(Contract {
            id,
            report: self.slug.clone(),
            municipality: self.rules.municipality.clone(),
            fiscal_year: fiscal_year(self.slug),
            system: entry.system.map(|system| system.id.clone()),
            system_name: entry.system.map(|system| system.name.clone()),
            departments: Vec::new(),
            title: entry.title,
            basis: entry.basis,
            basis_label: entry.basis_label,
            amount: Amount { printed: entry.amount.trim().to_owned(), yen, unit },
            year: None,
            concluded: None,
            period: None,
            procurement: None,
            remarks: remarks::below(self.body, entry.line, &format!("{} {}", entry.amount, entry.around)),
            section: self.body.outline.path(self.body.outline.innermost(entry.line)),
            source: Span::line(entry.line),
        });
        self.contracts.last_mut()
    }

    fn warn(&mut self, line: u32, message: String) {
        let source = self.body.source;
        let warning = source.point_at_line(Diagnostic::warning(source.path(), message), line);
        self.diagnostics.push(warning.hint("correct the rule under `contracts` in report.toml"));
    }

    /// The date that a text says; where it says one that cannot be read, that is told.
    fn date(&mut self, text: &str, line: u32) -> Option<Printed<IsoDate>> {
        let printed = text.trim();
        let value = era::moments(printed).first().and_then(|moment| moment.date());
        if value.is_none() && !printed.is_empty() {
            self.warn(line, format!("`{printed}` is no date that can be read"));
        }
        Some(Printed { printed: printed.to_owned(), value: value? })
    }

    /// The period that a text says, beginning with the contract where it says so.
    fn period(&mut self, text: &str, concluded: Option<&IsoDate>, line: u32) -> Option<Printed<Period>> {
        let printed = text.trim();
        let value = era::period(printed, concluded);
        if value.is_none() && !printed.is_empty() {
            self.warn(line, format!("`{printed}` is no period that can be read"));
        }
        Some(Printed { printed: printed.to_owned(), value: value? })
    }

    /// The system whose section holds a line.
    fn system_at(&self, line: u32) -> Option<&'a System> {
        systems::of_line(self.systems, line)
    }

    /// The system of that name, the audited one first.
    fn system_named(&self, name: &str) -> Option<&'a System> {
        let name = fold(name);
        let named =
            |system: &&System| std::iter::once(&system.name).chain(&system.aliases).any(|own| fold(own) == name);
        let of_name = self.systems.iter().filter(named);
        of_name.min_by_key(|system| system.coverage)
    }

    /// The unit that stands above a line, up to the heading.
    fn unit_above(&self, line: u32) -> Option<Unit> {
        let node = self.body.outline.innermost(line);
        let above = (1..line).rev().take_while(|above| self.body.outline.innermost(*above) == node);
        above.take(FARTHEST).find_map(|above| {
            let folded = fold(&text(self.body, Span::line(above)));
            let unit = folded.split_once("単位:")?.1;
            let word: String = unit.chars().take_while(|c| c.is_alphabetic()).take_while(|c| *c != '円').collect();
            Unit::parse(&format!("{word}円"))
        })
    }
}

/// How many lines a unit may stand above its table.
const FARTHEST: usize = 6;

/// How a contractor was chosen is told in sentences about the system. It belongs to a contract that a sentence names,
/// or to the only contract that the system has.
fn how_concluded(contracts: &mut [Contract], systems: &[System], rules: &Rules) {
    let audited = systems.iter().filter(|system| system.coverage == Coverage::Audited);
    for (system, told) in audited.filter_map(|system| Some((system, system.procurement.as_ref()?))) {
        let agreed = |contract: &&mut Contract| {
            contract.system.as_ref() == Some(&system.id)
                && matches!(contract.basis, Basis::Contract | Basis::Commitment | Basis::Introduction)
        };
        let mut own: Vec<_> = contracts.iter_mut().filter(agreed).collect();
        if let [only] = own.as_mut_slice() {
            only.procurement = Some(told.clone());
            continue;
        }
        let titles: Vec<_> = own.iter().map(|contract| subject(contract)).collect();
        for (contract, title) in own.into_iter().zip(&titles) {
            let naming: Vec<&str> = told.printed.lines().filter(|sentence| names(sentence, title, &titles)).collect();
            if !naming.is_empty() && contract.basis != Basis::Introduction {
                contract.procurement = Some(procurement(naming.join("\n"), rules.system.ground.as_ref()));
            }
        }
    }
}

/// The words by which a sentence names a contract, folded.
fn subject(contract: &Contract) -> String {
    fold(&contract.title).trim_end_matches("一式").trim_end_matches("契約").to_owned()
}

/// Whether a sentence names a title for its own sake, not as a part of a longer one.
fn names(sentence: &str, title: &str, titles: &[String]) -> bool {
    let mut rest = fold(sentence);
    for longer in titles.iter().filter(|other| other.len() > title.len() && other.contains(title)) {
        rest = rest.replace(longer.as_str(), " ");
    }
    !title.is_empty() && rest.contains(title)
}

/// An amount that a finding gives belongs to the departments of that finding.
fn in_findings(contracts: &mut [Contract], findings: &[Finding]) {
    for contract in contracts.iter_mut().filter(|contract| contract.departments.is_empty()) {
        let line = contract.source.line_start;
        let holds = |finding: &&Finding| (finding.source.line_start..=finding.source.line_end).contains(&line);
        if let Some(finding) = findings.iter().find(holds) {
            contract.departments.clone_from(&finding.departments);
        }
    }
}
