//! Synonyms (同義語), from the dictionary in the bundle.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use corpus::Topic;
use serde::{Deserialize, Serialize};
use text::normalize;

use super::boundary::{ALONE, is_whole};
use super::origin::{Origin, SynonymId};
use super::variants::spellings;

/// Entry of the dictionary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymGroup {
    /// A search for one of these …
    pub words: Vec<String>,
    /// … also finds these; where there are none, the others of `words`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub finds: Vec<String>,
    /// … or, where the words stand for a topic, the findings on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// They are spellings of one word: what is found is the word itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub are_spellings: bool,
}

/// A word of the query that was also found by synonyms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymUse {
    /// As in the dictionary.
    pub word: String,
    /// Synonyms that were found.
    pub used: Vec<String>,
}

/// Dictionary of synonyms.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    pairs: Vec<Pair>,
    /// By each normalized spelling of a word.
    known: BTreeMap<String, Vec<SynonymId>>,
    /// Characters of the longest spelling.
    longest: usize,
    /// Topics by each normalized word that stands for them.
    topics: BTreeMap<String, Vec<Topic>>,
}

#[derive(Clone, Debug)]
struct Pair {
    word: String,
    used: String,
    is_spelling: bool,
    /// Normalized, as in the dictionary first.
    spellings: Vec<String>,
}

impl Synonyms {
    pub fn new(groups: &[SynonymGroup]) -> Self {
        let mut synonyms = Self::default();
        let mut spelled: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let with_synonyms = groups.iter().filter(|group| group.topic.is_none());
        for word in with_synonyms.flat_map(|group| group.words.iter().chain(&group.finds)) {
            spelled.entry(word).or_insert_with(|| {
                let normalized = normalize(word);
                let others = spellings(&normalized);
                [vec![normalized], others].concat()
            });
        }
        let spelled = |word: &String| spelled[word.as_str()].clone();
        for SynonymGroup { words, finds, topic, are_spellings } in groups {
            if let Some(topic) = topic {
                words.iter().for_each(|word| synonyms.topics.entry(normalize(word)).or_default().push(*topic));
                continue;
            }
            let found = if finds.is_empty() { words } else { finds };
            for word in words {
                let pairs: Vec<&String> = found.iter().filter(|used| *used != word).collect();
                let ids: Vec<SynonymId> = (synonyms.pairs.len()..).map(SynonymId).take(pairs.len()).collect();
                synonyms.pairs.extend(pairs.into_iter().map(|used| Pair {
                    word: word.clone(),
                    used: used.clone(),
                    is_spelling: *are_spellings,
                    spellings: spelled(used),
                }));
                for spelling in spelled(word) {
                    synonyms.longest = synonyms.longest.max(spelling.chars().count());
                    let known = synonyms.known.entry(spelling).or_default();
                    known.extend(&ids);
                }
            }
        }
        synonyms
    }

    /// Synonyms of a normalized word, each in all its spellings.
    pub fn synonyms_of(&self, normalized: &str) -> impl Iterator<Item = (SynonymId, &[String])> {
        let ids = self.known.get(normalized).map(Vec::as_slice).unwrap_or_default();
        ids.iter().map(|id| (*id, self.pairs[id.0].spellings.as_slice()))
    }

    /// Topics that a normalized word stands for.
    pub fn topics_of(&self, normalized: &str) -> &[Topic] {
        self.topics.get(normalized).map(Vec::as_slice).unwrap_or_default()
    }

    /// Topics that words in a normalized text stand for.
    pub fn topics_in(&self, normalized: &str) -> impl Iterator<Item = Topic> {
        let known = self.topics.iter().filter(|(word, _)| normalized.contains(*word));
        known.flat_map(|(_, topics)| topics).copied()
    }

    /// Origin of a form that stands for a word.
    pub fn origin(&self, id: SynonymId) -> Origin {
        if self.pairs[id.0].is_spelling { Origin::Variant } else { Origin::Synonym(id) }
    }

    /// The word that a synonym replaces, as in the dictionary.
    pub fn word(&self, id: SynonymId) -> &str {
        &self.pairs[id.0].word
    }

