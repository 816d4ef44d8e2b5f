use std::collections::{BTreeMap, BTreeSet};

use corpus::{
    Basis, Contract, Coverage, Finding, FindingId, Method, Report, Slug, Survey, System, SystemId, SystemKind, fold,
};

use super::source::Source;
use crate::pages::{
    COVERAGES, KindGroup, Largest, ProcurementSummary, Share, SurveysPage, SystemPage, SystemRow, SystemsPage, Tally,
};
use crate::{Place, Route};

/// How many systems are shown as those with the largest amounts of a basis.
const LARGEST: usize = 5;
/// Words of an answer that speaks of contracts without bidding, or of a single bidder; folded.
const WITHOUT_COMPETITION: [&str; 5] = ["随意契約", "随契", "一者", "1者", "1社"];
/// The bases in the order in which they are shown.
const BASES: [Basis; 6] =
    [Basis::Contract, Basis::Introduction, Basis::Development, Basis::Expenditure, Basis::Commitment, Basis::Budget];

impl Source {
    /// The register of all systems.
    pub(super) fn systems_page(&self) -> SystemsPage {
        let kinds = SystemKind::ALL.iter().map(|kind| self.kind_group(*kind));
        let coverage = self.municipalities().into_iter().map(|reports| {
            let count =
                |coverage| self.systems_of(&reports).filter(|system| system.coverage == coverage).count() as u32;
            (self.place(reports[0]), COVERAGES.map(count))
        });
        SystemsPage {
            kinds: kinds.filter(|group| !group.audited.is_empty() || !group.others.is_empty()).collect(),
            coverage: coverage.collect(),
            procurement: self.procurement_summary(),
            largest: BASES.into_iter().filter_map(|basis| self.largest(basis)).collect(),
        }
    }

    /// The page of each system.
    pub(super) fn system_pages(&self) -> impl Iterator<Item = (Route, SystemPage)> {
        let findings: BTreeMap<&FindingId, &Finding> =
            self.findings.iter().map(|finding| (&finding.id, finding)).collect();
        self.systems.iter().map(move |system| {
            let page = SystemPage {
                card: self.report_card(self.report_of(&system.report)),
                contracts: self.contracts_of(&system.id).cloned().collect(),
                findings: system.findings.iter().filter_map(|id| Some(self.finding_card(findings.get(id)?))).collect(),
                alike: self.alike(system),
                system: system.clone(),
            };
            (Route::system(&system.id), page)
        })
    }

    /// All questions, report by report.
    pub(super) fn surveys_page(&self) -> SurveysPage {
        let asked = |report: &Report| -> Vec<Survey> {
            self.surveys.iter().filter(|survey| survey.report == report.slug).cloned().collect()
        };
        let reports = self.reports.iter().map(|report| (self.report_card(report), asked(report)));
        SurveysPage { reports: reports.filter(|(_, surveys)| !surveys.is_empty()).collect() }
    }

    /// The systems of a report, in the order of the pages.
    pub(super) fn rows_of(&self, report: &Report) -> Vec<SystemRow> {
        self.systems_of(&[report]).map(|system| self.system_row(system)).collect()
    }

    /// The systems that a finding concerns.
    pub(super) fn systems_with(&self, finding: &Finding) -> Vec<(SystemId, String)> {
        let concerned = self.systems.iter().filter(|system| system.findings.contains(&finding.id));
        concerned.map(|system| (system.id.clone(), system.name.clone())).collect()
    }

    fn kind_group(&self, kind: SystemKind) -> KindGroup {
        let rows = self.systems.iter().filter(|system| system.kind == kind).map(|system| self.system_row(system));
        let (audited, others) = rows.partition(|row| row.system.coverage == Coverage::Audited);
        KindGroup { kind, audited, others }
    }

    fn system_row(&self, system: &System) -> SystemRow {
        SystemRow {
            place: self.place_of(&system.report),
            largest: self.contracts_of(&system.id).max_by_key(|contract| contract.amount.yen).cloned(),
            system: system.clone(),
        }
    }

