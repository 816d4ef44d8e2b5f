use std::ops::Range;

use text::Script;

use super::boundary::{ALONE, ends_at};
use super::common_words::CommonWords;
use super::synonyms::Synonyms;

/// Content words of a normalized text, those of the dictionary whole (ITに詳しい人), unless it is all of one; compounds in one
/// script are cut into common words (職員教育: 職員, 教育).
pub fn content_words(normalized: &str, synonyms: &Synonyms, common: &CommonWords) -> Vec<String> {
    let content_words = |text: &str| text::content_words_by(text, &|stretch| common.cut(stretch));
    let mut words = Vec::new();
    let mut at = 0;
    let apart =
        |range: &Range<usize>| range.len() < normalized.len() && ends_at(normalized, range, ALONE, Script::is_nominal);
    for range in synonyms.words_in(normalized).into_iter().filter(apart) {
        words.extend(content_words(&normalized[at..range.start]));
        words.push(normalized[range.clone()].to_owned());
        at = range.end;
    }
    words.extend(content_words(&normalized[at..]));
    words
}
