use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

use corpus::{Contract, Finding};
use corpus::{FindingId, Report, Slug, Survey, System, SystemId, SystemKind};

use super::glossary::Names;
use super::source::Source;

/// How many hues the style sheet has.
const HUES: usize = 8;

/// Where things stand in a [`Source`]. Nothing is looked for twice, so that all pages take time in proportion to what there
/// is to show.
#[derive(Debug)]
pub struct Lookup {
    reports: HashMap<Slug, usize>,
    hues: HashMap<String, u8>,
    findings: HashMap<FindingId, usize>,
    findings_in: Places<Slug>,
    systems_in: Places<Slug>,
    contracts_in: Places<Slug>,
    surveys_in: Places<Slug>,
    systems_with: Places<FindingId>,
    contracts_of: Places<SystemId>,
    systems_for: Places<SystemKind>,
    /// What the terms are called, and which findings use them.
    pub names: Names,
}

/// The places of all that belongs to a key.
type Places<K> = HashMap<K, Vec<usize>>;

impl Lookup {
    /// Goes through all that there is, once.
    pub fn of(source: &Source) -> Self {
        let Source { reports, findings, systems, contracts, surveys, .. } = source;
        // Hues go by the order of the municipalities, so that neighbours in a list differ and a name is never looked at.
        let codes: BTreeSet<&str> = reports.iter().map(|report| report.slug.municipality()).collect();
        let hues = codes.into_iter().enumerate().map(|(at, code)| (code.to_owned(), (at % HUES) as u8));
        let with = |system: &System| system.findings.clone();
        Self {
            reports: reports.iter().enumerate().map(|(at, report)| (report.slug.clone(), at)).collect(),
            hues: hues.collect(),
            findings: findings.iter().enumerate().map(|(at, finding)| (finding.id.clone(), at)).collect(),
            findings_in: places(findings, |finding| [finding.report.clone()]),
            systems_in: places(systems, |system| [system.report.clone()]),
            contracts_in: places(contracts, |contract| [contract.report.clone()]),
            surveys_in: places(surveys, |survey| [survey.report.clone()]),
            systems_with: places(systems, with),
            contracts_of: places(contracts, |contract| contract.system.clone()),
            systems_for: places(systems, |system| [system.kind]),
            names: Names::new(&source.terms, findings),
        }
    }

    /// The hue of a municipality.
    pub fn hue(&self, municipality: &str) -> u8 {
        self.hues.get(municipality).copied().unwrap_or_default()
    }
}

fn places<T, K: Eq + Hash, I: IntoIterator<Item = K>>(records: &[T], keys: impl Fn(&T) -> I) -> Places<K> {
    let mut places: Places<K> = HashMap::new();
    for (at, record) in records.iter().enumerate() {
        for key in keys(record) {
            places.entry(key).or_default().push(at);
        }
    }
    places
}

fn picked<'a, T, K: Eq + Hash>(
    records: &'a [T],
    places: &'a Places<K>,
    key: &K,
) -> impl DoubleEndedIterator<Item = &'a T> + Clone + use<'a, T, K> {
    places.get(key).into_iter().flatten().map(|at| &records[*at])
}

impl Source {
    /// The report of that slug.
    pub fn report(&self, slug: &Slug) -> Option<&Report> {
        self.lookup().reports.get(slug).map(|at| &self.reports[*at])
    }

    /// The finding of that id.
    pub fn finding(&self, id: &FindingId) -> Option<&Finding> {
        self.lookup().findings.get(id).map(|at| &self.findings[*at])
    }

    /// The findings of a report, in its order.
    pub fn findings_in(&self, slug: &Slug) -> impl Iterator<Item = &Finding> + Clone {
        picked(&self.findings, &self.lookup().findings_in, slug)
    }

    /// The systems of a report, in its order.
    pub fn systems_in(&self, slug: &Slug) -> impl Iterator<Item = &System> + Clone {
        picked(&self.systems, &self.lookup().systems_in, slug)
    }

    /// The amounts of a report, in its order.
    pub fn contracts_in(&self, slug: &Slug) -> impl Iterator<Item = &Contract> + Clone {
        picked(&self.contracts, &self.lookup().contracts_in, slug)
    }

    /// The questions of a report, in its order.
    pub fn surveys_in(&self, slug: &Slug) -> impl Iterator<Item = &Survey> + Clone {
        picked(&self.surveys, &self.lookup().surveys_in, slug)
    }

    /// The systems that a finding concerns.
    pub fn systems_with(&self, finding: &FindingId) -> impl Iterator<Item = &System> + Clone {
        picked(&self.systems, &self.lookup().systems_with, finding)
    }

    /// The amounts of a system.
    pub fn contracts_of(&self, system: &SystemId) -> impl DoubleEndedIterator<Item = &Contract> + Clone {
        picked(&self.contracts, &self.lookup().contracts_of, system)
    }

    /// The systems that serve a function.
    pub fn systems_for(&self, kind: SystemKind) -> impl Iterator<Item = &System> + Clone {
        picked(&self.systems, &self.lookup().systems_for, &kind)
    }
}
