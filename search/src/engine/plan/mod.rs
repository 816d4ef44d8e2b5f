//! From a query to the records that fulfil it.

use tantivy::DocId;
use text::{ignored_words, normalize};

use crate::engine::matching::cache::TermCache;
use crate::engine::matching::match_set::{MatchSet, TermMatches};
use crate::engine::weights;
use crate::expand::compound::content_words;
use crate::expand::synonyms::Synonyms;
use crate::expand::term::QueryTerm;
use crate::index::field::Field;
use crate::index::reader::SearchIndex;
use crate::index::report_info::ReportInfo;
use crate::query::{Atom, Query, Scope};
use crate::sort::sort_by_u64_key;

/// What a query asks, ready to be run.
pub struct Plan<'a> {
    synonyms: &'a Synonyms,
    clauses: Vec<PlanClause>,
    /// Words any of which may be missing; only a relaxed plan has them.
    optional: Vec<QueryTerm>,
    /// Words of the query, normalized, by which nothing is left out: what asks, and what holds of every finding.
    pub ignored_terms: Vec<String>,
}

/// Conditions one of which must hold.
#[derive(Clone)]
struct PlanClause {
    any: Vec<Condition>,
    /// Whether it must; what only says that findings are looked for (問題, 指摘) need not, beside what says on what.
    required: bool,
}

impl PlanClause {
    /// The word that is all of it.
    fn word(&self) -> Option<&QueryTerm> {
        match &self.any[..] {
            [Condition { negated: false, test: Test::Word(term) }] => Some(term),
            _ => None,
        }
    }

    /// Whether it holds a text to be found that is not generic.
    fn has_content_term(&self) -> bool {
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
    fn term(&mut self) -> Option<&mut QueryTerm> {
        match &mut self.test {
            Test::Word(term) | Test::Phrase(term) => Some(term),
            Test::Scope(_) => None,
        }
    }
}

#[derive(Clone)]
enum Test {
    Word(QueryTerm),
    Phrase(QueryTerm),
    Scope(Scope),
}

impl<'a> Plan<'a> {
    /// The plan of a query, with every clause to be fulfilled.
    pub fn new(query: &Query, synonyms: &'a Synonyms) -> Self {
        let condition = |literal: &crate::query::Literal| Condition {
            negated: literal.negated,
            test: match &literal.atom {
                Atom::Word(word) if literal.negated => Test::Word(QueryTerm::negated(word)),
                Atom::Word(word) => Test::Word(QueryTerm::word(word, synonyms)),
                Atom::Phrase(phrase) => Test::Phrase(QueryTerm::phrase(phrase)),
                Atom::Scope(scope) => Test::Scope(scope.clone()),
            },
        };
        let clauses = query.clauses.iter().map(|clause| clause.any.iter().map(condition).collect());
        let mut clauses: Vec<PlanClause> = clauses.map(|any| PlanClause { any, required: true }).collect();
        if clauses.iter().any(PlanClause::has_content_term) {
            clauses.iter_mut().for_each(|clause| clause.required = !clause.word().is_some_and(QueryTerm::is_generic));
        }
        let soft = clauses.iter().filter(|clause| !clause.required).filter_map(PlanClause::word);
        let ignored_terms = soft.map(|term| term.alternatives[0].text.clone()).collect();
        Self { synonyms, clauses, optional: Vec::new(), ignored_terms }
    }

