//! Amounts of money that belong to contracts and systems.

mod draft;
mod introduction;
mod ledger;
mod links;
mod prose;
mod remarks;
mod rows;
mod sheets;
mod years;

use corpus::{Contract, Finding, Slug};

use super::systems::draft::SystemDraft;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;

use ledger::Ledger;

/// All amounts in the order of their lines; each is linked with its system.
pub(crate) fn read(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    systems: &[SystemDraft],
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
    let mut drafts = ledger.contracts;
    drafts.sort_by_key(|draft| draft.entry.line);
    let procurements: Vec<_> = drafts.iter().map(|draft| links::procurement(draft, &drafts, rules)).collect();
    let complete = |(draft, procurement)| {
        let link = links::in_finding(&draft, findings, systems);
        draft.complete(slug, body, rules, procurement, link)
    };
    drafts.into_iter().zip(procurements).map(complete).collect()
}