    /// The systems of the same kind in other municipalities, the audited ones first.
    fn alike(&self, system: &System) -> Vec<SystemRow> {
        let elsewhere = |other: &&System| other.report.municipality() != system.report.municipality();
        let alike = self.systems.iter().filter(|other| other.kind == system.kind).filter(elsewhere);
        let mut alike: Vec<SystemRow> = alike.map(|other| self.system_row(other)).collect();
        alike.sort_by_key(|row| row.system.coverage);
        // What serves no function in common is not alike.
        if system.kind == SystemKind::Other { Vec::new() } else { alike }
    }

    fn procurement_summary(&self) -> ProcurementSummary {
        let tallies = self.municipalities().into_iter().map(|reports| self.tally(&reports));
        ProcurementSummary { tallies: tallies.collect(), shares: self.shares() }
    }

    fn tally(&self, reports: &[&Report]) -> Tally {
        let audited: Vec<&System> =
            self.systems_of(reports).filter(|system| system.coverage == Coverage::Audited).collect();
        let named = audited.iter().filter_map(|system| system.procurement.as_ref());
        let named: Vec<BTreeSet<Method>> = named.map(|p| p.methods.iter().copied().collect()).collect();
        let mut methods = BTreeMap::new();
        for method in named.iter().flatten() {
            *methods.entry(*method).or_default() += 1;
        }
        let count = |fits: fn(&BTreeSet<Method>) -> bool| named.iter().filter(|methods| fits(methods)).count() as u32;
        Tally {
            place: self.place(reports[0]),
            audited: audited.len() as u32,
            stated: count(|methods| !methods.is_empty()),
            negotiated: count(|methods| methods.iter().any(|method| method.is_negotiated())),
            methods,
        }
    }

    /// What the reports themselves say of contracts without bidding and of single bidders.
    fn shares(&self) -> Vec<Share> {
        let shares = self.surveys.iter().flat_map(|survey| {
            let speaks = |answer: &str| WITHOUT_COMPETITION.iter().any(|word| fold(answer).contains(word));
            let figures = survey.figures.iter().filter(move |figure| speaks(&figure.answer));
            figures.map(|figure| Share {
                place: self.place_of(&survey.report),
                report: survey.report.clone(),
                question: survey.question.clone(),
                figure: figure.clone(),
            })
        });
        shares.collect()
    }

    /// The systems with the largest amounts of a basis, each with its largest.
    fn largest(&self, basis: Basis) -> Option<Largest> {
        let mut by_system: BTreeMap<&str, &Contract> = BTreeMap::new();
        let known = |contract: &&Contract| contract.basis == basis && contract.amount.yen.is_some();
        for contract in self.contracts.iter().filter(known) {
            let whose = contract.system.as_ref().map_or(contract.id.as_str(), SystemId::as_str);
            let largest = by_system.entry(whose).or_insert(contract);
            if contract.amount.yen > largest.amount.yen {
                *largest = contract;
            }
        }
        let total = by_system.len() as u32;
        let mut amounts: Vec<&Contract> = by_system.into_values().collect();
        amounts.sort_by(|a, b| b.amount.yen.cmp(&a.amount.yen).then_with(|| a.id.cmp(&b.id)));
        let amounts = amounts.into_iter().take(LARGEST).map(|c| (self.place_of(&c.report), c.clone())).collect();
        (total > 0).then_some(Largest { basis, amounts, total })
    }

    fn contracts_of<'a>(&'a self, id: &'a SystemId) -> impl Iterator<Item = &'a Contract> {
        self.contracts.iter().filter(move |contract| contract.system.as_ref() == Some(id))
    }

    fn systems_of<'a>(&'a self, reports: &'a [&Report]) -> impl Iterator<Item = &'a System> {
        self.systems.iter().filter(|system| reports.iter().any(|report| report.slug == system.report))
    }

    fn report_of(&self, slug: &Slug) -> &Report {
        self.report(slug).expect("every record's report was looked for when they were read")
    }

    /// The municipality of a record's report.
    pub(super) fn place_of(&self, slug: &Slug) -> Place {
        self.place(self.report_of(slug))
    }
}