    /// The same with words only wished for; `None` where nothing can be relaxed.
    ///
    /// Of several words any may be missing, of a single one its parts; so too of a word that stands nowhere.
    pub fn relaxed(&self, index: &SearchIndex, cache: &TermCache) -> Option<Self> {
        let mut looser =
            Plan { synonyms: self.synonyms, clauses: Vec::new(), optional: Vec::new(), ignored_terms: Vec::new() };
        let mut wished: Vec<&QueryTerm> = Vec::new();
        for clause in &self.clauses {
            match clause.word() {
                Some(term) => wished.push(term),
                None => looser.clauses.push(clause.clone()),
            }
        }
        for term in &wished {
            let text = &term.alternatives[0].text;
            let parts = content_words(text, self.synonyms);
            looser.ignored_terms.extend(ignored_words(text, &parts));
            let found = if wished.len() > 1 { cache.matches(index, term) } else { TermMatches::none(term) };
            let loose = match (parts.is_empty() || found.is_literal(), found.occurrences.is_empty()) {
                (true, _) => vec![(*term).clone()],
                (false, false) => vec![QueryTerm::relaxed(text, self.synonyms)],
                (false, true) => parts.iter().map(|part| QueryTerm::relaxed(part, self.synonyms)).collect(),
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
        (!looser.optional.is_empty()).then(|| looser.within_read_budget(index))
    }

    /// Has all that the terms may need looked up in the index at once, be it of this plan or of the relaxed one. An index
    /// that is there as a whole needs no looking ahead.
    pub fn prefetch(&self, index: &SearchIndex) {
        if !index.has_positions() {
            return;
        }
        let look_up = |term: &QueryTerm| term.forms().for_each(|form| index.prefetch(&form.text));
        for condition in self.clauses.iter().flat_map(|clause| &clause.any) {
            match &condition.test {
                Test::Word(term) | Test::Phrase(term) => look_up(term),
                Test::Scope(Scope::Department(name) | Scope::System(name)) => index.prefetch(&normalize(name)),
                Test::Scope(_) => {}
            }
        }
        for term in self.clauses.iter().filter_map(PlanClause::word) {
            let parts = content_words(&term.alternatives[0].text, self.synonyms);
            parts.iter().for_each(|part| look_up(&QueryTerm::relaxed(part, self.synonyms)));
        }
    }

    /// The same without those synonyms that take most to read, if all together take too much.
    pub fn within_read_budget(mut self, index: &SearchIndex) -> Self {
        if !index.has_positions() {
            return self;
        }
        let cost = |text: &str| index.read_cost(text).unwrap_or_default();
        let conditions = self.clauses.iter_mut().flat_map(|clause| &mut clause.any);
        let terms: Vec<&mut QueryTerm> = conditions.filter_map(Condition::term).chain(&mut self.optional).collect();
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
        if let Some(cutoff_cost) = cutoff_cost(all, synonyms, weights::READ_BUDGET_BYTES) {
            terms.into_iter().for_each(|term| term.drop_synonyms(|text| cost(text) >= cutoff_cost));
        }
        self
    }

    /// Whether it asks for one word alone that is known to stand nowhere, in no spelling.
    pub fn matches_nothing(&self, index: &SearchIndex) -> bool {
        let nowhere = |term: &QueryTerm| term.alternatives.iter().all(|form| index.is_absent(&form.text));
        matches!(&self.clauses[..], [clause] if clause.word().is_some_and(nowhere))
    }

    /// Runs the plan.
    pub fn run(&self, index: &SearchIndex, cache: &TermCache) -> MatchSet {
        let partial = !self.optional.is_empty();
        let mut found = MatchSet { records: index.records().collect(), terms: Vec::new(), partial };
        for clause in &self.clauses {
            let mut any = Vec::new();
            for condition in &clause.any {
                let mut records = match &condition.test {
                    Test::Word(term) | Test::Phrase(term) => {
                        let matches = cache.matches(index, term);
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
            if !clause.required {
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
            found.terms.extend(self.optional.iter().map(|term| cache.matches(index, term)));
            let coverage = found.coverage(index);
            let covered = |record: &DocId| coverage[*record as usize];
            let most = found.records.iter().map(covered).fold(0.0, f32::max);
            found.records.retain(|record| covered(record) > 0.0 && covered(record) >= weights::MIN_COVERAGE * most);
        }
        found
    }
}

fn within(index: &SearchIndex, scope: &Scope) -> Vec<DocId> {
    let all = index.records();
    let reports = |fits: &dyn Fn(&ReportInfo) -> bool| {
        let fitting: Vec<bool> = index.reports.iter().map(fits).collect();
        index.records().filter(|record| fitting.get(index.edition_of(*record)).copied().unwrap_or(false)).collect()
    };
    let named = |name: &str, part: Field| {
        let normalized = normalize(name);
        let has = |record: &DocId| {
            index.entry(*record).values.iter().any(|value| value.part == part && value.normalized.contains(&normalized))
        };
        match index.has_positions() {
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
            reports(&|edition| {
                normalize(&edition.municipality).contains(&normalized)
                    || normalize(edition.report.municipality()) == normalized
            })
        }
        Scope::Year(year) => reports(&|edition| edition.fiscal_year == *year),
        Scope::Kind(kind) => all.filter(|record| index.kind_of(*record) == Some(*kind)).collect(),
        Scope::SystemKind(kind) => all.filter(|record| index.system_kind_of(*record) == Some(*kind)).collect(),
        Scope::Topic(topic) => all.filter(|record| index.topics_of(*record).any(|about| about == *topic)).collect(),
        Scope::Department(name) => named(name, Field::Department),
        Scope::System(name) => named(name, Field::System),
    }
}

fn complement(records: &[DocId], index: &SearchIndex) -> Vec<DocId> {
    index.records().filter(|record| records.binary_search(record).is_err()).collect()
}

/// A synonym that takes no more than this part of what can be within_read_budget is always looked for.
const MIN_PRUNABLE_SHARE: u64 = 10;

/// From how many bytes on synonyms are left out, so that all that is looked for takes no more than can be within_read_budget; `None`
/// where none has to be, or none is cutoff_cost.
fn cutoff_cost(mut all: u64, synonyms: Vec<u64>, within_read_budget: u64) -> Option<u64> {
    let mut cutoff_cost = None;
    for cost in sort_by_u64_key(synonyms, |cost| !cost)
        .into_iter()
        .take_while(|cost| *cost > within_read_budget / MIN_PRUNABLE_SHARE)
    {
        if all <= within_read_budget {
            break;
        }
        (all, cutoff_cost) = (all - cost, Some(cost));
    }
    cutoff_cost
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
            assert_eq!(cutoff_cost(all, synonyms, 90), expected, "{all}");
        }
    }
}
