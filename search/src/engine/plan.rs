//! From a query to the records that fulfil it.

use std::collections::{BTreeMap, BTreeSet};

use corpus::fold;
use tantivy::DocId;

use super::matching::{Occurrence, located, occurrences};
use super::occurrences::Occurrences;
use crate::index::{Edition, Entry, Index, Part};
use crate::query::{Atom, Query, Scope};
use crate::terms::{Origin, SynonymId, Synonyms, Term, passed_over, words};
use crate::weights;

/// What a query asks, ready to be run.
pub struct Plan<'a> {
    synonyms: &'a Synonyms,
    clauses: Vec<Clause>,
    /// Words any of which may be missing; only a loosened plan has them.
    optional: Vec<Term>,
    /// Words of the query, folded, by which nothing is left out: what asks, and what holds of every finding.
    pub passed_over: Vec<String>,
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

#[derive(Clone)]
enum Test {
    Word(Term),
    Phrase(Term),
    Scope(Scope),
}

/// What fulfils a query.
pub struct Found {
    /// The records, ascending.
    pub records: Vec<DocId>,
    /// The terms that count for the order.
    pub terms: Vec<Matches>,
    /// Whether a record may lack some of them.
    pub partial: bool,
}

/// A term with its occurrences in every record that has it.
pub struct Matches {
    /// What was looked for: the term, less what stands nowhere.
    sought: Term,
    /// The term as typed, folded.
    pub text: String,
    /// Where it occurs.
    pub occurrences: Occurrences,
    /// How much each synonym counts for the word.
    synonyms: BTreeMap<SynonymId, f32>,
    /// How much it tells: BM25's inverse document frequency; nothing where it occurs nowhere.
    pub rarity: f32,
}

impl Matches {
    /// A term that was not looked for, or in vain.
    fn none(term: &Term) -> Self {
        let text = term.alternatives[0].text.clone();
        Self { sought: term.clone(), text, occurrences: Occurrences::default(), synonyms: BTreeMap::new(), rarity: 0.0 }
    }

    /// Sees in the text of a record that has it where exactly that is.
    fn settle(&mut self, record: DocId, entry: &Entry) {
        if self.occurrences.is_in(record) {
            let mut seen = occurrences(&self.sought, entry);
            seen.iter_mut().for_each(|occurrence| weigh(occurrence, &self.synonyms));
            self.occurrences.settle(record, seen);
        }
    }

    /// Whether it occurs as typed, or in another spelling.
    fn is_literal(&self) -> bool {
        self.occurrences.iter().any(|(_, found)| found.iter().any(|found| !found.origin.is_synonym()))
    }
}

impl Found {
    /// All occurrences in one record.
    pub fn marks(&self, record: DocId) -> Vec<&Occurrence> {
        self.terms.iter().flat_map(|term| term.occurrences.of(record)).collect()
    }

    /// Sees in the text of a record where exactly it has the terms.
    pub fn settle(&mut self, record: DocId, entry: &Entry) {
        self.terms.iter_mut().for_each(|term| term.settle(record, entry));
    }

    /// The synonyms that occur in one record.
    pub fn synonyms(&self, record: DocId) -> impl Iterator<Item = SynonymId> {
        synonyms(self.terms.iter().flat_map(move |term| term.occurrences.of(record)))
    }

    /// The terms that a record should have and lacks.
    pub fn missing(&self, record: DocId) -> impl Iterator<Item = &str> {
        let lacking = self.terms.iter().filter(move |term| self.partial && !term.occurrences.is_in(record));
        lacking.map(|term| term.text.as_str())
    }

    /// What part of the query a record has, by the weight of the terms.
    pub fn coverage(&self, record: DocId) -> f32 {
        let having = self.terms.iter().filter(|term| term.occurrences.is_in(record));
        having.map(|term| term.rarity).sum::<f32>() / self.terms.iter().map(|term| term.rarity).sum::<f32>()
    }
}

