//! Everything that ranking weighs, in one place.

use text::Script;

use crate::expand::term::Origin;
use crate::index::field::FieldGroup;

/// How much an occurrence counts by where it stands.
pub fn field_group(group: FieldGroup) -> f32 {
    match group {
        FieldGroup::Title => 3.0,
        FieldGroup::Text => 2.0,
        FieldGroup::Name => 1.5,
        FieldGroup::Section => 1.0,
        FieldGroup::Context => 0.8,
    }
}

/// How much an occurrence counts by why it was looked for.
pub fn origin(origin: Origin) -> f32 {
    match origin {
        Origin::Literal => 1.0,
        Origin::Variant => 0.8,
        Origin::Synonym(_) => 0.2,
    }
}

/// How much an occurrence counts that goes on at one side in the same script: 京都 inside 東京都.
pub fn inside_word(script: Script) -> f32 {
    match script {
        Script::Kanji => 0.85,
        Script::Katakana | Script::Latin | Script::Digit => 0.4,
        Script::Hiragana | Script::Symbol => 1.0,
    }
}

/// How much the parts of a compound count that stand together without forming it.
pub const COMPOUND_PART_WEIGHT: f32 = 0.25;

/// From how many records on that have a compound itself its parts are not looked for besides: that finds little more that is
/// meant, and at a hundred times the reports takes reading nearly all places of its frequent parts.
pub const SKIP_PARTS_FROM_DOCS: usize = 200;

/// Nor are they where more records have all of them in one place: what is that common tells little by standing close. An
/// index that is read whole hardly has so many records.
pub const MAX_COMPOUND_CANDIDATES: usize = 4_000;

/// About so many bytes are read, at most, to know where the words of a query stand, if synonyms take more: the dearest are
/// not looked for then. An index that is read whole is at hand.
pub const READ_BUDGET_BYTES: u64 = 140_000;

/// How many characters may stand between the parts of a compound, all in all.
pub const MAX_COMPOUND_GAP_CHARS: usize = 16;

/// How soon further occurrences stop to count (BM25's k1).
pub const BM25_K1: f32 = 1.2;

/// How much long records are marked down (BM25's b).
pub const BM25_B: f32 = 0.3;

/// How much it counts that two words of a query stand together, at most, in proportion to the words themselves.
pub const PROXIMITY_WEIGHT: f32 = 0.5;

/// At how many characters apart that has fallen to one half.
pub const PROXIMITY_HALF_CHARS: f32 = 12.0;

/// What part of the best one's share of the words a record must have that has_pending some.
pub const MIN_COVERAGE: f32 = 0.3;

/// How much rarer than the word itself a synonym may be to count for that, at most; a commoner one counts less.
pub const MAX_SYNONYM_IDF_RATIO: f32 = 2.0;

/// How much a word tells that only says what is looked for (問題, 指摘), in proportion to what its idf says.
pub const GENERIC_WEIGHT: f32 = 0.1;

/// How much it counts that a finding is like the best ones, at most, in proportion to its words.
pub const FEEDBACK_WEIGHT: f32 = 1.0;

/// How many of the best findings that is.
pub const FEEDBACK_FINDINGS: usize = 5;

/// How much what a finding names counts for what it is like, by where it stands.
pub fn similarity(group: FieldGroup) -> f32 {
    match group {
        FieldGroup::Title | FieldGroup::Text => 1.0,
        FieldGroup::Context => 0.2,
        FieldGroup::Section | FieldGroup::Name => 0.0,
    }
}

/// What a greater part of all findings names tells nothing.
pub const MAX_NAME_SHARE: f32 = 0.2;

/// What a greater part of all findings means tells nothing.
pub const MAX_CONCEPT_SHARE: f32 = 0.3;

/// Of how many findings that name something it is looked into whether they are like another that names it: of those in
/// which it weighs most.
pub const MAX_MET_PER_TERM: usize = 1000;

/// How many of them are compared with that in full: those that share most with it.
pub const MAX_COMPARED: usize = 500;

/// How many of the findings most like one speak for it.
pub const NEIGHBOURS: usize = 8;

/// How much they say, in proportion to the finding itself.
pub const NEIGHBOUR_WEIGHT: f32 = 0.6;

/// How much it counts that two findings mean the same, in proportion to what they name.
pub const CONCEPT_WEIGHT: f32 = 0.2;

/// How much it counts that two findings are about the same, at most, in proportion to both.
pub const TOPIC_WEIGHT: f32 = 1.0;

/// From which score on a precedent that is about the same is taken to make the same criticism.
pub const MIN_SAME_CRITICISM_SCORE: f32 = 0.5;

/// From which score on two findings of one municipality are. Its reports word all their findings alike, so this is more.
pub const MIN_REPEATED_CRITICISM_SCORE: f32 = 1.4;
