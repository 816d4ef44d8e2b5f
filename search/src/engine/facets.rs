use corpus::{Kind, Topic};
use tantivy::DocId;

use crate::index::Index;
use crate::{Facet, Facets, Filters};

/// Counts the facets of all matches, and narrows these. A facet's own filter does not narrow its own counts.
pub fn count(index: &Index, matches: &[DocId], filters: &Filters) -> (Facets, Vec<DocId>) {
    let mut municipalities: Vec<Facet> = Vec::new();
    for edition in &index.editions {
        let code = edition.report.municipality();
        if !municipalities.iter().any(|facet| facet.value == code) {
            municipalities.push(none_yet(code, &edition.municipality));
        }
    }
    let mut kinds = Kind::ALL.map(|kind| none_yet(kind.code(), kind.label()));
    let mut topics: Vec<Facet> = Topic::ALL.iter().map(|topic| none_yet(topic.code(), topic.label())).collect();
    let mut narrowed = Vec::new();
    for record in matches.iter().copied() {
        let code = index.editions.get(index.edition_of(record)).map(|edition| edition.report.municipality());
        let kind = index.kind_of(record);
        let chosen = &filters.municipalities;
        let in_municipality = chosen.is_empty() || code.is_some_and(|code| chosen.contains(code));
        let of_kind = filters.kinds.is_empty() || kind.is_some_and(|kind| filters.kinds.contains(&kind));
        let chosen = &filters.topics;
        let on_topic = chosen.is_empty() || index.topics_of(record).any(|topic| chosen.contains(&topic));
        if of_kind && on_topic {
            tally(&mut municipalities, code);
        }
        if in_municipality && on_topic {
            tally(&mut kinds, kind.map(Kind::code));
        }
        if in_municipality && of_kind {
            index.topics_of(record).for_each(|topic| tally(&mut topics, Some(topic.code())));
        }
        if in_municipality && of_kind && on_topic {
            narrowed.push(record);
        }
    }
    municipalities.retain(|facet| facet.count > 0 || filters.municipalities.contains(&facet.value));
    (Facets { municipalities, kinds: kinds.into(), topics }, narrowed)
}

fn none_yet(value: &str, label: &str) -> Facet {
    Facet { value: value.to_owned(), label: label.to_owned(), count: 0 }
}

fn tally(facets: &mut [Facet], value: Option<&str>) {
    if let Some(facet) = facets.iter_mut().find(|facet| Some(facet.value.as_str()) == value) {
        facet.count += 1;
    }
}
