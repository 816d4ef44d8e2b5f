use corpus::{EditorialSign, Kind, Note, Slug, Topic};
use serde::{Deserialize, Serialize};

use crate::api::hit_kind::HitKind;
use crate::api::request::{Filter, Filters};
use crate::expand::synonyms::SynonymUse;

/// Answer to a request.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// Number of matches.
    pub total: usize,
    /// Number of full matches, which come first; where they are few, partial ones follow.
    pub complete: usize,
    /// Number of matches that have a word only as one of their topics, which are ours; they follow the full matches.
    pub topical: usize,
    /// Number of findings among the matches.
    pub findings: usize,
    /// Pieces of the query that are no words.
    pub reading: Vec<ReadTerm>,
    /// Filters of the request, and those that the query names.
    pub filters: Filters,
    /// Words that narrow nothing, as typed: those that ask (こと), and those that hold of every finding (指摘).
    pub ignored_terms: Vec<String>,
    /// Synonyms that any of the matches has.
    pub synonyms: Vec<SynonymUse>,
    /// One page of the results, best first: full matches, then partial ones among what only means the same.
    pub hits: Vec<Hit>,
    /// Facet counts of all matches. A facet's own filters do not narrow its own counts.
    pub facets: Vec<Facet>,
    /// Filters that the query names.
    pub filter_suggestions: Vec<FilterSuggestion>,
    /// Number of findings that only mean the same: they are hits, but no matches.
    pub semantic: usize,
    /// Number of findings that are collapsed under a near duplicate.
    pub collapsed: usize,
    /// Help where nothing matches in full.
    pub no_result_help: Option<NoResultHelp>,
}

/// A piece of a query that was not read as a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadTerm {
    pub typed: String,
    pub meaning: TermMeaning,
}

/// Meaning of a piece of a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TermMeaning {
    /// Either of two conditions.
    Either,
    /// Exactly this stretch of characters.
    Phrase,
    /// Left out: results that have it.
    Without,
    /// A condition on a field, written as one.
    Scope(FilterField),
    /// A filter: it is set as if it had been chosen.
    Filter(Filter),
    /// No such value is known of the field, so it is a word.
    Unknown(FilterField),
    /// An operator of search engines that adds nothing (`AND`, `語~2`, `title:`), or that lacks what it combines.
    Operator,
}

/// A filter that a query names; the name matches as text all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterSuggestion {
    pub field: FilterField,
    /// As in filters and scopes (`wako`, `shiteki`, 防災対策課).
    pub value: String,
    /// In Japanese.
    pub label: String,
    /// Number of matches that pass.
    pub count: usize,
}

/// Field that filters and scopes name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FilterField {
    Municipality,
    Kind,
    Topic,
    System,
    /// Function of the system.
    SystemKind,
    Department,
    /// Fiscal year of the report.
    Year,
}

/// Help where nothing matches in full.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoResultHelp {
    pub unmatched_terms: Vec<UnmatchedTerm>,
    /// Most matches first.
    pub relaxed_queries: Vec<RelaxedQuery>,
    /// Topics that words of the query stand for.
    pub topics: Vec<Topic>,
    /// Municipalities that are spelled nearly as a word of the query.
    pub municipalities: Vec<SpellingSuggestion>,
    /// Number of findings that match without the filters.
    pub without_filters: usize,
    /// Number of passages that match without those filters that only findings pass.
    pub passages: usize,
}

/// A word of the query without matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedTerm {
    /// As typed.
    pub typed: String,
    /// The commonest first.
    pub suggestions: Vec<SpellingSuggestion>,
}

/// A word of the reports that is spelled nearly as one that was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpellingSuggestion {
    /// As printed.
    pub word: String,
    /// Number of records that have it.
    pub count: usize,
    /// The whole query with this word.
    pub query: String,
}

/// The query with fewer words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelaxedQuery {
    pub query: String,
    /// Number of full matches.
    pub count: usize,
}

/// Completion of the word that is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The word or name as printed.
    pub text: String,
    /// `None` for a word of the texts.
    pub field: Option<FilterField>,
    /// Number of records that have it.
    pub count: usize,
    /// The whole query, completed.
    pub query: String,
}

/// A finding or passage that matches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    pub id: String,
    #[serde(rename = "type")]
    pub record: HitKind,
    /// Comparable within one response only.
    pub score: f32,
    pub report: Slug,
    /// In Japanese.
    pub municipality: String,
    pub fiscal_year: u16,
    /// `None` for passages.
    pub kind: Option<Kind>,
    /// A finding's own title or the beginning of its text, or a passage's innermost section, with matches marked.
    pub title: Vec<Fragment>,
    /// False where the title is the beginning of the text.
    pub has_title: bool,
    /// Best stretch of its text, with matches marked.
    #[serde(rename = "extract")]
    pub snippet: Vec<Fragment>,
    /// Titles of its sections, outermost first.
    pub section: Vec<String>,
    pub system: Option<String>,
    pub departments: Vec<String>,
    /// Notes on slips and contradictions in it (ours).
    pub notes: Vec<Note>,
    /// First line in `report.txt`.
    pub line: u32,
    /// Finding that only means the same; marked is the sentence that does so most.
    pub semantic: bool,
    /// Words of the query that it lacks, as typed.
    pub missing: Vec<String>,
    /// Its topics, which are ours, that stand for words it lacks.
    pub topics: Vec<Topic>,
    /// Synonyms that matched in place of missing words.
    pub synonyms: Vec<SynonymUse>,
    /// Near duplicates collapsed under it.
    #[serde(rename = "repeats")]
    pub duplicates: Vec<Duplicate>,
}

/// A near duplicate of a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duplicate {
    pub id: String,
    pub system: Option<String>,
}

/// A fragment of verbatim text, marked where it matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    pub text: String,
    pub marked: bool,
    /// Our sign behind it.
    pub sign: Option<EditorialSign>,
}

/// Value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    pub filter: Filter,
    /// Number of matches.
    pub count: usize,
}

/// A finding of another municipality that makes much the same criticism.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Precedent {
    pub id: String,
    /// From 0 (nothing in common) to 1 (the same).
    pub score: f32,
    pub relation: Relation,
    /// Verbatim phrases that both share, the rarest first.
    pub shared: Vec<String>,
}

/// Findings similar to one.
#[derive(Debug, Clone, PartialEq)]
pub struct SimilarFindings {
    /// In other municipalities, best first.
    pub precedents: Vec<Precedent>,
    /// In its own municipality, with the same criticism, each with a score from 0 to 1, best first.
    pub repeats: Vec<(String, f32)>,
}

/// Relation of a finding to its precedent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Much the same criticism, as far as words and issues tell.
    Criticism,
    /// The same subject, but perhaps another criticism.
    Subject,
}
