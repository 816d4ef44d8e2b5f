use std::collections::BTreeSet;

use text::{fiscal_year, normalize, spell_fiscal_year};

use super::{Atom, Clause, Literal, Query, Scope};
use crate::api::request::{Filter, Filters, Request};
use crate::api::response::{FilterField, ReadTerm, TermMeaning};
use crate::bundle::pending::ReadBatch;
use crate::engine::plan::within;
use crate::index::reader::SearchIndex;
use crate::index::report_info::ReportInfo;
use crate::index::topics::TopicTable;

/// A query as the index reads it, which knows the names: municipalities and years that it names are filters, a name that is
/// unknown is a word.
pub struct Interpretation {
    /// All conditions but filters.
    pub query: Query,
    /// Filters of the query.
    pub own_filters: Filters,
    /// Filters of the query and of the request.
    pub filters: Filters,
    pub reading: Vec<ReadTerm>,
}

/// Interprets a query of a request.
pub fn interpret(
    query: Query,
    reading: Vec<ReadTerm>,
    request: &Request,
    index: &SearchIndex,
    batch: &mut ReadBatch,
) -> Interpretation {
    // What is not known yet is read first.
    let may_have = |scope: &Scope| batch.take_some(within(index, scope)).is_none_or(|records| !records.is_empty());
    interpret_by(query, reading, request, (&index.reports, &index.topics), may_have)
}

/// Interprets a query by reports and topics, and by which scopes may have records.
pub fn interpret_by(
    query: Query,
    reading: Vec<ReadTerm>,
    request: &Request,
    (reports, topics): (&[ReportInfo], &TopicTable),
    mut may_have: impl FnMut(&Scope) -> bool,
) -> Interpretation {
    let (query_left, own_filters) = (Query::default(), Filters::default());
    let mut this = Interpretation { query: query_left, own_filters, filters: request.filters.clone(), reading };
    let mut years: Vec<(Clause, Filter)> = Vec::new();
    for clause in query.clauses {
        let [Literal { negated: false, atom }] = &clause.any[..] else {
            this.query.clauses.push(clause);
            continue;
        };
        match atom {
            Atom::Scope(scope) => match filters_of(scope, reports, topics) {
                Some(filters) if !filters.is_empty() => this.own_filters.0.extend(filters),
                None if may_have(scope) => this.query.clauses.push(clause),
                _ => this.unknown(scope),
            },
            Atom::Word(word) if !request.as_text.iter().any(|text| text.contains(word.as_str())) => {
                let free = |filter: &Filter| request.filters.contains(filter) || !request.filters.has_facet_of(filter);
                match (
                    municipality_in(word, reports).filter(|(_, filter)| free(filter)),
                    year(word, reports).filter(free),
                ) {
                    (Some((name, filter)), _) => {
                        let rest = &word[name.len()..];
                        this.name(name, filter);
                        this.query.clauses.extend((!rest.is_empty()).then(|| word_clause(&rest[AND.len()..])));
                    }
                    (None, Some(filter)) => years.push((clause, filter)),
                    (None, None) => this.query.clauses.push(clause),
                }
            }
            Atom::Word(_) | Atom::Phrase(_) => this.query.clauses.push(clause),
        }
    }
    // A year alone is a word: nothing else would be sought.
    let is_alone = this.query.clauses.is_empty() && this.own_filters.0.is_empty();
    for (clause, filter) in years {
        match &clause.any[0].atom {
            Atom::Word(word) if !is_alone && this.has_report(&filter, reports) => this.name(word, filter),
            Atom::Word(word) if !is_alone => {
                let unknown = TermMeaning::Unknown(FilterField::Year);
                this.reading.push(ReadTerm { typed: word.clone(), meaning: unknown });
                this.query.clauses.push(clause);
            }
            _ => this.query.clauses.push(clause),
        }
    }
    this.drop_years_without_report(reports);
    this.filters.0.extend(this.own_filters.0.iter().cloned());
    this
}

impl Interpretation {
    /// A municipality that is named or chosen has a report of a year, if any is.
    fn has_report(&self, year: &Filter, reports: &[ReportInfo]) -> bool {
        let Filter::Year(year) = year else { return false };
        let named = self.own_filters.0.iter().chain(&self.filters.0).filter_map(|filter| match filter {
            Filter::Municipality(code) => Some(code.as_str()),
            _ => None,
        });
        let mut municipalities = named.peekable();
        municipalities.peek().is_none()
            || municipalities.any(|code| {
                reports.iter().any(|report| report.fiscal_year == *year && report.slug.municipality() == code)
            })
    }

