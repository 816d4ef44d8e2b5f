//! From a query to the records that fulfil it.

use std::collections::BTreeMap;

use corpus::fold;
use tantivy::DocId;

use super::matching::{Occurrence, occurrences};
use crate::index::{Edition, Entry, Index};
use crate::query::{Atom, Query, Scope};
use crate::terms::{Term, words};

/// What a query asks, ready to be run.
pub struct Plan {
    clauses: Vec<Vec<Condition>>,
    /// Words any of which may be missing; only a loosened plan has them.
    optional: Vec<Term>,
}

struct Condition {
    negated: bool,
    test: Test,
}

#[derive(Clone)]
enum Test {
    Word(Term),
    Phrase(Term),
    Scope(Scope),
}

/// What fulfils a query.
#[derive(Default)]
pub struct Found {
    /// The records, ascending.
    pub records: Vec<DocId>,
    /// The terms that count for the order, with their occurrences in every record that has them.
    pub terms: Vec<BTreeMap<DocId, Vec<Occurrence>>>,
    /// Whether terms may be missing.
    pub loose: bool,
}

impl Found {
    /// All occurrences in one record.
    pub fn marks(&self, record: DocId) -> Vec<&Occurrence> {
        self.terms.iter().filter_map(|term| term.get(&record)).flatten().collect()
    }
}

impl Plan {
    /// The plan of a query, with every clause to be fulfilled.
    pub fn new(query: &Query) -> Self {
        let condition = |literal: &crate::query::Literal| Condition {
            negated: literal.negated,
            test: match &literal.atom {
                Atom::Word(word) => Test::Word(Term::word(word)),
                Atom::Phrase(phrase) => Test::Phrase(Term::phrase(phrase)),
                Atom::Scope(scope) => Test::Scope(scope.clone()),
            },
        };
        let clauses = query.clauses.iter().map(|clause| clause.any.iter().map(condition).collect()).collect();
        Self { clauses, optional: Vec::new() }
    }

    /// The same with words only wished for, and compounds taken apart; `None` where nothing can be loosened.
    pub fn loosened(&self) -> Option<Plan> {
        let mut looser = Plan { clauses: Vec::new(), optional: Vec::new() };
        for clause in &self.clauses {
            match &clause[..] {
                [Condition { negated: false, test: Test::Word(term) }] => {
                    let whole = &term.alternatives[0].text;
                    let parts = words(whole);
                    let parts = if parts.is_empty() { vec![whole.clone()] } else { parts };
                    looser.optional.extend(parts.iter().map(|part| Term::word(part)));
                }
                kept => looser
                    .clauses
                    .push(kept.iter().map(|one| Condition { negated: one.negated, test: one.test.clone() }).collect()),
            }
        }
        (looser.optional.len() > 1).then_some(looser)
    }

    /// Runs the plan.
    pub fn run(&self, index: &Index) -> Found {
        let mut found =
            Found { records: (0..index.len()).collect(), terms: Vec::new(), loose: !self.optional.is_empty() };
        for clause in &self.clauses {
            let mut any = Vec::new();
            for condition in clause {
                let mut records = match &condition.test {
                    Test::Word(term) | Test::Phrase(term) => {
                        let matches = matches(index, term);
                        let records = matches.keys().copied().collect();
                        if !condition.negated {
                            found.terms.push(matches);
                        }
                        records
                    }
                    Test::Scope(scope) => within(index, scope),
                };
                if condition.negated {
                    records = complement(&records, index.len());
                }
                any.extend(records);
            }
            any.sort_unstable();
            found.records.retain(|record| any.binary_search(record).is_ok());
        }
        if found.loose {
            let wished: Vec<_> = self.optional.iter().map(|term| matches(index, term)).collect();
            found.records.retain(|record| wished.iter().any(|term| term.contains_key(record)));
            found.terms.extend(wished);
        }
        found
    }
}

fn matches(index: &Index, term: &Term) -> BTreeMap<DocId, Vec<Occurrence>> {
    let verified = candidates(index, term).into_iter().map(|record| (record, occurrences(term, index.entry(record))));
    verified.filter(|(_, found)| !found.is_empty()).collect()
}

fn candidates(index: &Index, term: &Term) -> Vec<DocId> {
    let mut records: Vec<DocId> =
        term.alternatives.iter().flat_map(|form| index.candidates().containing(&form.text)).collect();
    if let Some((first, rest)) = term.parts.split_first() {
        let mut together = candidates(index, first);
        for part in rest {
            let others = candidates(index, part);
            together.retain(|record| others.binary_search(record).is_ok());
        }
        records.extend(together);
    }
    records.sort_unstable();
    records.dedup();
    records
}

fn within(index: &Index, scope: &Scope) -> Vec<DocId> {
    let all = 0..index.len();
    let editions = |fits: &dyn Fn(&Edition) -> bool| {
        let fitting: Vec<bool> = index.editions.iter().map(fits).collect();
        all.clone().filter(|record| fitting.get(index.edition_of(*record)).copied().unwrap_or(false)).collect()
    };
    let named = |name: &str, has: &dyn Fn(&Entry, &str) -> bool| {
        let folded = fold(name);
        let mut records = index.candidates().containing(&folded);
        records.retain(|record| has(index.entry(*record), &folded));
        records
    };
    match scope {
        Scope::Municipality(name) => {
            let folded = fold(name);
            editions(&|edition| {
                fold(&edition.municipality).contains(&folded) || fold(edition.report.municipality()) == folded
            })
        }
        Scope::Year(year) => editions(&|edition| edition.fiscal_year == *year),
        Scope::Kind(kind) => all.filter(|record| index.kind_of(*record) == Some(*kind)).collect(),
        Scope::Topic(topic) => all.filter(|record| index.is_about(*record, *topic)).collect(),
        Scope::Department(name) => {
            named(name, &|entry, folded| entry.departments.iter().any(|department| fold(department).contains(folded)))
        }
        Scope::System(name) => {
            named(name, &|entry, folded| entry.system.iter().any(|system| fold(system).contains(folded)))
        }
    }
}

fn complement(records: &[DocId], len: u32) -> Vec<DocId> {
    (0..len).filter(|record| records.binary_search(record).is_err()).collect()
}
