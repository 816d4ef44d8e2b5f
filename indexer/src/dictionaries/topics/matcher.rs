use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use corpus::Topic;
use text::normalize;

use super::phrase::Phrase;
use crate::dictionaries::whole_word::is_whole_word;

/// Finds the phrases of all topics in one pass over a text.
///
/// Matcher of all phrases. The longest of nested ones of a topic counts, so an exception is a longer phrase without weight.
#[derive(Debug)]
pub(super) struct Matcher {
    automaton: AhoCorasick,
    patterns: Vec<(Topic, Spelling)>,
}

/// One spelling of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spelling {
    /// The index of the phrase.
    pub(super) phrase: usize,
    /// The index among its spellings.
    pub(super) spelling: usize,
}

struct PhraseMatch {
    topic: Topic,
    spelling: Spelling,
    range: Range<usize>,
}

impl Matcher {
    pub(super) fn new(phrases: &[Phrase]) -> Self {
        let mut patterns = Vec::new();
        let mut words = Vec::new();
        for (phrase, Phrase { topic, spellings, .. }) in phrases.iter().enumerate() {
            for (spelling, word) in spellings.iter().enumerate() {
                patterns.push((*topic, Spelling { phrase, spelling }));
                words.push(normalize(word));
            }
        }
        let automaton = AhoCorasick::new(words).expect("words of files in memory are fewer than an automaton holds");
        Self { automaton, patterns }
    }

    /// Spellings that count in a normalized text, each as often as it occurs.
    pub(super) fn spellings_in(&self, normalized: &str) -> Vec<Spelling> {
        let hits = self.automaton.find_overlapping_iter(normalized);
        let mut hits: Vec<PhraseMatch> = hits
            .map(|hit| (self.patterns[hit.pattern().as_usize()], hit.range()))
            .filter(|(_, range)| is_whole_word(normalized, range))
            .map(|((topic, spelling), range)| PhraseMatch { topic, spelling, range })
            .collect();
        hits.sort_by_key(|hit| (hit.topic, hit.range.start, Reverse(hit.range.end)));
        hits.chunk_by(|a, b| a.topic == b.topic).flat_map(outermost).collect()
    }
}

/// Spellings inside no other one; the hits are sorted by start, the longest first.
fn outermost(hits: &[PhraseMatch]) -> Vec<Spelling> {
    let mut reached = 0;
    let mut kept = Vec::new();
    for hit in hits {
        if hit.range.end > reached {
            reached = hit.range.end;
            kept.push(hit.spelling);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(topic: Topic, spellings: &str) -> Phrase {
        Phrase { topic, spellings: spellings.split('|').map(str::to_owned).collect(), weight: None }
    }

    #[track_caller]
    fn check(phrases: &[&str], text: &str, found: &[&str]) {
        let phrases: Vec<_> = phrases.iter().map(|spellings| phrase(Topic::new("media"), spellings)).collect();
        let hits = Matcher::new(&phrases).spellings_in(&normalize(text));
        let hits: Vec<_> = hits.iter().map(|hit| phrases[hit.phrase].spellings[hit.spelling].as_str()).collect();
        assert_eq!(hits, found, "{text}");
    }

    #[test]
    fn matcher_katakana_and_latin_phrases_match_whole_words() {
        check(&["ログ"], "プログラムとカタログとログイン", &[]);
        check(&["ログ"], "ﾛｸﾞの取得、ログを点検", &["ログ", "ログ"]);
        check(&["サーバ"], "文書サーバーの", &["サーバ"]);
        check(&["ID"], "COVID対策とＩ Ｄの共用", &["ID"]);
        check(&["監査"], "情報監査室", &["監査"]);
    }

    #[test]
    fn matcher_nested_phrases_keep_longest() {
        check(&["契約", "随意契約"], "随意契約と契約", &["随意契約", "契約"]);
        check(&["再委託", "委託先"], "再委託先", &["再委託", "委託先"]);
        check(&["再委託", "委託先", "再委託先"], "再委託先", &["再委託先"]);
    }

    #[test]
    fn matcher_finds_every_spelling() {
        check(&["ウイルス|ウィルス", "障害"], "ｳｨﾙｽによる障害", &["ウィルス", "障害"]);
    }

    #[test]
    fn matcher_keeps_topics_apart() {
        let matcher =
            Matcher::new(&[phrase(Topic::new("cost"), "有償改修"), phrase(Topic::new("development"), "改修")]);
        assert_eq!(matcher.spellings_in("有償改修").len(), 2);
    }
}
