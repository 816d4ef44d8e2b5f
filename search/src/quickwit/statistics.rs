use super::query::QuickwitQuery;
use super::translate::{all_forms, synonym_forms, typed_forms};
use crate::expand::origin::SynonymId;
use crate::expand::term::QueryTerm;
use crate::index::statistics::Statistics;

impl Statistics {
    /// Number of all records.
    pub fn records(&self) -> usize {
        self.of(&everything())
    }

    /// Number of records with a term in any of its forms.
    pub fn of_term(&self, term: &QueryTerm) -> usize {
        self.of(&all_forms(term))
    }

    /// Number of records with a term as typed or in another spelling.
    pub fn as_typed(&self, term: &QueryTerm) -> usize {
        self.of(&typed_forms(term))
    }

    /// Number of records with a synonym of a term.
    pub fn of_synonym(&self, term: &QueryTerm, id: SynonymId) -> usize {
        synonym_forms(term).get(&id).map_or(0, |forms| self.of(forms))
    }

    fn of(&self, query: &QuickwitQuery) -> usize {
        if self.counts.is_empty() { 0 } else { self.counts.get(&query.to_string()).copied().unwrap_or_default() }
    }
}

/// Counts that ranking by some terms takes.
pub fn counted_for(terms: &[QueryTerm]) -> Vec<QuickwitQuery> {
    let mut counted = Vec::new();
    for term in terms {
        let synonyms = synonym_forms(term);
        if !term.parts.is_empty() {
            counted.push(all_forms(term));
        }
        if terms.len() > 1 || !synonyms.is_empty() {
            counted.push(typed_forms(term));
        }
        counted.extend(synonyms.into_values());
    }
    if !counted.is_empty() {
        counted.insert(0, everything());
    }
    counted
}

fn everything() -> QuickwitQuery {
    QuickwitQuery::All(Vec::new())
}