impl<'a> Plan<'a> {
    /// The plan of a query, with every clause to be fulfilled.
    pub fn new(query: &Query, synonyms: &'a Synonyms) -> Self {
        // Who wants to be without a word does not want to be without all that resembles it.
        let none = Synonyms::default();
        let meant = |negated: bool| if negated { &none } else { synonyms };
        let condition = |literal: &crate::query::Literal| Condition {
            negated: literal.negated,
            test: match &literal.atom {
                Atom::Word(word) => Test::Word(Term::word(word, meant(literal.negated))),
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
        let passed_over = soft.map(|term| term.alternatives[0].text.clone()).collect();
        Self { synonyms, clauses, optional: Vec::new(), passed_over }
    }

    /// The same with words only wished for; `None` where nothing can be loosened.
    ///
    /// Of several words any may be missing, of a single one its parts; so too of a word that stands nowhere.
    pub fn loosened(&self, index: &Index) -> Option<Self> {
        let mut looser =
            Plan { synonyms: self.synonyms, clauses: Vec::new(), optional: Vec::new(), passed_over: Vec::new() };
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
            looser.passed_over.extend(passed_over(text, &parts));
            let found = if wished.len() > 1 { matches(index, term) } else { Matches::none(term) };
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
            looser.passed_over.extend(generic.map(|term| term.alternatives[0].text.clone()));
        }
        (!looser.optional.is_empty()).then_some(looser)
    }

    /// Has all that the terms may need looked up in the index at once, be it of this plan or of the loosened one.
    pub fn foresee(&self, index: &Index) {
        let look_up = |term: &Term| term.forms().for_each(|form| index.foresee(&form.text));
        for condition in self.clauses.iter().flat_map(|clause| &clause.any) {
            match &condition.test {
                Test::Word(term) | Test::Phrase(term) => look_up(term),
                Test::Scope(Scope::Department(name) | Scope::System(name)) => index.foresee(&fold(name)),
                Test::Scope(_) => {}
            }
        }
        for term in self.clauses.iter().filter_map(Clause::word) {
            let parts = words(&term.alternatives[0].text, self.synonyms);
            parts.iter().for_each(|part| look_up(&Term::loosely(part, self.synonyms)));
        }
    }

    /// Runs the plan.
    pub fn run(&self, index: &Index) -> Found {
        let partial = !self.optional.is_empty();
        let mut found = Found { records: index.records().collect(), terms: Vec::new(), partial };
        for clause in &self.clauses {
            let mut any = Vec::new();
            for condition in &clause.any {
                let mut records = match &condition.test {
                    Test::Word(term) | Test::Phrase(term) => {
                        let matches = matches(index, term);
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
            found.records.retain(|record| any.binary_search(record).is_ok());
        }
        if partial {
            found.terms.extend(self.optional.iter().map(|term| matches(index, term)));
            let coverage: Vec<f32> = found.records.iter().map(|record| found.coverage(*record)).collect();
            let most = coverage.iter().copied().fold(0.0, f32::max);
            let mut coverage = coverage.into_iter();
            found
                .records
                .retain(|_| coverage.next().is_some_and(|part| part > 0.0 && part >= weights::COVERAGE * most));
        }
        found
    }
}

/// The synonyms among occurrences.
fn synonyms<'a>(occurrences: impl Iterator<Item = &'a Occurrence>) -> impl Iterator<Item = SynonymId> {
    occurrences.filter_map(|found| match found.origin {
        Origin::Synonym(id) => Some(id),
        Origin::Literal | Origin::Variant => None,
    })
}

fn matches(index: &Index, term: &Term) -> Matches {
    let mut sought = term.clone();
    let mut found = match index.knows_places() {
        true => located(&mut sought, &|form| index.postings(form)),
        false => verified(index, &mut sought),
    };
    if found.is_empty() {
        return Matches::none(term);
    }
    // A word tells as much as it does by itself, however common its synonyms are.
    let typed = |(_, found): &(DocId, &[Occurrence])| found.iter().any(|occurrence| !occurrence.origin.is_synonym());
    let having = match found.iter().filter(typed).count() {
        0 => found.len(),
        some => some,
    };
    let rarity = |having: usize| {
        let (all, having) = (index.records().len() as f32, having as f32);
        (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
    };
    // A synonym tells less than the word where it is commoner: 障害 for 地震.
    let mut frequency: BTreeMap<SynonymId, usize> = BTreeMap::new();
    for (_, found) in found.iter() {
        let used: BTreeSet<SynonymId> = synonyms(found.iter()).collect();
        used.into_iter().for_each(|synonym| *frequency.entry(synonym).or_default() += 1);
    }
    let told = |count: usize| (rarity(count) / rarity(having)).min(weights::RARER_SYNONYM);
    let synonyms: BTreeMap<SynonymId, f32> = frequency.into_iter().map(|(id, count)| (id, told(count))).collect();
    found.all_mut().for_each(|occurrence| weigh(occurrence, &synonyms));
    let rarity = rarity(having) * if term.is_generic() { weights::GENERIC } else { 1.0 };
    Matches { sought, text: term.alternatives[0].text.clone(), occurrences: found, synonyms, rarity }
}

/// A synonym counts as much as it tells.
fn weigh(occurrence: &mut Occurrence, synonyms: &BTreeMap<SynonymId, f32>) {
    if let Origin::Synonym(id) = occurrence.origin {
        occurrence.quality *= synonyms.get(&id).copied().unwrap_or(1.0);
    }
}

/// The occurrences of a term in the texts of all records that may have it.
fn verified(index: &Index, term: &mut Term) -> Occurrences {
    // Of all that a word may look like, most stands nowhere, which the index tells before any text is read.
    let records = candidates(index, term);
    let mut verified = Occurrences::default();
    records.into_iter().for_each(|record| verified.push(record, occurrences(term, index.entry(record))));
    verified
}

/// The records that may have a term, of which those forms are dropped that none has.
fn candidates(index: &Index, term: &mut Term) -> Vec<DocId> {
    let mut records: Vec<DocId> = Vec::new();
    term.alternatives.retain(|form| {
        let having = index.candidates(&form.text);
        records.extend(&having);
        !having.is_empty()
    });
    if let Some((first, rest)) = term.parts.split_first_mut() {
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
    let all = index.records();
    let editions = |fits: &dyn Fn(&Edition) -> bool| {
        let fitting: Vec<bool> = index.editions.iter().map(fits).collect();
        index.records().filter(|record| fitting.get(index.edition_of(*record)).copied().unwrap_or(false)).collect()
    };
    let named = |name: &str, part: Part| {
        let folded = fold(name);
        let has = |record: &DocId| {
            index.entry(*record).values.iter().any(|value| value.part == part && value.folded.contains(&folded))
        };
        match index.knows_places() {
            true => {
                let postings = index.postings(&folded).into_iter().filter(|posting| posting.part == part);
                let mut records: Vec<DocId> = postings.map(|posting| posting.document).collect();
                records.dedup();
                records
            }
            false => index.candidates(&folded).into_iter().filter(has).collect(),
        }
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
        Scope::SystemKind(kind) => all.filter(|record| index.system_kind_of(*record) == Some(*kind)).collect(),
        Scope::Topic(topic) => all.filter(|record| index.topics_of(*record).any(|about| about == *topic)).collect(),
        Scope::Department(name) => named(name, Part::Department),
        Scope::System(name) => named(name, Part::System),
    }
}

fn complement(records: &[DocId], index: &Index) -> Vec<DocId> {
    index.records().filter(|record| records.binary_search(record).is_err()).collect()
}
