//! From a query to the records that fulfil it.

use corpus::ordered;
use tantivy::DocId;
use text::{ignored_words, normalize};

use crate::engine::matching::cache::Recent;
use crate::engine::matching::match_set::{Found, Matches};
use crate::engine::weights;
use crate::index::edition::Edition;
use crate::index::field::Part;
use crate::index::reader::Index;
use crate::query::{Atom, Query, Scope};
use crate::terms::synonyms::{Synonyms, words};
use crate::terms::term::Term;

/// What a query asks, ready to be run.
pub struct Plan<'a> {
    synonyms: &'a Synonyms,
    clauses: Vec<Clause>,
    /// Words any of which may be missing; only a loosened plan has them.
    optional: Vec<Term>,
    /// Words of the query, normalized, by which nothing is left out: what asks, and what holds of every finding.
    pub ignored_terms: Vec<String>,
}

/// Conditions one of which must hold.
#[derive(Clone)]
struct Clause {
    any: Vec<Condition>,
    /// Whether it must; what only says that findings are looked for (問題, 指摘) need not, beside what says on what.
    narrows: bool,
}

impl Clause {
    /// The word that is all of it.
    fn word(&self) -> Option<&Term> {
        match &self.any[..] {
            [Condition { negated: false, test: Test::Word(term) }] => Some(term),
            _ => None,
        }
    }

    /// Whether it holds a text to be found that is not generic.
    fn says_on_what(&self) -> bool {
        self.any.iter().any(|condition| match &condition.test {
            Test::Word(term) | Test::Phrase(term) => !condition.negated && !term.is_generic(),
            Test::Scope(_) => false,
        })
    }
}

#[derive(Clone)]
struct Condition {
    negated: bool,
    test: Test,
}

impl Condition {
    /// The text that it looks for.
    fn term(&mut self) -> Option<&mut Term> {
        match &mut self.test {
            Test::Word(term) | Test::Phrase(term) => Some(term),
            Test::Scope(_) => None,
        }
    }
}

#[derive(Clone)]
enum Test {
    Word(Term),
    Phrase(Term),
    Scope(Scope),
}

impl<'a> Plan<'a> {
    /// The plan of a query, with every clause to be fulfilled.
    pub fn new(query: &Query, synonyms: &'a Synonyms) -> Self {
        let condition = |literal: &crate::query::Literal| Condition {
            negated: literal.negated,
            test: match &literal.atom {
                Atom::Word(word) if literal.negated => Test::Word(Term::unwanted(word)),
                Atom::Word(word) => Test::Word(Term::word(word, synonyms)),
                Atom::Phrase(phrase) => Test::Phrase(Term::phrase(phrase)),
                Atom::Scope(scope) => Test::Scope(scope.clone()),
            },
        };
        let clauses = query.clauses.iter().map(|clause| clause.any.iter().map(condition).collect());
        let mut clauses: Vec<Clause> = clauses.map(|any| Clause { any, narrows: true }).collect();
        if clauses.iter().any(Clause::says_on_what) {
            clauses.iter_mut().for_each(|clause| clause.narrows = !clause.word().is_some_and(Term::is_generic));
        }
        let soft = clauses.iter().filter(|clause| !clause.narrows).filter_map(Clause::word);
        let ignored_terms = soft.map(|term| term.alternatives[0].text.clone()).collect();
        Self { synonyms, clauses, optional: Vec::new(), ignored_terms }
    }

