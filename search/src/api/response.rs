use corpus::{Kind, Slug};
use serde::{Deserialize, Serialize};

use crate::expand::synonyms::SynonymUse;

/// What the engine answers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// How many findings and passages match in all.
    pub total: usize,
    /// How many of them have all that was asked for; they come first. Where they are few, others with most of it follow.
    pub complete: usize,
    /// How many of all are findings.
    pub findings: usize,
    /// The words of the query by which nothing was left out, as typed: those that ask (こと), and those that hold of
    /// every finding (指摘).
    pub ignored_terms: Vec<String>,
    /// The synonyms by which any of them was found.
    pub synonyms: Vec<SynonymUse>,
    /// One page of them, best first.
    pub hits: Vec<Hit>,
    /// How the matches spread.
    pub facets: Facets,
    /// What the query names by which the matches can be narrowed.
    pub filter_suggestions: Vec<FilterSuggestion>,
    /// How many findings stand folded under others that say nearly the same.
    pub collapsed: usize,
    /// What may help where nothing has all that was asked for.
    pub no_result_help: Option<NoResultHelp>,
}

/// Something that a query names and by which its matches can be narrowed; it matches as text all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterSuggestion {
    /// What it is.
    pub field: FilterField,
    /// As filters and scopes name it (`wako`, `shiteki`, 防災対策課).
    pub value: String,
    /// In Japanese.
    pub label: String,
    /// How many of the matches have it.
    pub count: usize,
}

/// What a record belongs to by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FilterField {
    /// Its municipality.
    Municipality,
    /// Its kind.
    Kind,
    /// What it is about.
    Topic,
    /// Its information system.
    System,
    /// The function of its system.
    SystemKind,
    /// A department.
    Department,
}

/// What may help where nothing has all that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoResultHelp {
    /// The words that stand nowhere.
    pub unmatched_terms: Vec<UnmatchedTerm>,
    /// Queries of fewer words that find something, those that find most first.
    pub relaxed_queries: Vec<RelaxedQuery>,
    /// How many findings have all that was asked for, were it not for the filters.
    pub without_filters: usize,
    /// How many passages have all that was asked for, were it not for filters that only findings pass.
    pub passages: usize,
}

/// A word that stands nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedTerm {
    /// As typed.
    pub typed: String,
    /// Words of the reports that are spelled nearly so, the commonest first.
    pub suggestions: Vec<SpellingSuggestion>,
}

/// A word of the reports that is spelled nearly as one that was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpellingSuggestion {
    /// As printed.
    pub word: String,
    /// How many findings and passages have it.
    pub count: usize,
    /// The whole query with this word in it.
    pub query: String,
}

/// A query of fewer words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelaxedQuery {
    /// The query.
    pub query: String,
    /// How many findings and passages have all of it.
    pub count: usize,
}

/// What a word may become that is still being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The word or name as printed.
    pub text: String,
    /// What it names; `None` for a word of the texts.
    pub field: Option<FilterField>,
    /// How many findings and passages have it.
    pub count: usize,
    /// The whole query with it in place of what is being typed.
    pub query: String,
}

/// A finding or a passage that matches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// The finding's or passage's id.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub record: HitKind,
    /// Comparable within one response only.
    pub score: f32,
    /// The report it stands in.
    pub report: Slug,
    /// The municipality, in Japanese.
    pub municipality: String,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The finding's kind; `None` for passages.
    pub kind: Option<Kind>,
    /// The finding's own title, or its first sentence, with matches marked; a passage's innermost section.
    pub title: Vec<Fragment>,
    /// The stretch of its text that matches best, with matches marked.
    #[serde(rename = "extract")]
    pub snippet: Vec<Fragment>,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// The information system it concerns.
    pub system: Option<String>,
    /// The departments it concerns.
    pub departments: Vec<String>,
    /// Its first line in `report.txt`.
    pub line: u32,
    /// The words of the query that it lacks, as typed; empty where it has all.
    pub missing: Vec<String>,
    /// The synonyms that it has of words that it lacks.
    pub synonyms: Vec<SynonymUse>,
    /// The matches folded under it, which say nearly the same in the same report.
    #[serde(rename = "repeats")]
    pub duplicates: Vec<Duplicate>,
}

/// A finding that says nearly the same as one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duplicate {
    /// Its id.
    pub id: String,
    /// The information system it concerns.
    pub system: Option<String>,
}

/// What kind of record a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HitKind {
    /// A finding.
    Finding,
    /// A passage of a report's body.
    Passage,
}

/// A stretch of verbatim text, marked where it matches the query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    /// Verbatim text.
    pub text: String,
    /// Whether it matches.
    pub marked: bool,
}

/// How all matches spread over each facet. A facet's own filter does not narrow its own counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// By municipality.
    pub municipalities: Vec<Facet>,
    /// By kind.
    pub kinds: Vec<Facet>,
    /// By topic; a finding of several counts under each.
    pub topics: Vec<Facet>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// The value as filters and URLs name it (`wako`, `shiteki`).
    pub value: String,
    /// The value in Japanese.
    pub label: String,
    /// How many matches have it.
    pub count: usize,
}

/// A finding of another municipality that makes much the same criticism.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Precedent {
    /// The finding's id.
    pub id: String,
    /// From 0 (nothing in common) to 1 (the same).
    pub score: f32,
    /// What both have in common.
    pub relation: Relation,
    /// Verbatim phrases that both share, the most telling first.
    pub shared: Vec<String>,
}

/// What is like a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct SimilarFindings {
    /// Findings of other municipalities, best first.
    pub precedents: Vec<Precedent>,
    /// Findings of its own municipality that make much the same criticism, each with how like it is (0 to 1), best first.
    pub repeats: Vec<(String, f32)>,
}

/// What a finding and its precedent have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Much the same is said of it, as far as words and topics tell.
    Criticism,
    /// It is about the same, but something else may be said of it.
    Subject,
}
