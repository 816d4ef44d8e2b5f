//! Cost of a system at its introduction (導入時調達額), from its section.

use corpus::{Basis, Coverage};

use super::draft::LedgerEntry;
use super::ledger::Ledger;
use crate::extract::systems::draft::SystemDraft;
use crate::extract::systems::section::SystemSection;
use crate::structure::field;

pub(super) fn read(ledger: &mut Ledger<'_>) {
    let systems = ledger.systems;
    for system in systems.iter().filter(|system| system.coverage == Coverage::Audited) {
        read_system(ledger, system);
    }
}

fn read_system<'a>(ledger: &mut Ledger<'a>, system: &'a SystemDraft) {
    let (body, rules) = (ledger.body, ledger.rules);
    let spans = [system.source];
    let profile = SystemSection { body, rules, spans: &spans };
    let fields = &rules.system.profile;
    let printed_cost = fields.cost.labels.iter().find_map(|label| {
        let mut lines = system.source.line_start..=system.source.line_end;
        let line = lines.find(|line| field::value_beside(body, &body.lines[*line as usize - 1], label).is_some())?;
        Some((label, line, profile.labelled(label)?))
    });
    let Some((label, line, amount)) = printed_cost else { return };
    let period = profile.first(&fields.period);
    let period = period.and_then(|printed| ledger.period(&printed, None, line));
    ledger.enter(LedgerEntry {
        title: system.name.clone(),
        basis: Basis::Introduction,
        basis_label: label.text.clone(),
        amount,
        unit: None,
        line,
        mark: None,
        system: Some(system),
        departments: system.departments.clone(),
        year: None,
        concluded: None,
        period,
        procurement: None,
        around: String::new(),
    });
}
