use std::collections::HashMap;
use std::hash::Hash;

use corpus::{FindingId, NoticeId, Slug, SystemId, SystemKind};

use super::hues::Hues;
use super::records::Records;
use super::terms::TermUses;

/// Positions of [`Records`] by their keys. Nothing is searched for twice, so that all pages take time in proportion to
/// what they show.
#[derive(Debug)]
pub struct RecordLookup {
    pub reports: HashMap<Slug, usize>,
    pub findings: HashMap<FindingId, usize>,
    pub systems: HashMap<SystemId, usize>,
    pub findings_in: Positions<Slug>,
    pub systems_in: Positions<Slug>,
    pub contracts_in: Positions<Slug>,
    pub surveys_in: Positions<Slug>,
    pub systems_with: Positions<FindingId>,
    pub contracts_of: Positions<SystemId>,
    pub systems_for: Positions<SystemKind>,
    /// Measures of each finding, in the order of their notices.
    pub measures_of: Positions<FindingId>,
    pub notices_on: Positions<Slug>,
    pub notices: HashMap<NoticeId, usize>,
    pub hues: Hues,
    pub terms: TermUses,
}

impl RecordLookup {
    /// Goes through all records once.
    pub fn new(records: &Records) -> Self {
        let Records { reports, findings, systems, contracts, surveys, terms, notices, measures, .. } = records;
        let answered =
            |measure: &corpus::Measure| measure.answers.iter().map(|answer| answer.finding.clone()).collect::<Vec<_>>();
        Self {
            reports: reports.iter().enumerate().map(|(at, report)| (report.slug.clone(), at)).collect(),
            findings: findings.iter().enumerate().map(|(at, finding)| (finding.id.clone(), at)).collect(),
            systems: systems.iter().enumerate().map(|(at, system)| (system.id.clone(), at)).collect(),
            findings_in: Positions::new(findings, |finding| [finding.report.clone()]),
            systems_in: Positions::new(systems, |system| [system.report.clone()]),
            contracts_in: Positions::new(contracts, |contract| [contract.report.clone()]),
            surveys_in: Positions::new(surveys, |survey| [survey.report.clone()]),
            systems_with: Positions::new(systems, |system| system.findings.clone()),
            contracts_of: Positions::new(contracts, |contract| contract.system.clone()),
            systems_for: Positions::new(systems, |system| [system.kind]),
            measures_of: Positions::new(measures, answered),
            notices_on: Positions::new(notices, |notice| notice.reports.clone()),
            notices: notices.iter().enumerate().map(|(at, notice)| (notice.id.clone(), at)).collect(),
            hues: Hues::new(reports),
            terms: TermUses::new(terms, findings),
        }
    }
}

/// Positions of the records that belong to a key, in their order.
#[derive(Debug)]
pub struct Positions<K>(HashMap<K, Vec<usize>>);

impl<K: Eq + Hash> Positions<K> {
    fn new<T, I: IntoIterator<Item = K>>(records: &[T], keys: impl Fn(&T) -> I) -> Self {
        let mut positions: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, record) in records.iter().enumerate() {
            for key in keys(record) {
                positions.entry(key).or_default().push(at);
            }
        }
        Self(positions)
    }

    pub fn pick<'a, T>(
        &'a self,
        records: &'a [T],
        key: &K,
    ) -> impl DoubleEndedIterator<Item = &'a T> + Clone + use<'a, T, K> {
        self.0.get(key).into_iter().flatten().map(|at| &records[*at])
    }
}
