use std::collections::BTreeMap;

use corpus::{Kind, Topic};
use tantivy::DocId;

use crate::api::request::Filters;
use crate::api::response::{Facet, Facets};
use crate::index::reader::SearchIndex;

/// Counts the facets of all matches, and filters these. A facet's own filter does not narrow its own counts.
pub fn count(index: &SearchIndex, matches: &[DocId], filters: &Filters) -> (Facets, Vec<DocId>) {
    let mut municipalities: Vec<Facet> = Vec::new();
    // Facet of each report's municipality, and whether it passes the filter.
    let mut reports: Vec<(usize, bool)> = Vec::with_capacity(index.reports.len());
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for report in &index.reports {
        let code = report.slug.municipality();
        let place = *known.entry(code).or_insert(municipalities.len());
        if place == municipalities.len() {
            municipalities.push(empty_facet(code, &report.municipality));
        }
        reports.push((place, filters.municipalities.is_empty() || filters.municipalities.contains(code)));
    }
    let mut kinds = Kind::ALL.map(|kind| empty_facet(kind.code(), kind.label()));
    let mut topics: Vec<Facet> = Topic::ALL.iter().map(|topic| empty_facet(topic.code(), topic.label())).collect();
    let mut narrowed = Vec::new();
    for record in matches.iter().copied() {
        let (municipality, in_municipality) = reports[index.report_of(record)];
        let kind = index.kind_of(record);
        let of_kind = filters.kinds.is_empty() || kind.is_some_and(|kind| filters.kinds.contains(&kind));
        let chosen = &filters.topics;
        let on_topic = chosen.is_empty() || index.topics_of(record).any(|topic| chosen.contains(&topic));
        if of_kind && on_topic {
            municipalities[municipality].count += 1;
        }
        if in_municipality && on_topic {
            increment(&mut kinds, kind.and_then(|kind| Kind::ALL.iter().position(|known| *known == kind)));
        }
        if in_municipality && of_kind {
            let places = index.topics_of(record).map(|topic| Topic::ALL.iter().position(|known| *known == topic));
            places.for_each(|place| increment(&mut topics, place));
        }
        if in_municipality && of_kind && on_topic {
            narrowed.push(record);
        }
    }
    municipalities.retain(|facet| facet.count > 0 || filters.municipalities.contains(&facet.value));
    (Facets { municipalities, kinds: kinds.into(), topics }, narrowed)
}

fn empty_facet(value: &str, label: &str) -> Facet {
    Facet { value: value.to_owned(), label: label.to_owned(), count: 0 }
}

fn increment(facets: &mut [Facet], place: Option<usize>) {
    if let Some(facet) = place.and_then(|place| facets.get_mut(place)) {
        facet.count += 1;
    }
}
