use crate::index::document::DocId;
use corpus::{Kind, Strength, SystemKind};

use crate::api::hit_kind::HitKind;
use crate::api::request::{Filter, Filters};
use crate::api::response::Facet;
use crate::index::reader::SearchIndex;

/// Counts the facets of all matches, and filters these. A facet's own filters do not narrow its own counts; values that no
/// match has are left out.
pub fn count(index: &SearchIndex, matches: &[DocId], filters: &Filters) -> (Vec<Facet>, Vec<DocId>) {
    let mut facets: Vec<Facet> = Vec::new();
    // Places of a report's own values among the facets.
    let mut place = |filter: Filter| {
        let known = facets.iter().position(|facet| facet.filter == filter);
        known.unwrap_or_else(|| {
            facets.push(Facet { filter, count: 0 });
            facets.len() - 1
        })
    };
    let [finding, passage] = [HitKind::Finding, HitKind::Passage].map(|record| place(Filter::Record(record)));
    let reports: Vec<Vec<usize>> = index
        .reports
        .iter()
        .map(|report| {
            let municipality = Filter::Municipality(report.slug.municipality().to_owned());
            let own = [municipality, Filter::Year(report.fiscal_year)];
            own.into_iter().chain(report.themes.iter().map(|theme| Filter::Theme(*theme))).map(&mut place).collect()
        })
        .collect();
    let kinds = Kind::ALL.map(|kind| place(Filter::Kind(kind)));
    let topics: Vec<usize> = index.topics.iter().map(|topic| place(Filter::Topic(topic))).collect();
    let systems: Vec<usize> = SystemKind::ALL.iter().map(|kind| place(Filter::SystemKind(*kind))).collect();
    let strengths: Vec<usize> = Strength::ALL.iter().map(|strength| place(Filter::Strength(*strength))).collect();
    // The facet of each value, and whether it passes: is chosen, or nothing of its facet is.
    let values: Vec<(usize, bool)> = facets
        .iter()
        .map(|Facet { filter, .. }| (filter.facet(), filters.contains(filter) || !filters.has_facet_of(filter)))
        .collect();
    let mut failed_by_none = [true; Filter::FACETS];
    filters.0.iter().for_each(|filter| failed_by_none[filter.facet()] = false);

    let at = |all: &[usize], listed: Option<usize>| listed.and_then(|listed| all.get(listed)).copied();
    let mut narrowed = Vec::new();
    let mut own: Vec<usize> = Vec::new();
    for record in matches.iter().copied() {
        let kind = index.kind_of(record);
        own.clear();
        own.push(if kind.is_some() { finding } else { passage });
        own.extend(&reports[index.report_of(record)]);
        own.extend(kind.and_then(|kind| at(&kinds, Kind::ALL.iter().position(|known| *known == kind))));
        own.extend(index.topics_of(record).filter_map(|topic| at(&topics, index.topics.place(topic))));
        own.extend(
            index
                .system_kind_of(record)
                .and_then(|kind| at(&systems, SystemKind::ALL.iter().position(|known| *known == kind))),
        );
        own.extend(
            index
                .strength_of(record)
                .and_then(|known| at(&strengths, Strength::ALL.iter().position(|other| *other == known))),
        );
        let mut passes = failed_by_none;
        own.iter()
            .map(|value| values[*value])
            .filter(|(_, passing)| *passing)
            .for_each(|(facet, _)| passes[facet] = true);
        let failed = passes.iter().filter(|passes| !**passes).count();
        // Each facet is counted by what passes all others.
        own.iter()
            .filter(|value| failed == 0 || failed == 1 && !passes[values[**value].0])
            .for_each(|value| facets[*value].count += 1);
        if failed == 0 {
            narrowed.push(record);
        }
    }
    facets.retain(|facet| facet.count > 0);
    (facets, narrowed)
}