    /// Words of the dictionary in a normalized text, from left to right, the longest first.
    pub fn words_in(&self, normalized: &str) -> Vec<Range<usize>> {
        let starts: Vec<usize> = normalized.char_indices().map(|(at, _)| at).chain([normalized.len()]).collect();
        let mut ranges = Vec::new();
        let mut from = 0;
        while from + 1 < starts.len() {
            let mut ends = (from + 1..starts.len().min(from + 1 + self.longest)).rev();
            let known = |to: &usize| {
                let range = starts[from]..starts[*to];
                self.known.contains_key(&normalized[range.clone()]) && is_whole(normalized, &range, ALONE)
            };
            match ends.find(known) {
                Some(to) => {
                    ranges.push(starts[from]..starts[to]);
                    from = to;
                }
                None => from += 1,
            }
        }
        ranges
    }

    /// Groups synonyms by their words, in the order of the dictionary.
    pub fn group_by_word(&self, ids: &BTreeSet<SynonymId>) -> Vec<SynonymUse> {
        let mut uses: Vec<SynonymUse> = Vec::new();
        for Pair { word, used, .. } in ids.iter().map(|id| &self.pairs[id.0]) {
            match uses.iter_mut().find(|earlier| earlier.word == *word) {
                Some(earlier) => earlier.used.push(used.clone()),
                None => uses.push(SynonymUse { word: word.clone(), used: vec![used.clone()] }),
            }
        }
        uses
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::expand::common_words::CommonWords;
    use crate::expand::compound::content_words;

    fn synonyms() -> Synonyms {
        let group = |words: &[&str], finds: &[&str]| SynonymGroup {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            finds: finds.iter().map(|word| (*word).to_owned()).collect(),
            ..SynonymGroup::default()
        };
        Synonyms::new(&[
            group(&["ウイルス対策", "マルウェア対策"], &[]),
            group(&["ログ", "操作履歴"], &[]),
            group(&["ITに詳しい人"], &["人材", "研修"]),
            group(&["学校"], &["校務"]),
        ])
    }

    #[test]
    fn synonyms_are_found_by_every_spelling_and_one_way_if_so_written() {
        for (word, expected) in [
            ("ウィルス対策", &["マルウェア対策"][..]),
            ("操作履歴", &["ログ"]),
            ("itに詳しい人", &["人材", "研修"]),
            ("人材", &[]),
            ("", &[]),
        ] {
            let synonyms = synonyms();
            assert_eq!(synonyms.synonyms_of(word).map(|(_, used)| &*used[0]).collect::<Vec<_>>(), expected, "{word}");
        }
    }

    #[test]
    fn texts_are_split_around_dictionary_words() {
        for (text, known, cut) in [
            ("ITに詳しい人が足りない", &["itに詳しい人"][..], &["itに詳しい人"][..]),
            ("プログラムのログ", &["ログ"], &["プログラム", "ログ"]),
            ("ｳｨﾙｽ対策ソフト", &["ウィルス対策"], &["ウィルス対策", "ソフト"]),
            ("小学校の学校", &["学校", "学校"], &["小学校", "学校"]),
            ("操作履歴", &["操作履歴"], &["操作履歴"]),
            ("", &[], &[]),
        ] {
            let (synonyms, normalized) = (synonyms(), normalize(text));
            let found: Vec<&str> = synonyms.words_in(&normalized).into_iter().map(|range| &normalized[range]).collect();
            assert_eq!(found, known, "{text}");
            assert_eq!(content_words(&normalized, &synonyms, &CommonWords::default())[..cut.len()], *cut, "{text}");
        }
    }

    proptest! {
        #[test]
        fn dictionary_words_are_found_in_order(text in "(ログ|学校|操作履歴|[ァ-ン]|[a-z]|の|\\PC){0,16}") {
            let (synonyms, normalized) = (synonyms(), normalize(&text));
            let ranges = synonyms.words_in(&normalized);
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(ranges.iter().all(|range| synonyms.synonyms_of(&normalized[range.clone()]).next().is_some()));
            prop_assert!(content_words(&normalized, &synonyms, &CommonWords::default()).iter().all(|word| normalized.contains(word)));
        }
    }
}
