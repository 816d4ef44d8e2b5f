//! Query plan: from a query to the records that match it.

mod budget;
mod scope;

use crate::index::document::DocId;
use text::ignored_words;

use self::budget::fit_read_budget;
pub use self::scope::within;
use crate::bundle::pending::{Loaded, ReadBatch};
use crate::engine::matching::cache::TermCache;
use crate::engine::matching::match_set::MatchSet;
use crate::engine::matching::term_matches::TermMatches;
use crate::engine::weights;
use crate::expand::common_words::CommonWords;
use crate::expand::compound::content_words;
use crate::expand::synonyms::Synonyms;
use crate::expand::term::QueryTerm;
use crate::index::reader::SearchIndex;
use crate::query::{Atom, Literal, Query, Scope};

/// A query, ready to be run.
pub struct Plan<'a> {
    synonyms: &'a Synonyms,
    common: &'a CommonWords,
    pub clauses: Vec<PlanClause>,
    /// Words are found by topics too.
    by_topic: bool,
    /// Words that may be missing; only a relaxed plan has them.
    optional: Vec<QueryTerm>,
    /// Normalized words that narrow nothing: those that ask, and those that hold of every finding.
    pub ignored_terms: Vec<String>,
}

/// Alternative conditions.
#[derive(Clone)]
pub struct PlanClause {
    pub any: Vec<Condition>,
    /// Required clause. Generic words (問題, 指摘) are optional beside a content word.
    pub required: bool,
}

impl PlanClause {
    /// The word that the clause consists of.
    pub fn word(&self) -> Option<&QueryTerm> {
        match &self.any[..] {
            [Condition { negated: false, test: Test::Word(term) }] => Some(term),
            _ => None,
        }
    }

    fn has_content_term(&self) -> bool {
        self.any.iter().any(|condition| match &condition.test {
            Test::Word(term) | Test::Phrase(term) => !condition.negated && !term.is_generic(),
            Test::Scope(_) => false,
        })
    }
}

#[derive(Clone)]
pub struct Condition {
    pub negated: bool,
    pub test: Test,
}

impl Condition {
    fn term_mut(&mut self) -> Option<&mut QueryTerm> {
        match &mut self.test {
            Test::Word(term) | Test::Phrase(term) => Some(term),
            Test::Scope(_) => None,
        }
    }
}

#[derive(Clone)]
pub enum Test {
    Word(QueryTerm),
    Phrase(QueryTerm),
    Scope(Scope),
}

