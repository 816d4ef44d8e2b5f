use std::collections::{BTreeMap, BTreeSet};

use corpus::{Basis, Contract, Coverage, Method, Report, Slug, System, SystemId, SystemKind};
use text::normalize;
use ui::{Municipality, Route};

use super::source::Source;
use crate::pages::{
    COLUMNS, COVERAGES, KindCount, KindGroup, Largest, MOST, Part, ProcurementSummary, Share, SystemPage, SystemRow,
    SystemsPage, Tally, parted,
};

/// How many systems are shown as those with the largest amounts of a basis.
const LARGEST: usize = 5;
/// How many systems of other municipalities a system's page lists.
const ALIKE: usize = 60;
/// How many shares that the reports print are listed.
const SHARES: usize = 60;
/// Message of an answer that speaks of contracts without bidding, or of a single bidder; normalized.
const WITHOUT_COMPETITION: [&str; 5] = ["随意契約", "随契", "一者", "1者", "1社"];
/// The bases in the order in which they are shown.
const BASES: [Basis; 6] =
    [Basis::Contract, Basis::Introduction, Basis::Development, Basis::Expenditure, Basis::Commitment, Basis::Budget];

impl Source {
    /// The register of all systems: the first page tells of all of it, those after it list what it can't hold.
    pub(super) fn systems_pages(&self) -> Vec<(Route, SystemsPage)> {
        let kinds: Vec<KindGroup> = SystemKind::ALL.iter().flat_map(|kind| self.kind_groups(*kind)).collect();
        let parts: Vec<(Part, Vec<KindGroup>)> = parted(kinds, MOST, KindGroup::shown).collect();
        let mut index: Vec<KindCount> = Vec::new();
        for (part, group) in parts.iter().flat_map(|(part, groups)| groups.iter().map(move |group| (part, group))) {
            if group.begins {
                index.push(KindCount { kind: group.kind, total: group.total, part: part.number });
            }
        }
        let coverage = self.municipalities().into_iter().map(|reports| {
            let count =
                |coverage| self.systems_of(&reports).filter(|system| system.coverage == coverage).count() as u32;
            (self.place(reports[0]), COVERAGES.map(count))
        });
        let mut pages: Vec<(Route, SystemsPage)> = parts
            .into_iter()
            .map(|(part, kinds)| {
                let page = SystemsPage { index: index.clone(), kinds, part, ..SystemsPage::default() };
                (Route::Systems.part(part.number), page)
            })
            .collect();
        if let Some((_, first)) = pages.first_mut() {
            first.coverage = coverage.collect();
            first.procurement = self.procurement_summary();
            first.largest = BASES.into_iter().filter_map(|basis| self.largest(basis)).collect();
        }
        pages
    }

    /// The page of each system.
    pub(super) fn system_pages(&self) -> impl Iterator<Item = (Route, SystemPage)> {
        self.systems.iter().map(move |system| {
            let page = SystemPage {
                card: self.report_card(self.report_of(&system.report)),
                contracts: self.contracts_of(&system.id).cloned().collect(),
                findings: system.findings.iter().filter_map(|id| Some(self.finding_card(self.finding(id)?))).collect(),
                alike: self.alike(system),
                system: system.clone(),
            };
            (Route::system(&system.id), page)
        })
    }

    /// The systems of a report, in the order of the pages.
    pub(super) fn rows_of(&self, report: &Report) -> Vec<SystemRow> {
        self.systems_in(&report.slug).map(|system| self.system_row(system)).collect()
    }

    /// The systems of a kind, no more in one group than a page holds.
    fn kind_groups(&self, kind: SystemKind) -> Vec<KindGroup> {
        let (mut systems, others): (Vec<&System>, Vec<&System>) =
            self.systems_for(kind).partition(|system| system.coverage == Coverage::Audited);
        systems.extend(others);
        let total = systems.len();
        let group = |(at, systems): (usize, &[&System])| {
            let rows = systems.iter().map(|system| self.system_row(system));
            let (audited, others) = rows.partition(|row| row.system.coverage == Coverage::Audited);
            KindGroup { kind, audited, others, total, begins: at == 0 }
        };
        systems.chunks(MOST).enumerate().map(group).collect()
    }

    fn system_row(&self, system: &System) -> SystemRow {
        SystemRow {
            place: self.place_of(&system.report),
            largest: self.contracts_of(&system.id).max_by_key(|contract| contract.amount.yen).cloned(),
            system: system.clone(),
        }
    }

    /// The systems of the same kind in other municipalities, the audited ones first, and how many there are.
    fn alike(&self, system: &System) -> (Vec<SystemRow>, usize) {
        // What serves no function in common is not alike.
        if system.kind == SystemKind::Other {
            return (Vec::new(), 0);
        }
        let elsewhere = |other: &&System| other.report.municipality() != system.report.municipality();
        let alike = self.systems_for(system.kind).filter(elsewhere);
        let covered = |coverage| alike.clone().filter(move |system| system.coverage == coverage);
        let first = COVERAGES.into_iter().flat_map(covered).take(ALIKE);
        (first.map(|other| self.system_row(other)).collect(), alike.clone().count())
    }

    fn procurement_summary(&self) -> ProcurementSummary {
        let municipalities = self.municipalities();
        let tallies = match municipalities.len() > COLUMNS {
            false => municipalities.iter().map(|reports| self.tally(reports)).collect(),
            true => vec![Tally { place: None, ..self.tally(&municipalities.concat()) }],
        };
        let mut shares = self.shares();
        let total = shares.len();
        shares.truncate(SHARES);
        ProcurementSummary { tallies, shares, total }
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
            place: reports.first().map(|report| self.place(report)),
            audited: audited.len() as u32,
            stated: count(|methods| !methods.is_empty()),
            negotiated: count(|methods| methods.iter().any(|method| method.is_negotiated())),
            methods,
        }
    }

    /// What the reports themselves say of contracts without bidding and of single bidders.
    fn shares(&self) -> Vec<Share> {
        let shares = self.surveys.iter().flat_map(|survey| {
            let speaks = |answer: &str| WITHOUT_COMPETITION.iter().any(|word| normalize(answer).contains(word));
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

    fn systems_of<'a>(&'a self, reports: &'a [&Report]) -> impl Iterator<Item = &'a System> {
        reports.iter().flat_map(|report| self.systems_in(&report.slug))
    }

    fn report_of(&self, slug: &Slug) -> &Report {
        self.report(slug).expect("every record's report was looked for when they were read")
    }

    /// The municipality of a record's report.
    pub(super) fn place_of(&self, slug: &Slug) -> Municipality {
        self.place(self.report_of(slug))
    }
}