    /// The same with words only wished for; `None` where nothing can be loosened.
    ///
    /// Of several words any may be missing, of a single one its parts; so too of a word that stands nowhere.
    pub fn loosened(&self, index: &Index, recent: &Recent) -> Option<Self> {
        let mut looser =
            Plan { synonyms: self.synonyms, clauses: Vec::new(), optional: Vec::new(), ignored_terms: Vec::new() };
        let mut wished: Vec<&Term> = Vec::new();
        for clause in &self.clauses {
            match clause.word() {
                Some(term) => wished.push(term),
                None => looser.clauses.push(clause.clone()),
            }
        }
        for term in &wished {
            let text = &term.alternatives[0].text;
            let parts = words(text, self.synonyms);
            looser.ignored_terms.extend(ignored_words(text, &parts));
            let found = if wished.len() > 1 { recent.matches(index, term) } else { Matches::none(term) };
            let loose = match (parts.is_empty() || found.is_literal(), found.occurrences.is_empty()) {
                (true, _) => vec![(*term).clone()],
                (false, false) => vec![Term::loosely(text, self.synonyms)],
                (false, true) => parts.iter().map(|part| Term::loosely(part, self.synonyms)).collect(),
            };
            for term in loose {
                if !looser.optional.contains(&term) {
                    looser.optional.push(term);
                }
            }
        }
        if looser.optional.iter().any(|term| !term.is_generic()) {
            let generic = looser.optional.iter().filter(|term| term.is_generic());
            looser.ignored_terms.extend(generic.map(|term| term.alternatives[0].text.clone()));
        }
        (!looser.optional.is_empty()).then(|| looser.afforded(index))
    }

    /// Has all that the terms may need looked up in the index at once, be it of this plan or of the loosened one. An index
    /// that is there as a whole needs no looking ahead.
    pub fn foresee(&self, index: &Index) {
        if !index.knows_places() {
            return;
        }
        let look_up = |term: &Term| term.forms().for_each(|form| index.foresee(&form.text));
        for condition in self.clauses.iter().flat_map(|clause| &clause.any) {
            match &condition.test {
                Test::Word(term) | Test::Phrase(term) => look_up(term),
                Test::Scope(Scope::Department(name) | Scope::System(name)) => index.foresee(&normalize(name)),
                Test::Scope(_) => {}
            }
        }
        for term in self.clauses.iter().filter_map(Clause::word) {
            let parts = words(&term.alternatives[0].text, self.synonyms);
            parts.iter().for_each(|part| look_up(&Term::loosely(part, self.synonyms)));
        }
    }

    /// The same without those synonyms that take most to read, if all together take too much.
    pub fn afforded(mut self, index: &Index) -> Self {
        if !index.knows_places() {
            return self;
        }
        let cost = |text: &str| index.cost(text).unwrap_or_default();
        let conditions = self.clauses.iter_mut().flat_map(|clause| &mut clause.any);
        let terms: Vec<&mut Term> = conditions.filter_map(Condition::term).chain(&mut self.optional).collect();
        let (mut all, mut synonyms) = (0, Vec::new());
        for term in &terms {
            for (at, form) in term.forms().enumerate() {
                let is_synonym = form.origin.is_synonym();
                // Of parts what was typed is often not read.
                if is_synonym || at < term.alternatives.len() {
                    all += cost(&form.text);
                }
                if is_synonym {
                    synonyms.push(cost(&form.text));
                }
            }
        }
        if let Some(dear) = dear(all, synonyms, weights::AFFORDED) {
            terms.into_iter().for_each(|term| term.drop_synonyms(|text| cost(text) >= dear));
        }
        self
    }

    /// Whether it asks for one word alone that is known to stand nowhere, in no spelling.
    pub fn is_in_vain(&self, index: &Index) -> bool {
        let nowhere = |term: &Term| term.alternatives.iter().all(|form| index.stands_nowhere(&form.text));
        matches!(&self.clauses[..], [clause] if clause.word().is_some_and(nowhere))
    }