    /// Takes `年度:` for a word where no municipality that is named has a report of that year.
    fn drop_years_without_report(&mut self, reports: &[ReportInfo]) {
        let years = self.own_filters.0.iter().filter(|filter| matches!(filter, Filter::Year(_)));
        let dropped: Vec<Filter> = years.filter(|year| !self.has_report(year, reports)).cloned().collect();
        for filter in dropped {
            self.own_filters.0.remove(&filter);
            let Filter::Year(year) = filter else { continue };
            self.query.clauses.push(word_clause(&spell_fiscal_year(year)));
            let of_years = |term: &&mut ReadTerm| term.meaning == TermMeaning::Scope(FilterField::Year);
            self.reading
                .iter_mut()
                .filter(of_years)
                .for_each(|term| term.meaning = TermMeaning::Unknown(FilterField::Year));
        }
    }

    /// Takes a name for a filter.
    fn name(&mut self, typed: &str, filter: Filter) {
        self.own_filters.0.insert(filter.clone());
        self.reading.push(ReadTerm { typed: typed.to_owned(), meaning: TermMeaning::Filter(filter) });
    }

    /// Takes the name of an unknown department, system or municipality for a word.
    fn unknown(&mut self, scope: &Scope) {
        let (field, name) = match scope {
            Scope::Department(name) => (FilterField::Department, name),
            Scope::System(name) => (FilterField::System, name),
            Scope::Municipality(name) => (FilterField::Municipality, name),
            Scope::Topic(name) => (FilterField::Topic, name),
            _ => return,
        };
        let mine =
            |term: &&mut ReadTerm| term.meaning == TermMeaning::Scope(field) && term.typed.contains(name.as_str());
        self.reading.iter_mut().filter(mine).for_each(|term| term.meaning = TermMeaning::Unknown(field));
        self.query.clauses.push(word_clause(name));
    }
}

fn word_clause(word: &str) -> Clause {
    Clause { any: vec![Literal { negated: false, atom: Atom::Word(word.to_owned()) }] }
}

/// Filters of a scope; `None` where its field is no facet.
fn filters_of(scope: &Scope, reports: &[ReportInfo], topics: &TopicTable) -> Option<BTreeSet<Filter>> {
    Some(match scope {
        Scope::Municipality(name) => {
            let normalized = normalize(name);
            let named = reports.iter().filter(|report| report.is_called(&normalized));
            named.map(|report| Filter::Municipality(report.slug.municipality().to_owned())).collect()
        }
        Scope::Year(year) => BTreeSet::from([Filter::Year(*year)]),
        Scope::Kind(kind) => BTreeSet::from([Filter::Kind(*kind)]),
        Scope::Topic(name) => topics.named(name).map(Filter::Topic).into_iter().collect(),
        Scope::SystemKind(kind) => BTreeSet::from([Filter::SystemKind(*kind)]),
        Scope::Department(_) | Scope::System(_) => return None,
    })
}

/// Particle between a name and what is sought there: 和光市の個人情報.
const AND: &str = "の";

/// The municipality that a word names, or begins with, and how.
fn municipality_in<'w>(word: &'w str, reports: &[ReportInfo]) -> Option<(&'w str, Filter)> {
    let ends = word.match_indices(AND).map(|(end, _)| end).filter(|end| end + AND.len() < word.len());
    let names = [word.len()].into_iter().chain(ends).map(|end| &word[..end]);
    names.into_iter().find_map(|name| {
        let normalized = normalize(name);
        let report = reports.iter().find(|report| report.names.contains(&normalized))?;
        Some((name, Filter::Municipality(report.slug.municipality().to_owned())))
    })
}

/// The fiscal year that is all of a word, of which there is a report. A year without 年度 is any number or any date; but
/// for R4, which is short for nothing else.
fn year(word: &str, reports: &[ReportInfo]) -> Option<Filter> {
    let normalized = normalize(word);
    let is_short =
        normalized.starts_with(|c: char| c.is_ascii_lowercase()) && normalized.ends_with(|c: char| c.is_ascii_digit());
    let year = fiscal_year(&normalized).filter(|_| is_short || normalized.ends_with("年度"))?;
    reports.iter().any(|report| report.fiscal_year == year).then_some(Filter::Year(year))
}
