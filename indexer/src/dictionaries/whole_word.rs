use std::ops::Range;

use text::Script;

/// True when a range begins and ends at the ends of a Latin or katakana word: ログ is no part of プログラム.
pub(super) fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    let joins = |left: Option<char>, right: Option<char>| match (left.and_then(script), right.and_then(script)) {
        (Some(left), Some(right)) => left == right,
        _ => false,
    };
    let (before, word, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    !joins(before.chars().next_back(), word.chars().next()) && !joins(word.chars().next_back(), after.chars().next())
}

/// The script of a normalized character, where words of that script show their ends. ー does not: サーバ and サーバー are
/// one word.
fn script(c: char) -> Option<Script> {
    Some(Script::of(c)).filter(|script| matches!(script, Script::Latin | Script::Katakana) && c != 'ー')
}
