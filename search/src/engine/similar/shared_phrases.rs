//! Phrases (共通の語句) that findings share: the reason that a reader can check.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use text::{ERAS, Script};

use crate::engine::similar::similarity::{Similarity, compared};
use crate::index::document::{Document, FieldValue};
use crate::index::field::FieldGroup;
use crate::sort::{descending_key, sort_by_u64_key};

const MAX_PHRASES: usize = 3;

/// Shorter phrases are no reason.
const MIN_PHRASE_CHARS: usize = 4;

/// N-gram index of a finding's texts.
pub struct SharedPhrases<'a> {
    texts: Vec<Text<'a>>,
    /// Positions of n-grams of [`MIN_PHRASE_CHARS`] characters: text and character.
    stretches: HashMap<[char; MIN_PHRASE_CHARS], Vec<(usize, usize)>>,
}

struct Text<'a> {
    value: &'a FieldValue,
    chars: Vec<char>,
}

impl<'a> SharedPhrases<'a> {
    pub fn new(document: &'a Document) -> Self {
        let text = |value: &'a FieldValue| Text { value, chars: value.normalized.chars().collect() };
        let texts: Vec<Text> = compared(document).map(text).collect();
        let mut stretches: HashMap<_, Vec<_>> = HashMap::new();
        for (text, Text { chars, .. }) in texts.iter().enumerate() {
            for (at, stretch) in stretches_of(chars) {
                stretches.entry(stretch).or_default().push((text, at));
            }
        }
        Self { texts, stretches }
    }

    /// Verbatim phrases that another finding has too, those with most idf first.
    pub fn shared(&self, other: &Document, similarity: &Similarity) -> Vec<String> {
        let mut phrases: BTreeMap<String, f32> = BTreeMap::new();
        for (Text { value, chars }, lengths) in self.texts.iter().zip(self.lengths(other)) {
            let ranges = longest(&value.normalized, chars, &lengths);
            for (range, printed) in ranges.iter().zip(value.origins(ranges.iter())) {
                let phrase = &value.normalized[range.clone()];
                let idf_sum = similarity.idf_sum(phrase);
                if idf_sum > 0.0 && !is_formal(phrase) && !is_name(phrase, other) {
                    phrases.insert(value.printed[printed].to_owned(), idf_sum);
                }
            }
        }
        let mut kept: Vec<String> = Vec::new();
        for (phrase, _) in sort_by_u64_key(phrases.into_iter().collect(), |(_, idf_sum)| descending_key(*idf_sum)) {
            if kept.len() < MAX_PHRASES && !kept.iter().any(|longer| longer.contains(&phrase)) {
                kept.push(phrase);
            }
        }
        kept
    }

    /// For each character of each text, the length of the longest phrase from there that another finding has too; 0 below the
    /// minimum.
    fn lengths(&self, other: &Document) -> Vec<Vec<usize>> {
        let mut lengths: Vec<Vec<usize>> = self.texts.iter().map(|text| vec![0; text.chars.len()]).collect();
        for value in compared(other) {
            let others: Vec<char> = value.normalized.chars().collect();
            for (there, stretch) in stretches_of(&others) {
                for (text, here) in self.stretches.get(&stretch).into_iter().flatten().copied() {
                    let chars = &self.texts[text].chars;
                    // A phrase that began before was measured then.
                    if here > 0 && there > 0 && chars[here - 1] == others[there - 1] {
                        continue;
                    }
                    let pairs = chars[here..].iter().zip(&others[there..]);
                    let length = pairs.take_while(|(this, other)| this == other).count();
                    let Some(whole) = whole_words(chars, here, &others, there, length) else { continue };
                    for (skipped, known) in
                        lengths[text][whole.start..=whole.end - MIN_PHRASE_CHARS].iter_mut().enumerate()
                    {
                        *known = (*known).max(whole.len() - skipped);
                    }
                }
            }
        }
        lengths
    }
}

fn stretches_of(chars: &[char]) -> impl Iterator<Item = (usize, [char; MIN_PHRASE_CHARS])> {
    (0..chars.len()).map_while(|at| Some((at, *chars[at..].first_chunk()?)))
}

/// The part of a shared stretch, in `this`, without runs of one script that are cut in both texts: of 受託事業者 and 委託事業者
/// the shared 託事業者 is no word, of 外部委託先 and 委託先 the shared 委託先 is one. `None` where too little is left.
fn whole_words(this: &[char], here: usize, other: &[char], there: usize, length: usize) -> Option<Range<usize>> {
    let is_inside = |chars: &[char], at: usize| {
        at > 0
            && at < chars.len()
            && Script::of(chars[at]).is_nominal()
            && Script::of(chars[at - 1]) == Script::of(chars[at])
    };
    let is_cut = |at: usize| is_inside(this, here + at) && is_inside(other, there + at);
    let run = |chars: &mut dyn Iterator<Item = &char>, script| chars.take_while(|c| Script::of(**c) == script).count();
    let stretch = &this[here..here + length];
    let skipped = if is_cut(0) { run(&mut stretch.iter(), Script::of(stretch[0])) } else { 0 };
    let dropped = if is_cut(length) { run(&mut stretch.iter().rev(), Script::of(stretch[length - 1])) } else { 0 };
    (skipped + dropped + MIN_PHRASE_CHARS <= length).then(|| here + skipped..here + length - dropped)
}

