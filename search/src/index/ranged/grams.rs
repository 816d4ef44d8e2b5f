//! What lists of postings are of: the beginnings of all that a text can be looked for by.

use std::ops::Range;

use super::LONGEST;

/// The stretches of a text by which it is looked for: each as long as keys can be; they cover it.
pub fn windows(text: &str) -> impl Iterator<Item = Range<usize>> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let count = starts.len() - 1;
    let last = count.saturating_sub(LONGEST);
    let begins = (0..last).step_by(LONGEST).chain([last]);
    begins.map(move |from| starts[from]..starts[(from + LONGEST).min(count)])
}

/// The lists of all postings in a text, by their keys, in the order of these.
///
/// A posting is the byte at which it begins. Values end in [`END`].
#[cfg(not(target_arch = "wasm32"))]
pub fn lists(text: &str) -> Vec<(String, Vec<u32>)> {
    let all = text.char_indices().filter(|(_, c)| *c != END).map(|(at, _)| at as u32).collect();
    let mut lists = Vec::new();
    split(text, String::new(), 0, all, &mut lists);
    lists
}

/// What ends each value: no folded text holds control characters.
#[cfg(not(target_arch = "wasm32"))]
pub const END: char = '\0';

/// Tells postings apart, all of which begin with a key, by the character after that, until few are left.
#[cfg(not(target_arch = "wasm32"))]
fn split(text: &str, key: String, length: usize, postings: Vec<u32>, lists: &mut Vec<(String, Vec<u32>)>) {
    use std::collections::BTreeMap;
    let next = |posting: u32| text[posting as usize + key.len()..].chars().next();
    let ends = length == LONGEST || key.ends_with(END);
    if ends || length > 0 && postings.len() <= super::FULL {
        let rest: Vec<&str> = postings.iter().map(|posting| &text[*posting as usize + key.len()..]).collect();
        let more = if ends { String::new() } else { common(&rest, LONGEST - length) };
        lists.push((key + &more, postings));
        return;
    }
    let mut parts: BTreeMap<char, Vec<u32>> = BTreeMap::new();
    for posting in postings {
        parts.entry(next(posting).unwrap_or(END)).or_default().push(posting);
    }
    for (c, part) in parts {
        let mut longer = key.clone();
        longer.push(c);
        split(text, longer, length + 1, part, lists);
    }
}

/// How all texts begin, up to so many characters, and up to where one ends.
#[cfg(not(target_arch = "wasm32"))]
fn common(texts: &[&str], most: usize) -> String {
    let mut common = String::new();
    let Some((first, others)) = texts.split_first() else { return common };
    for c in first.chars().take(most) {
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

    proptest! {
        #[test]
        fn windows_cover_a_text(text in "[ぁ-んa-z]{0,40}") {
            let mut covered = 0;
            for window in windows(&text) {
                prop_assert!(window.start <= covered && text[window.clone()].chars().count() <= LONGEST);
                covered = window.end;
            }
            prop_assert_eq!(covered, text.len());
        }

        #[test]
        fn every_character_is_in_one_list_under_what_begins_there(values in prop::collection::vec("[あいa]{0,30}", 0..200)) {
            let text: String = values.iter().flat_map(|value| [value.as_str(), "\0"]).collect();
            let lists = lists(&text);
            prop_assert!(lists.windows(2).all(|pair| pair[0].0 < pair[1].0 && !pair[1].0.starts_with(&pair[0].0)));
            let mut all: Vec<u32> = Vec::new();
            for (key, postings) in lists {
                prop_assert!(key.chars().count() <= LONGEST);
                prop_assert!(postings.iter().all(|posting| text[*posting as usize..].starts_with(&key)));
                all.extend(postings);
            }
            all.sort_unstable();
            let expected: Vec<u32> = text.char_indices().filter(|(_, c)| *c != END).map(|(at, _)| at as u32).collect();
            prop_assert_eq!(all, expected);
        }
    }
}
