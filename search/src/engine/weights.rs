//! Weights of ranking and limits of searching, in one place.

use text::Script;

use crate::expand::origin::Origin;
use crate::index::field::FieldGroup;

/// Weight of an occurrence by field group.
pub fn field_group(group: FieldGroup) -> f32 {
    match group {
        FieldGroup::Title => 3.0,
        FieldGroup::Text => 2.0,
        FieldGroup::Name => 1.5,
        FieldGroup::Section => 1.0,
        FieldGroup::Context => 1.4,
    }
}

/// Weight of an occurrence by the origin of its form.
pub fn origin(origin: Origin) -> f32 {
    match origin {
        Origin::Literal => 1.0,
        Origin::Variant => 0.8,
        Origin::Synonym(_) => 0.2,
    }
}

/// Weight of a side at which the script goes on, inside of a word: 京都 in 東京都. At 1 boundaries do not matter.
pub fn inside_word(script: Script) -> f32 {
    match script {
        Script::Kanji => 0.85,
        Script::Katakana | Script::Digit => 0.4,
        // Behind all that have the whole word.
        Script::Latin => 0.02,
        Script::Hiragana | Script::Symbol => 1.0,
    }
}

/// Weight of the parts of a compound that stand together without forming it. At 1 they count as the compound.
pub const COMPOUND_PART_WEIGHT: f32 = 0.25;

/// From this many records with the compound itself, its parts are not searched: they find little more that is meant, and
/// with a hundred times the reports take reading nearly all positions of frequent parts.
pub const SKIP_PARTS_FROM_DOCS: usize = 200;

/// Nor where more candidates have all of them in one field group: what is that common tells little by being close.
pub const MAX_COMPOUND_CANDIDATES: usize = 4_000;

/// Read budget for the postings of a query, beyond which the most expensive synonyms are pruned. An index that is read
/// whole has none.
pub const READ_BUDGET_BYTES: u64 = 140_000;

/// Most characters between the parts of a compound, all in all.
pub const MAX_COMPOUND_GAP_CHARS: usize = 16;

/// At 0 the frequency does not matter, at ∞ it counts in proportion.
pub const BM25_K1: f32 = 1.2;

/// At 0 the length does not matter, at 1 the frequency is divided by it. Facts told in a few sentences say what a finding is
/// about, long ones quote rules and laws.
pub fn bm25_b(group: FieldGroup) -> f32 {
    if group == FieldGroup::Context { 0.7 } else { 0.3 }
}

/// Bonus of adjacent words, relative to the words themselves. At 0 proximity does not matter.
pub const PROXIMITY_WEIGHT: f32 = 0.5;

/// Distance at which that bonus has fallen to one half.
pub const PROXIMITY_HALF_CHARS: f32 = 12.0;

/// Minimum coverage of a partial match, relative to the best.
pub const MIN_COVERAGE: f32 = 0.3;

/// Limit of a rarer synonym's weight, relative to the word; a commoner one weighs less.
pub const MAX_SYNONYM_IDF_RATIO: f32 = 2.0;

/// Factor of a generic word's idf (問題, 指摘). At 0 it does not count, at 1 as any other.
pub const GENERIC_WEIGHT: f32 = 0.1;

/// Bonus of similarity to the best findings, relative to the words. At 0 there is no relevance feedback.
pub const FEEDBACK_WEIGHT: f32 = 1.0;

/// Number of best findings for relevance feedback.
pub const FEEDBACK_FINDINGS: usize = 5;

/// Similarity of a finding to a query in meaning: by the whole of their words, and word by word.
pub fn semantic(cosine: f32, coverage: f32) -> f32 {
    0.5 * cosine + 0.5 * coverage
}

/// Weight of a word that only the surroundings of a finding have, in its meaning.
pub const SURROUNDINGS: f32 = 0.7;

/// Words less alike than this have nothing in common.
pub const MIN_WORD_SIMILARITY: f32 = 0.2;

/// Words that weigh less are not explained.
pub const TELLING_WORD: f32 = 0.5;

/// Words of the findings that are compared with one of a query: the nearest.
pub const NEAREST_WORDS: usize = 16;

/// From this similarity a finding without the words is a result, …
pub const SUFFICIENT_SIMILARITY: f32 = 0.17;

/// … or from this share of the best, where that is little …
pub const MIN_SHARE_OF_BEST: f32 = 0.5;

/// … but never below this.
pub const MIN_SIMILARITY: f32 = 0.1;

/// Results that only mean the same, at most.
pub const MAX_SEMANTIC_MATCHES: usize = 100;

/// Bonus of a partial match for its words, of the best one; similarities end at 1.
pub const PARTIAL_MATCH: f32 = 0.15;

/// Weight of a field group in the similarity of findings.
pub fn similarity(group: FieldGroup) -> f32 {
    match group {
        FieldGroup::Title | FieldGroup::Text => 1.0,
        FieldGroup::Context => 0.2,
        FieldGroup::Section | FieldGroup::Name => 0.0,
    }
}

/// Terms in a greater share of all findings are dropped.
pub const MAX_TERM_SHARE: f32 = 0.2;

/// Concepts in a greater share of all findings are dropped.
pub const MAX_CONCEPT_SHARE: f32 = 0.3;

/// Candidates per term for similar findings, by weight.
pub const MAX_CANDIDATES_PER_TERM: usize = 1000;

/// Candidates compared in full, by the sum of their shared weights.
pub const MAX_COMPARED: usize = 500;

/// Nearest findings that add to a finding's similarity.
pub const NEIGHBOURS: usize = 8;

/// Weight of what they add, relative to the finding itself.
pub const NEIGHBOUR_WEIGHT: f32 = 0.6;

/// Weight of shared concepts, relative to shared terms.
pub const CONCEPT_WEIGHT: f32 = 0.2;

/// Bonus of shared topics.
pub const TOPIC_WEIGHT: f32 = 1.0;

/// Bonus of a shared issue.
pub const ISSUE_WEIGHT: f32 = 1.0;

/// From this score a precedent with a shared issue makes the same criticism.
pub const MIN_SAME_CRITICISM_SCORE: f32 = 0.8;

/// From this score two findings of one municipality do. Its reports word all findings alike, so it is higher.
pub const MIN_REPEATED_CRITICISM_SCORE: f32 = 1.4;
