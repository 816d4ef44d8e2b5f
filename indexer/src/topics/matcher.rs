use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, BuildError};
use corpus::{Topic, fold};

use super::Phrase;

/// Finds the phrases of all topics in one pass over a text.
///
/// Of phrases of one topic that stand inside one another only the longest counts, so an exception is nothing but a
/// longer phrase without weight.
#[derive(Debug)]
pub(super) struct Matcher {
    automaton: AhoCorasick,
    topics: Vec<Topic>,
}

struct Hit {
    phrase: usize,
    topic: Topic,
    range: Range<usize>,
}

impl Matcher {
    pub(super) fn new(phrases: &[Phrase]) -> Result<Self, BuildError> {
        let automaton = AhoCorasick::new(phrases.iter().map(|phrase| fold(&phrase.text)))?;
        Ok(Self { automaton, topics: phrases.iter().map(|phrase| phrase.topic).collect() })
    }

    /// The indexes of the phrases that count in a folded text, each as often as it stands there.
    pub(super) fn phrases_in(&self, folded: &str) -> Vec<usize> {
        let hits = self.automaton.find_overlapping_iter(folded);
        let mut hits: Vec<Hit> = hits
            .map(|hit| (hit.pattern().as_usize(), hit.range()))
            .filter(|(_, range)| is_whole_word(folded, range))
            .map(|(phrase, range)| Hit { phrase, topic: self.topics[phrase], range })
            .collect();
        hits.sort_by_key(|hit| (hit.topic, hit.range.start, Reverse(hit.range.end)));
        hits.chunk_by(|a, b| a.topic == b.topic).flat_map(outermost).collect()
    }
}

/// The phrases that stand inside no other; the hits are sorted by start, the longest first.
fn outermost(hits: &[Hit]) -> Vec<usize> {
    let mut reached = 0;
    let mut kept = Vec::new();
    for hit in hits {
        if hit.range.end > reached {
            reached = hit.range.end;
            kept.push(hit.phrase);
        }
    }
    kept
}

/// Whether a stretch begins and ends where words of Latin letters or katakana do: ログ is no part of プログラム.
fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    let joins = |left: Option<char>, right: Option<char>| match (left.and_then(script), right.and_then(script)) {
        (Some(left), Some(right)) => left == right,
        _ => false,
    };
    let (before, word, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    !joins(before.chars().next_back(), word.chars().next()) && !joins(word.chars().next_back(), after.chars().next())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Katakana,
}

/// The script of a folded character, where words of that script show their ends. ー does not: サーバ and サーバー are
/// one word.
fn script(c: char) -> Option<Script> {
    match c {
        'a'..='z' => Some(Script::Latin),
        'ァ'..='ヺ' => Some(Script::Katakana),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phrases: &[&str], text: &str, found: &[&str]) {
        let phrase = |text: &&str| Phrase { topic: Topic::Media, text: (*text).to_owned(), weight: None };
        let matcher = Matcher::new(&phrases.iter().map(phrase).collect::<Vec<_>>()).unwrap();
        let hits: Vec<_> = matcher.phrases_in(&fold(text)).into_iter().map(|hit| phrases[hit]).collect();
        assert_eq!(hits, found, "{text}");
    }

    #[test]
    fn katakana_and_latin_phrases_are_whole_words() {
        check(&["ログ"], "プログラムとカタログとログイン", &[]);
        check(&["ログ"], "ﾛｸﾞの取得、ログを点検", &["ログ", "ログ"]);
        check(&["サーバ"], "文書サーバーの", &["サーバ"]);
        check(&["ID"], "COVID対策とＩ Ｄの共用", &["ID"]);
        check(&["監査"], "情報監査室", &["監査"]);
    }

    #[test]
    fn only_the_longest_of_nested_phrases_counts() {
        check(&["契約", "随意契約"], "随意契約と契約", &["随意契約", "契約"]);
        check(&["再委託", "委託先"], "再委託先", &["再委託", "委託先"]);
        check(&["再委託", "委託先", "再委託先"], "再委託先", &["再委託先"]);
    }

    #[test]
    fn topics_do_not_hide_each_other() {
        let phrase = |topic, text: &str| Phrase { topic, text: text.to_owned(), weight: None };
        let matcher = Matcher::new(&[phrase(Topic::Cost, "有償改修"), phrase(Topic::Development, "改修")]).unwrap();
        assert_eq!(matcher.phrases_in("有償改修"), [0, 1]);
    }
}
