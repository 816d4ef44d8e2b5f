//! Facts on a contract from elsewhere: choice of the contractor, and departments.

use corpus::{Basis, Contract, Coverage, Finding};
use text::normalize;

use crate::extract::systems::draft::SystemDraft;
use crate::rules::report::Rules;
use crate::values::procurement::parse_procurement;

/// Sentences about a system say how contractors were chosen. One belongs to the contract that it names, or to the only
/// contract of the system.
pub(super) fn how_concluded(contracts: &mut [Contract], systems: &[SystemDraft], rules: &Rules) {
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
                contract.procurement = Some(parse_procurement(naming.join("\n"), rules.system.ground.as_ref()));
            }
        }
    }
}

/// The words by which a sentence names a contract, normalized.
fn subject(contract: &Contract) -> String {
    normalize(&contract.title).trim_end_matches("一式").trim_end_matches("契約").to_owned()
}

/// True when a sentence names a title itself, not as a part of a longer one.
fn names(sentence: &str, title: &str, titles: &[String]) -> bool {
    let mut rest = normalize(sentence);
    for longer in titles.iter().filter(|other| other.len() > title.len() && other.contains(title)) {
        rest = rest.replace(longer.as_str(), " ");
    }
    !title.is_empty() && rest.contains(title)
}

/// An amount that a finding gives belongs to the departments and the system of that finding.
pub(super) fn in_findings(contracts: &mut [Contract], findings: &[Finding], systems: &[SystemDraft]) {
    for contract in contracts.iter_mut() {
        let line = contract.source.line_start;
        let places = |finding: &Finding| {
            let occurrences = finding.occurrences.iter().map(|occurrence| occurrence.source).collect::<Vec<_>>();
            [finding.source].into_iter().chain(occurrences)
        };
        let holds = |finding: &&Finding| places(finding).any(|span| (span.line_start..=span.line_end).contains(&line));
        let Some(finding) = findings.iter().find(holds) else { continue };
        if contract.departments.is_empty() {
            contract.departments.clone_from(&finding.departments);
        }
        if contract.system.is_none() {
            let named = systems.iter().filter(|system| Some(&system.name) == finding.system.as_ref());
            let system = named.min_by_key(|system| system.coverage).or_else(|| only_listed(contract, systems));
            contract.system = system.map(|system| system.id.clone());
            contract.system_name = system.map(|system| system.name.clone());
        }
    }
}

/// The only system in the lists of its departments whose name begins with what was paid for.
fn only_listed<'s>(contract: &Contract, systems: &'s [SystemDraft]) -> Option<&'s SystemDraft> {
    let title = normalize(&contract.title);
    let fits = |system: &&SystemDraft| {
        let shared = system.departments.iter().any(|department| contract.departments.contains(department));
        shared && !title.is_empty() && normalize(&system.name).starts_with(&title)
    };
    let mut found = systems.iter().filter(fits);
    found.next().filter(|_| found.next().is_none())
}