/// True for a phrase that says no more than when, where, or that something was audited.
fn is_formal(phrase: &str) -> bool {
    /// Words of every report.
    const AUDIT: [&str; 9] = ["監査", "対象", "結果", "意見", "指摘", "事項", "報告書", "本市", "本県"];
    let words = ERAS.iter().map(|era| era.name).chain(AUDIT);
    let rest = words.fold(phrase.to_owned(), |rest, word| rest.replace(word, ""));
    let is_formal = |c: char| !Script::of(c).is_nominal() || "年月日度元第条項号章節款".contains(c);
    rest.chars().all(|c| Script::of(c) == Script::Digit || is_formal(c))
}

/// Kanji that belong to the words before them.
const SUFFIXES: &str = "市県町村等者先的性化用";

/// The part of a phrase, at `start` in a text, that consists of whole words: less a verb whose ending is cut off (望|ましい), and a
/// suffix without its word (等の).
fn whole_phrase(text: &str, mut phrase: Range<usize>) -> Range<usize> {
    let joins = |c: char| !Script::of(c).is_nominal();
    let is_hiragana = |c: Option<char>| c.is_some_and(|c| Script::of(c) == Script::Hiragana);
    loop {
        let mut back = text[phrase.clone()].chars().rev();
        let (last, before) = (back.next(), back.next());
        let is_cut = last.is_some_and(|c| Script::of(c) == Script::Kanji)
            && is_hiragana(before)
            && is_hiragana(text[phrase.end..].chars().next());
        if !is_cut {
            break;
        }
        phrase.end -= last.map_or(0, char::len_utf8);
        phrase.end = phrase.start + text[phrase.clone()].trim_end_matches(joins).len();
    }
    let mut chars = text[phrase.clone()].chars();
    if let (Some(first), true) = (chars.next(), is_hiragana(chars.next()))
        && SUFFIXES.contains(first)
    {
        phrase.start += first.len_utf8();
        phrase.start = phrase.end - text[phrase.clone()].trim_start_matches(joins).len();
    }
    phrase
}

/// True for a phrase that only names the audited body or a part of it.
fn is_name(phrase: &str, document: &Document) -> bool {
    let mut names = document.values.iter().filter(|value| value.group == FieldGroup::Name);
    phrase.ends_with('課') || names.any(|name| name.normalized.contains(phrase))
}

/// The longest phrases of a text, one after another, less hiragana and signs at their ends.
fn longest(text: &str, chars: &[char], lengths: &[usize]) -> Vec<Range<usize>> {
    let joins = |c: char| !Script::of(c).is_nominal();
    let mut phrases = Vec::new();
    let (mut at, mut start) = (0, 0);
    while at < chars.len() {
        let count = lengths[at].max(1);
        let end = start + chars[at..at + count].iter().map(|c| c.len_utf8()).sum::<usize>();
        let stretch = &text[start..end];
        let phrase = stretch.trim_matches(joins);
        let from = start + stretch.len() - stretch.trim_start_matches(joins).len();
        let phrase = whole_phrase(text, from..from + phrase.len());
        if text[phrase.clone()].chars().count() >= MIN_PHRASE_CHARS {
            phrases.push(phrase);
        }
        (at, start) = (at + count, end);
    }
    phrases
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_and_formulas_are_no_phrases_of_substance() {
        for (phrase, expected) in [
            ("令和4年11月28日", true),
            ("平成元年度", true),
            ("2022年", true),
            ("令和4年度予算", false),
            ("第3条", true),
            ("第1項第2号", true),
            ("監査結果", true),
            ("再委託の監査", false),
            ("月額", false),
        ] {
            assert_eq!(is_formal(phrase), expected, "{phrase}");
        }
    }

    #[test]
    fn whole_phrase_ends_with_its_words() {
        for (text, phrase, expected) in [
            ("施錠して保管することが望ましい", "施錠して保管することが望", "施錠して保管"),
            ("機器等の持ち込みを", "等の持ち込", "等"),
            ("市は、委託先の監督を", "市は、委託先の監督", "委託先の監督"),
            ("台帳の管理を", "台帳の管理", "台帳の管理"),
        ] {
            let at = text.find(phrase).unwrap();
            let whole = whole_phrase(text, at..at + phrase.len());
            assert_eq!(&text[whole], expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whole_words_are_a_part_that_is_cut_in_one_text_at_most(
            before in ("[委受託のa]{0,3}", "[委受託のa]{0,3}"),
            shared in "[委託先事業者のをログab]{4,12}",
            after in ("[先者のa]{0,3}", "[先者のa]{0,3}"),
        ) {
            let text = |before: &str, after: &str| format!("{before}{shared}{after}").chars().collect::<Vec<char>>();
            let (this, other) = (text(&before.0, &after.0), text(&before.1, &after.1));
            let (here, there) = (before.0.chars().count(), before.1.chars().count());
            let length = shared.chars().count();
            if let Some(whole) = whole_words(&this, here, &other, there, length) {
                prop_assert!(whole.start >= here && whole.end <= here + length && whole.len() >= MIN_PHRASE_CHARS);
                let in_other = whole.start - here + there..whole.end - here + there;
                prop_assert_eq!(&this[whole.clone()], &other[in_other.clone()]);
                let joins = |chars: &[char], at: usize| {
                    at > 0
                        && at < chars.len()
                        && Script::of(chars[at]).is_nominal()
                        && Script::of(chars[at]) == Script::of(chars[at - 1])
                };
                prop_assert!(!(joins(&this, whole.start) && joins(&other, in_other.start)));
                prop_assert!(!(joins(&this, whole.end) && joins(&other, in_other.end)));
            }
        }
    }
}
