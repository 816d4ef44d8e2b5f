//! Facts on a contract from elsewhere: choice of the contractor, and departments.

use corpus::{Basis, Coverage, Finding, Procurement};
use text::normalize;

use super::draft::{ContractDraft, FindingLink};
use crate::extract::systems::draft::SystemDraft;
use crate::rules::report::Rules;
use crate::values::procurement::parse_procurement;

/// Sentences about a system say how contractors were chosen. One belongs to the contract that it names, or to the only
/// contract of the system.
pub(super) fn procurement(draft: &ContractDraft<'_>, all: &[ContractDraft<'_>], rules: &Rules) -> Option<Procurement> {
    let system = draft.entry.system.filter(|system| system.coverage == Coverage::Audited)?;
    let printed = system.procurement.as_ref()?;
    let is_agreed = |other: &&ContractDraft<'_>| {
        other.entry.system.is_some_and(|own| own.id == system.id)
            && matches!(other.entry.basis, Basis::Contract | Basis::Commitment | Basis::Introduction)
    };
    if !is_agreed(&draft) {
        return None;
    }
    let titles: Vec<_> = all.iter().filter(is_agreed).map(subject).collect();
    if titles.len() == 1 {
        return Some(printed.clone());
    }
    let title = subject(draft);
    let naming: Vec<&str> = printed.printed.lines().filter(|sentence| names(sentence, &title, &titles)).collect();
    let is_named = !naming.is_empty() && draft.entry.basis != Basis::Introduction;
    is_named.then(|| parse_procurement(naming.join("\n"), rules.system.ground.as_ref()))
}

/// The words by which a sentence names a contract, normalized.
fn subject(draft: &ContractDraft<'_>) -> String {
    normalize(&draft.entry.title).trim_end_matches("一式").trim_end_matches("契約").to_owned()
}

/// True when a sentence names a title itself, not as a part of a longer one.
fn names(sentence: &str, title: &str, titles: &[String]) -> bool {
    let mut rest = normalize(sentence);
    for longer in titles.iter().filter(|other| other.len() > title.len() && other.contains(title)) {
        rest = rest.replace(longer.as_str(), " ");
    }
    !title.is_empty() && rest.contains(title)
}

/// An amount that a finding gives belongs to the departments and the system of that finding, where its own place names
/// none.
pub(super) fn in_finding<'a>(
    draft: &ContractDraft<'a>,
    findings: &[Finding],
    systems: &'a [SystemDraft],
) -> FindingLink<'a> {
    let spans = |finding: &Finding| {
        let occurrences = finding.occurrences.iter().map(|occurrence| occurrence.source).collect::<Vec<_>>();
        [finding.source].into_iter().chain(occurrences)
    };
    let holds =
        |finding: &&Finding| spans(finding).any(|span| (span.line_start..=span.line_end).contains(&draft.entry.line));
    let (departments, system) = (&draft.entry.departments, draft.entry.system);
    let Some(finding) = findings.iter().find(holds) else {
        return FindingLink { departments: departments.clone(), system };
    };
    let departments = if departments.is_empty() { &finding.departments } else { departments };
    let name = finding.system.as_deref().map(normalize);
    let named = systems.iter().filter(|system| Some(normalize(&system.name)) == name);
    let system = system.or_else(|| named.min_by_key(|system| system.coverage));
    let system = system.or_else(|| only_listed(&draft.entry.title, departments, systems));
    FindingLink { departments: departments.clone(), system }
}

/// The only system in the lists of the departments whose name begins with what was paid for.
fn only_listed<'s>(title: &str, departments: &[String], systems: &'s [SystemDraft]) -> Option<&'s SystemDraft> {
    let title = normalize(title);
    let fits = |system: &&SystemDraft| {
        let same = |one: &String, other: &String| normalize(one) == normalize(other);
        let shared = system.departments.iter().any(|own| departments.iter().any(|department| same(own, department)));
        shared && !title.is_empty() && normalize(&system.name).starts_with(&title)
    };
    let mut found = systems.iter().filter(fits);
    found.next().filter(|_| found.next().is_none())
}