impl<'a> Plan<'a> {
    /// Plans a query, with every clause required but generic words.
    pub fn new(query: &Query, synonyms: &'a Synonyms, common: &'a CommonWords) -> Self {
        let condition = |literal: &Literal| Condition {
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
        let optional = clauses.iter().filter(|clause| !clause.required).filter_map(PlanClause::word);
        let ignored_terms = optional.map(|term| term.alternatives[0].text.clone()).collect();
        Self { synonyms, common, clauses, by_topic: false, optional: Vec::new(), ignored_terms }
    }

    /// The same plan, by which a finding has a word, too, that one of its topics stands for. `None` where no word stands for
    /// a topic.
    pub fn by_topic(&self) -> Option<Self> {
        let words = || self.clauses.iter().filter(|clause| clause.required).flat_map(|clause| &clause.any);
        let is_topical = |condition: &Condition| matches!(&condition.test, Test::Word(term) if !term.topics.is_empty());
        let (clauses, optional, ignored_terms) = (self.clauses.clone(), Vec::new(), Vec::new());
        let plan =
            Self { synonyms: self.synonyms, common: self.common, clauses, by_topic: true, optional, ignored_terms };
        words().any(is_topical).then_some(plan)
    }

    /// The relaxed plan: of several words any may be missing, of a single or an absent one its parts. `None` where there
    /// are no words.
    pub fn relaxed(&self, index: &SearchIndex, cache: &TermCache, batch: &mut ReadBatch) -> Option<Self> {
        let mut relaxed = Plan {
            synonyms: self.synonyms,
            common: self.common,
            clauses: Vec::new(),
            by_topic: false,
            optional: Vec::new(),
            ignored_terms: Vec::new(),
        };
        let mut words: Vec<&QueryTerm> = Vec::new();
        for clause in &self.clauses {
            match clause.word() {
                Some(term) => words.push(term),
                None => relaxed.clauses.push(clause.clone()),
            }
        }
        for term in &words {
            let text = &term.alternatives[0].text;
            let parts = content_words(text, self.synonyms, self.common);
            relaxed.ignored_terms.extend(ignored_words(text, &parts));
            let matches = if words.len() > 1 { cache.matches(index, term, batch) } else { TermMatches::none(term) };
            let optional = match (parts.is_empty() || matches.is_literal(), matches.occurrences.is_empty()) {
                (true, _) => vec![(*term).clone()],
                (false, false) => vec![QueryTerm::relaxed(text, self.synonyms, self.common)],
                (false, true) => {
                    parts.iter().map(|part| QueryTerm::relaxed(part, self.synonyms, self.common)).collect()
                }
            };
            for term in optional {
                if !relaxed.optional.contains(&term) {
                    relaxed.optional.push(term);
                }
            }
        }
        if relaxed.optional.iter().any(|term| !term.is_generic()) {
            let generic = relaxed.optional.iter().filter(|term| term.is_generic());
            relaxed.ignored_terms.extend(generic.map(|term| term.alternatives[0].text.clone()));
        }
        (!relaxed.optional.is_empty()).then(|| relaxed.within_read_budget(index))
    }

    /// Reads the pages of the dictionary that this plan and the relaxed one need.
    pub fn prefetch(&self, index: &SearchIndex) -> Loaded<()> {
        let mut batch = ReadBatch::default();
        if !index.has_positions() {
            return Ok(());
        }
        let mut look_up = |term: &QueryTerm| term.forms().for_each(|form| batch.take(index.prefetch(&form.text)));
        for condition in self.clauses.iter().flat_map(|clause| &clause.any) {
            match &condition.test {
                Test::Word(term) | Test::Phrase(term) => look_up(term),
                Test::Scope(Scope::Department(name) | Scope::System(name)) => look_up(&QueryTerm::phrase(name)),
                Test::Scope(_) => {}
            }
        }
        for term in self.clauses.iter().filter_map(PlanClause::word) {
            self.relaxed_terms(term).iter().for_each(&mut look_up);
        }
        batch.finish(())
    }

    /// Parts of a word, for which a relaxed plan may look instead.
    pub fn relaxed_terms(&self, term: &QueryTerm) -> Vec<QueryTerm> {
        let parts = content_words(&term.alternatives[0].text, self.synonyms, self.common);
        parts.iter().map(|part| QueryTerm::relaxed(part, self.synonyms, self.common)).collect()
    }

    /// The plan without its most expensive synonyms, if it costs more than the read budget.
    pub fn within_read_budget(mut self, index: &SearchIndex) -> Self {
        if index.has_positions() {
            let conditions = self.clauses.iter_mut().flat_map(|clause| &mut clause.any);
            fit_read_budget(conditions.filter_map(Condition::term_mut).chain(&mut self.optional).collect(), index);
        }
        self
    }

    /// The only word is known to be absent, in every spelling.
    pub fn matches_nothing(&self, index: &SearchIndex) -> bool {
        let is_absent = |term: &QueryTerm| term.alternatives.iter().all(|form| index.is_absent(&form.text));
        matches!(&self.clauses[..], [clause] if clause.word().is_some_and(is_absent))
    }

    /// Runs the plan.
    pub fn run(&self, index: &SearchIndex, cache: &TermCache, batch: &mut ReadBatch) -> MatchSet {
        let partial = !self.optional.is_empty();
        let mut found =
            MatchSet { records: index.records().collect(), terms: Vec::new(), partial: partial || self.by_topic };
        for clause in &self.clauses {
            let mut any = Vec::new();
            for condition in &clause.any {
                let mut records = match &condition.test {
                    Test::Word(term) | Test::Phrase(term) => {
                        let matches = cache.matches(index, term, batch);
                        let mut records: Vec<DocId> = matches.occurrences.records().collect();
                        if self.by_topic {
                            let on_topic =
                                |record: &DocId| index.topics_of(*record).any(|topic| term.topics.contains(&topic));
                            records.extend(index.records().filter(on_topic));
                        }
                        if !condition.negated {
                            found.terms.push(matches);
                        }
                        records
                    }
                    Test::Scope(scope) => batch.take(within(index, scope)),
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
        found.terms.extend(self.optional.iter().map(|term| cache.matches(index, term, batch)));
        if partial {
            let coverage = found.coverage(index);
            let covered = |record: &DocId| coverage[*record as usize];
            let most = found.records.iter().map(covered).fold(0.0, f32::max);
            found.records.retain(|record| covered(record) > 0.0 && covered(record) >= weights::MIN_COVERAGE * most);
        }
        found
    }
}

fn complement(records: &[DocId], index: &SearchIndex) -> Vec<DocId> {
    index.records().filter(|record| records.binary_search(record).is_err()).collect()
}
