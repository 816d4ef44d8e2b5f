use crate::index::document::DocId;
use corpus::{Kind, SystemKind, Topic};
use text::normalize;

use crate::api::request::{Filter, Filters};
use crate::api::response::{FilterField, FilterSuggestion};
use crate::query::{Atom, Query, Scope};
use crate::vocabulary::names::{Name, Names};

const MAX_SUGGESTIONS: usize = 6;

/// Suggests filters that a query names, that keep some of its ascending matches, and that are not set yet.
pub fn suggest_filters(names: &Names, query: &Query, filters: &Filters, matches: &[DocId]) -> Vec<FilterSuggestion> {
    let mut suggestions: Vec<FilterSuggestion> = Vec::new();
    for word in query.sought() {
        for name in names.in_word(&normalize(word)) {
            let count = name.records.iter().filter(|record| matches.binary_search(record).is_ok()).count();
            let known =
                suggestions.iter().any(|suggestion| suggestion.field == name.field && suggestion.value == name.value);
            if count > 0 && !known && !is_narrowed(name, query, filters) && suggestions.len() < MAX_SUGGESTIONS {
                let (value, label) = (name.value.clone(), name.label.clone());
                suggestions.push(FilterSuggestion { field: name.field, value, label, count });
            }
        }
    }
    suggestions
}

/// The filters or the query narrow by a name already.
fn is_narrowed(name: &Name, query: &Query, filters: &Filters) -> bool {
    let chosen = match name.field {
        FilterField::Municipality => filters.contains(&Filter::Municipality(name.value.clone())),
        FilterField::Kind => Kind::parse(&name.value).is_some_and(|kind| filters.contains(&Filter::Kind(kind))),
        FilterField::Topic => name.value.parse::<Topic>().is_ok_and(|topic| filters.contains(&Filter::Topic(topic))),
        FilterField::SystemKind => {
            let kind = SystemKind::ALL.iter().copied().find(|kind| kind.code() == name.value);
            kind.is_some_and(|kind| filters.contains(&Filter::SystemKind(kind)))
        }
        FilterField::System | FilterField::Department | FilterField::Year => false,
    };
    let scoped = query.clauses.iter().flat_map(|clause| &clause.any).any(|literal| match &literal.atom {
        Atom::Scope(scope) => match scope {
            Scope::Municipality(named) => name.field == FilterField::Municipality && name.is_called(&normalize(named)),
            Scope::Department(named) => name.field == FilterField::Department && name.is_called(&normalize(named)),
            Scope::System(named) => name.field == FilterField::System && name.is_called(&normalize(named)),
            Scope::Kind(kind) => name.field == FilterField::Kind && name.value == kind.code(),
            Scope::Topic(named) => {
                name.field == FilterField::Topic && (name.value == *named || name.is_called(&normalize(named)))
            }
            Scope::SystemKind(kind) => name.field == FilterField::SystemKind && name.value == kind.code(),
            Scope::Year(_) => false,
        },
        Atom::Word(_) | Atom::Phrase(_) => false,
    });
    chosen || scoped
}
