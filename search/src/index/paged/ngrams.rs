//! N-grams of variable length: the keys of the lists of postings.

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeMap;
use std::ops::Range;

#[cfg(not(target_arch = "wasm32"))]
use crate::index::paged::limits::{FREQUENT_SHARE, SPLIT_ABOVE};
use crate::index::paged::limits::{MAX_FREQUENT_KEY_CHARS, MAX_KEY_CHARS};
#[cfg(not(target_arch = "wasm32"))]
use crate::index::parts::PART_END;

/// Windows that cover a text, each as long as keys can be.
pub fn windows(text: &str) -> impl Iterator<Item = Range<usize>> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let count = starts.len() - 1;
    let last = count.saturating_sub(MAX_KEY_CHARS);
    let begins = (0..last).step_by(MAX_KEY_CHARS).chain([last]);
    begins.map(move |from| starts[from]..starts[(from + MAX_KEY_CHARS).min(count)])
}

/// A window extended to the limit of frequent keys.
pub fn extended_window(text: &str, window: &Range<usize>) -> Range<usize> {
    let end =
        text[window.start..].char_indices().nth(MAX_FREQUENT_KEY_CHARS).map_or(text.len(), |(at, _)| window.start + at);
    window.start..end
}

/// Lists of postings by key, ascending. A posting is a byte of the text; values end in [`END`].
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Default)]
pub struct PostingLists {
    /// Every posting is in one list.
    pub all: Vec<(String, Vec<u32>)>,
    /// Frequent prefixes, ascending.
    pub frequent: Vec<String>,
    /// Limit of a text that is not frequent.
    max_postings: usize,
}

/// End of a value, or of a part of it: no normalized text has control characters.
#[cfg(not(target_arch = "wasm32"))]
pub const END: char = PART_END;

#[cfg(not(target_arch = "wasm32"))]
impl PostingLists {
    pub fn new(text: &str) -> Self {
        let all: Vec<u32> = text.char_indices().filter(|(_, c)| *c != END).map(|(at, _)| at as u32).collect();
        let max_postings = (all.len() / FREQUENT_SHARE).max(2 * SPLIT_ABOVE);
        let mut lists = Self { max_postings, ..Self::default() };
        lists.split(text, String::new(), 0, all);
        lists
    }

    /// Postings of a frequent prefix, ascending.
    pub fn with_prefix(&self, text: &str) -> Vec<u32> {
        let from = self.all.partition_point(|(key, _)| key.as_str() < text);
        let lists = self.all[from..].iter().take_while(|(key, _)| key.starts_with(text));
        let mut postings: Vec<u32> = lists.flat_map(|(_, postings)| postings).copied().collect();
        postings.sort_unstable();
        postings
    }

    /// Splits the postings of a key by the next character, until few are left.
    fn split(&mut self, text: &str, key: String, length: usize, postings: Vec<u32>) {
        let rest = |posting: &u32| &text[*posting as usize + key.len()..];
        let is_frequent = postings.len() > self.max_postings;
        let longest = if length < MAX_KEY_CHARS || length == MAX_KEY_CHARS && !is_frequent {
            MAX_KEY_CHARS
        } else {
            MAX_FREQUENT_KEY_CHARS
        };
        let ends = length == longest || key.ends_with(END);
        if ends || length > 0 && postings.len() <= SPLIT_ABOVE {
            let rests: Vec<&str> = postings.iter().map(rest).collect();
            let more = if ends { String::new() } else { common(&rests, longest - length) };
            self.all.push((key + &more, postings));
            return;
        }
        let mut parts: BTreeMap<char, Vec<u32>> = BTreeMap::new();
        for posting in &postings {
            parts.entry(rest(posting).chars().next().unwrap_or(END)).or_default().push(*posting);
        }
        if length > 0 && is_frequent {
            self.frequent.push(key.clone());
        }
        drop(postings);
        for (c, part) in parts {
            self.split(text, format!("{key}{c}"), length + 1, part);
        }
    }
}

/// Common prefix of texts, up to a limit and to the end of a value.
#[cfg(not(target_arch = "wasm32"))]
fn common(texts: &[&str], max_postings: usize) -> String {
    let mut common = String::new();
    let Some((first, others)) = texts.split_first() else { return common };
    for c in first.chars().take(max_postings) {
        let at = common.len();
        if !others.iter().all(|other| other[at..].starts_with(c)) {
            break;
        }
        common.push(c);
        if c == END {
            break;
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keys_of_frequent_ngrams_are_longer() {
        let begun = "情報セキュリティ";
        let lists =
            PostingLists::new(&[format!("{begun}対策\0").repeat(600), format!("{begun}ポリシー基準\0")].concat());
        assert!(lists.frequent.iter().any(|frequent| frequent == begun));
        let begin =
            |(key, postings): &(String, Vec<u32>)| key.starts_with(begun).then(|| (key.clone(), postings.len()));
        let told: Vec<(String, usize)> = lists.all.iter().filter_map(begin).collect();
        assert_eq!(told, [(format!("{begun}ポリシー"), 1), (format!("{begun}対策\0"), 600)]);
    }

    proptest! {
        #[test]
        fn windows_cover_a_text(text in "[ぁ-んa-z]{0,40}") {
            let mut covered = 0;
            for window in windows(&text) {
                prop_assert!(window.start <= covered && text[window.clone()].chars().count() <= MAX_KEY_CHARS);
                covered = window.end;
            }
            prop_assert_eq!(covered, text.len());
        }

        #[test]
        fn lists_have_every_character_once(values in prop::collection::vec("[あいa]{0,30}", 0..200)) {
            let text: String = values.iter().flat_map(|value| [value.as_str(), "\0"]).collect();
            let lists = PostingLists::new(&text);
            for frequent in &lists.frequent {
                let expected: Vec<u32> = text.char_indices().filter(|(at, _)| text[*at..].starts_with(frequent)).map(|(at, _)| at as u32).collect();
                prop_assert_eq!(lists.with_prefix(frequent), expected);
            }
            let lists = lists.all;
            prop_assert!(lists.windows(2).all(|pair| pair[0].0 < pair[1].0 && !pair[1].0.starts_with(&pair[0].0)));
            let mut all: Vec<u32> = Vec::new();
            for (key, postings) in lists {
                prop_assert!(key.chars().count() <= MAX_FREQUENT_KEY_CHARS);
                prop_assert!(postings.iter().all(|posting| text[*posting as usize..].starts_with(&key)));
                all.extend(postings);
            }
            all.sort_unstable();
            let expected: Vec<u32> = text.char_indices().filter(|(_, c)| *c != END).map(|(at, _)| at as u32).collect();
            prop_assert_eq!(all, expected);
        }
    }
}
