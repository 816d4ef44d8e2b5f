//! Amounts in running text.

use corpus::{Printed, Span};

use super::{Entry, Ledger};
use crate::classify::Class;
use crate::columns::text;
use crate::era;
use crate::method::procurement;
use crate::rules::ProseRule;

pub(super) fn read(ledger: &mut Ledger<'_>, rule: &ProseRule) {
    let body = ledger.body;
    for block in body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::Front)) {
        let line = block.number;
        let text = text(body, Span::line(line));
        let Some(found) = rule.text.find(&text) else { continue };
        let Some(amount) = found.group("amount") else { continue };
        let node = body.outline.innermost(line);
        let heading = body.outline.ancestors(node).next().map(|node| node.title.clone()).unwrap_or_default();
        let entry = Entry {
            title: found.group("title").map_or_else(|| heading.clone(), str::to_owned),
            basis: rule.basis,
            basis_label: found.group("label").map_or_else(|| rule.basis.label().to_owned(), str::to_owned),
            amount,
            unit: None,
            line,
            mark: None,
            system: ledger.system_at(line),
            around: String::new(),
        };
        let in_charge = entry.system.map(|system| system.departments.clone()).unwrap_or_default();
        let ground = ledger.rules.system.ground.as_ref();
        let concluded = found.group("concluded").and_then(|printed| ledger.date(printed, line));
        let Some(contract) = ledger.enter(entry) else { continue };
        contract.departments = in_charge;
        contract.concluded = concluded;
        let year = found.group("year").and_then(|printed| Some((printed, era::fiscal_year(printed)?)));
        contract.year = year.map(|(printed, value)| Printed { printed: printed.to_owned(), value });
        contract.procurement = found.group("procurement").map(|printed| procurement(printed.to_owned(), ground));
    }
}
