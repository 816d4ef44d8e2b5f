use corpus::{System, SystemKind};
use ui::Route;

use super::SystemPage;
use crate::data::SiteData;
use crate::pages::shared::{COVERAGES, ErrorReport, ReportCard, SystemRow, finding_card};
use crate::site_url::SiteUrl;

/// Most systems of other municipalities that a page lists.
const MAX_ALIKE: usize = 60;

pub fn pages<'a>(data: &'a SiteData, site: Option<&'a SiteUrl>) -> impl Iterator<Item = (Route, SystemPage)> {
    data.records.systems.iter().map(move |system| (Route::system(&system.id), page(data, system, site)))
}

fn page(data: &SiteData, system: &System, site: Option<&SiteUrl>) -> SystemPage {
    let findings = system.findings.iter().filter_map(|id| data.finding(id));
    SystemPage {
        card: ReportCard::new(data, data.report_of(&system.report)),
        contracts: data.contracts_of(&system.id).cloned().collect(),
        findings: findings.map(|finding| finding_card(data, finding)).collect(),
        alike: alike(data, system),
        system: system.clone(),
        error_report: ErrorReport::new(data, site, &Route::system(&system.id), system.id.as_str()),
    }
}

/// The systems of the same kind in other municipalities, the audited ones first, and the number of all of them.
fn alike(data: &SiteData, system: &System) -> (Vec<SystemRow>, usize) {
    // Systems of no known function have none in common.
    if system.kind == SystemKind::Other {
        return (Vec::new(), 0);
    }
    let elsewhere = |other: &&System| other.report.municipality() != system.report.municipality();
    let alike = data.systems_for(system.kind).filter(elsewhere);
    let covered = |coverage| alike.clone().filter(move |system| system.coverage == coverage);
    let first = COVERAGES.into_iter().flat_map(covered).take(MAX_ALIKE);
    (first.map(|other| SystemRow::new(data, other)).collect(), alike.clone().count())
}
