use corpus::Kind;
use tantivy::DocId;

use crate::index::Index;
use crate::{Facet, Facets, Filters};

/// Counts the facets of all matches, and narrows these. A facet's own filter does not narrow its own counts.
pub fn count(index: &Index, matches: &[DocId], filters: &Filters) -> (Facets, Vec<DocId>) {
    let of_kind = |record: DocId| {
        filters.kinds.is_empty() || index.kind_of(record).is_some_and(|kind| filters.kinds.contains(&kind))
    };
    let code =
        |record: DocId| index.editions.get(index.edition_of(record)).map(|edition| edition.report.municipality());
    let in_municipality = |record: DocId| {
        filters.municipalities.is_empty() || code(record).is_some_and(|code| filters.municipalities.contains(code))
    };
    let mut municipalities: Vec<Facet> = Vec::new();
    for edition in &index.editions {
        let value = edition.report.municipality();
        if !municipalities.iter().any(|facet| facet.value == value) {
            municipalities.push(Facet { value: value.to_owned(), label: edition.municipality.clone(), count: 0 });
        }
    }
    let mut kinds =
        Kind::ALL.map(|kind| Facet { value: kind.code().to_owned(), label: kind.label().to_owned(), count: 0 });
    let mut narrowed = Vec::new();
    for record in matches.iter().copied() {
        let (of_kind, in_municipality) = (of_kind(record), in_municipality(record));
        if of_kind {
            let facet = municipalities.iter_mut().find(|facet| Some(facet.value.as_str()) == code(record));
            facet.into_iter().for_each(|facet| facet.count += 1);
        }
        if in_municipality {
            let facet =
                index.kind_of(record).and_then(|kind| kinds.iter_mut().find(|facet| facet.value == kind.code()));
            facet.into_iter().for_each(|facet| facet.count += 1);
        }
        if of_kind && in_municipality {
            narrowed.push(record);
        }
    }
    municipalities.retain(|facet| facet.count > 0 || filters.municipalities.contains(&facet.value));
    (Facets { municipalities, kinds: kinds.into() }, narrowed)
}