    /// Runs the plan.
    pub fn run(&self, index: &Index, recent: &Recent) -> Found {
        let partial = !self.optional.is_empty();
        let mut found = Found { records: index.records().collect(), terms: Vec::new(), partial };
        for clause in &self.clauses {
            let mut any = Vec::new();
            for condition in &clause.any {
                let mut records = match &condition.test {
                    Test::Word(term) | Test::Phrase(term) => {
                        let matches = recent.matches(index, term);
                        let records = matches.occurrences.records().collect();
                        if !condition.negated {
                            found.terms.push(matches);
                        }
                        records
                    }
                    Test::Scope(scope) => within(index, scope),
                };
                if condition.negated {
                    records = complement(&records, index);
                }
                any.extend(records);
            }
            if !clause.narrows {
                continue;
            }
            any.sort_unstable();
            let mut any = any.into_iter().peekable();
            found.records.retain(|record| {
                while any.next_if(|other| other < record).is_some() {}
                any.peek() == Some(record)
            });
        }
        if partial {
            found.terms.extend(self.optional.iter().map(|term| recent.matches(index, term)));
            let coverage = found.coverages(index);
            let covered = |record: &DocId| coverage[*record as usize];
            let most = found.records.iter().map(covered).fold(0.0, f32::max);
            found.records.retain(|record| covered(record) > 0.0 && covered(record) >= weights::COVERAGE * most);
        }
        found
    }
}

fn within(index: &Index, scope: &Scope) -> Vec<DocId> {
    let all = index.records();
    let editions = |fits: &dyn Fn(&Edition) -> bool| {
        let fitting: Vec<bool> = index.editions.iter().map(fits).collect();
        index.records().filter(|record| fitting.get(index.edition_of(*record)).copied().unwrap_or(false)).collect()
    };
    let named = |name: &str, part: Part| {
        let normalized = normalize(name);
        let has = |record: &DocId| {
            index.entry(*record).values.iter().any(|value| value.part == part && value.normalized.contains(&normalized))
        };
        match index.knows_places() {
            true => {
                let postings = index.postings(&normalized).into_iter().filter(|posting| posting.part == part);
                let mut records: Vec<DocId> = postings.map(|posting| posting.document).collect();
                records.dedup();
                records
            }
            false => index.candidates(&normalized).into_iter().filter(has).collect(),
        }
    };
    match scope {
        Scope::Municipality(name) => {
            let normalized = normalize(name);
            editions(&|edition| {
                normalize(&edition.municipality).contains(&normalized)
                    || normalize(edition.report.municipality()) == normalized
            })
        }
        Scope::Year(year) => editions(&|edition| edition.fiscal_year == *year),
        Scope::Kind(kind) => all.filter(|record| index.kind_of(*record) == Some(*kind)).collect(),
        Scope::SystemKind(kind) => all.filter(|record| index.system_kind_of(*record) == Some(*kind)).collect(),
        Scope::Topic(topic) => all.filter(|record| index.topics_of(*record).any(|about| about == *topic)).collect(),
        Scope::Department(name) => named(name, Part::Department),
        Scope::System(name) => named(name, Part::System),
    }
}

fn complement(records: &[DocId], index: &Index) -> Vec<DocId> {
    index.records().filter(|record| records.binary_search(record).is_err()).collect()
}

/// A synonym that takes no more than this part of what can be afforded is always looked for.
const CHEAP: u64 = 10;

/// From how many bytes on synonyms are left out, so that all that is looked for takes no more than can be afforded; `None`
/// where none has to be, or none is dear.
fn dear(mut all: u64, synonyms: Vec<u64>, afforded: u64) -> Option<u64> {
    let mut dear = None;
    for cost in ordered(synonyms, |cost| !cost).into_iter().take_while(|cost| *cost > afforded / CHEAP) {
        if all <= afforded {
            break;
        }
        (all, dear) = (all - cost, Some(cost));
    }
    dear
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dearest_synonyms_are_left_out_first() {
        for (all, synonyms, expected) in [
            (100, vec![30, 60, 10], Some(60)),
            (160, vec![30, 60, 10], Some(30)),
            (900, vec![30, 60, 10], Some(10)),
            (900, vec![30, 60, 9], Some(30)),
            (900, vec![9, 9], None),
            (90, vec![30, 60], None),
        ] {
            assert_eq!(dear(all, synonyms, 90), expected, "{all}");
        }
    }
}
