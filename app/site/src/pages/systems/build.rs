use corpus::{Basis, Coverage, System, SystemKind};
use ui::Route;

use super::largest::LargestAmounts;

use super::{KindCount, KindGroup, SystemsPage};
use crate::data::SiteData;
use crate::pages::shared::{COVERAGES, PAGE_SIZE, PageOfList, ProcurementSummary, SystemRow, paginate};

/// The bases in the order in which they are shown.
const BASES: [Basis; 6] =
    [Basis::Contract, Basis::Introduction, Basis::Development, Basis::Expenditure, Basis::Commitment, Basis::Budget];

/// The register of all systems. Its first page also holds what concerns all of it.
pub fn pages(data: &SiteData) -> Vec<(Route, SystemsPage)> {
    let kinds: Vec<KindGroup> = SystemKind::ALL.iter().flat_map(|kind| kind_groups(data, *kind)).collect();
    let parts: Vec<(PageOfList, Vec<KindGroup>)> = paginate(kinds, PAGE_SIZE, KindGroup::shown).collect();
    let mut index: Vec<KindCount> = Vec::new();
    for (part, group) in parts.iter().flat_map(|(part, groups)| groups.iter().map(move |group| (part, group))) {
        if group.begins {
            index.push(KindCount { kind: group.kind, total: group.total, part: part.number });
        }
    }
    let coverage = data.reports_by_municipality().into_iter().map(|reports| {
        let count = |coverage| data.systems_of(&reports).filter(|system| system.coverage == coverage).count() as u32;
        (data.municipality(reports[0]), COVERAGES.map(count))
    });
    let mut pages: Vec<(Route, SystemsPage)> = parts
        .into_iter()
        .map(|(part, kinds)| {
            let page = SystemsPage { index: index.clone(), kinds, part, ..SystemsPage::default() };
            (Route::Systems.list_page(part.number), page)
        })
        .collect();
    if let Some((_, first)) = pages.first_mut() {
        first.coverage = coverage.collect();
        first.procurement = ProcurementSummary::new(data);
        first.largest = BASES.into_iter().filter_map(|basis| LargestAmounts::new(data, basis)).collect();
    }
    pages
}

/// The systems of a kind, no more in one group than a page holds.
fn kind_groups(data: &SiteData, kind: SystemKind) -> Vec<KindGroup> {
    let (mut systems, others): (Vec<&System>, Vec<&System>) =
        data.systems_for(kind).partition(|system| system.coverage == Coverage::Audited);
    systems.extend(others);
    let total = systems.len();
    let group = |(at, systems): (usize, &[&System])| {
        let rows = systems.iter().map(|system| SystemRow::new(data, system));
        let (audited, others) = rows.partition(|row| row.system.coverage == Coverage::Audited);
        KindGroup { kind, audited, others, total, begins: at == 0 }
    };
    systems.chunks(PAGE_SIZE).enumerate().map(group).collect()
}
