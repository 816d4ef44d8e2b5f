//! Links between findings and systems, and systems that only findings name.

use corpus::{Coverage, Finding};
use text::normalize;

use super::draft::SystemDraft;
use super::register::{Register, is_called, share_department};
use crate::values::distinct::distinct;

/// Links findings to systems by name, then to listed systems of their departments that their text mentions.
pub(super) fn link(register: &mut Register<'_>, findings: &[Finding]) {
    for finding in findings {
        if let Some(name) = finding.system.as_deref() {
            let system = named(register, finding, name);
            system.findings.push(finding.id.clone());
            if system.departments.is_empty() {
                system.departments.clone_from(&finding.departments);
            }
        }
    }
    for finding in findings {
        for (departments, text) in places(finding) {
            mentioned(&mut register.systems, finding, departments, &normalize(text));
        }
    }
}

/// The system that a finding names: the audited one, else one that is listed for its departments, else a new one.
fn named<'r>(register: &'r mut Register<'_>, finding: &Finding, name: &str) -> &'r mut SystemDraft {
    let normalized = normalize(name);
    let of_name = |system: &SystemDraft| is_called(system, &normalized);
    let position = |fits: &dyn Fn(&SystemDraft) -> bool| {
        register.systems.iter().position(|system| of_name(system) && fits(system))
    };
    let known = position(&|system| system.coverage == Coverage::Audited)
        .or_else(|| position(&|system| share_department(&system.departments, &finding.departments)))
        .or_else(|| position(&|system| system.coverage == Coverage::Named && system.departments.is_empty()));
    match known {
        Some(at) => {
            let system = &mut register.systems[at];
            system.coverage = system.coverage.min(Coverage::Named);
            system
        }
        None => {
            let id = format!("{}-system", finding.id).parse().expect("an id and a word make an id");
            register.add(id, name.to_owned(), Coverage::Named, finding.source)
        }
    }
}

/// The places of a finding, each with its departments.
fn places(finding: &Finding) -> Vec<(&[String], &str)> {
    let own = (finding.departments.as_slice(), finding.text.as_str());
    let occurrences = finding.occurrences.iter();
    let mut places: Vec<_> = occurrences.map(|place| (place.departments.as_slice(), place.text.as_str())).collect();
    if places.is_empty() {
        places.push(own);
    }
    places
}

/// Links a finding to the listed systems of its departments that its normalized text names. Of nested names only the
/// longest counts.
fn mentioned(systems: &mut [SystemDraft], finding: &Finding, departments: &[String], text: &str) {
    const MIN_NAME_CHARS: usize = 5;
    let mut rest = text.to_owned();
    let mut names: Vec<String> = distinct(systems.iter().map(|system| normalize(&system.name)));
    names.retain(|name| name.chars().count() >= MIN_NAME_CHARS);
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names.iter().filter(|name| text.contains(name.as_str())) {
        if !rest.contains(name.as_str()) {
            continue;
        }
        rest = rest.replace(name.as_str(), " ");
        let listed = systems
            .iter_mut()
            .filter(|system| system.coverage != Coverage::Audited && normalize(&system.name) == *name);
        for system in listed.filter(|system| share_department(&system.departments, departments)) {
            system.coverage = Coverage::Named;
            if !system.findings.contains(&finding.id) {
                system.findings.push(finding.id.clone());
            }
        }
    }
}
