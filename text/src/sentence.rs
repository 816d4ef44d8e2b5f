//! Sentences (文), which end at 。 outside brackets and quotation marks.

use crate::punctuation::{is_closing, is_full_stop, is_opening};

/// The first sentence of a text, its full stop included; the whole first line where there is none.
///
/// A full stop inside brackets or quotation marks does not end the sentence.
pub fn first_sentence(text: &str) -> &str {
    let text = text.trim_start();
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            c if is_opening(c) => depth += 1,
            c if is_closing(c) => depth = depth.saturating_sub(1),
            c if depth == 0 && is_full_stop(c) => return &text[..at + c.len_utf8()],
            '\n' => return text[..at].trim_end(),
            _ => {}
        }
    }
    text.trim_end()
}

/// The sentences of a text; a full stop inside brackets ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let sentence = first_sentence(rest);
        rest = rest[sentence.len()..].trim_start();
        sentences.push(sentence);
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_sentence_ends_at_a_full_stop_outside_brackets() {
        for (text, sentence) in [
            ("保管すべきである。次に、", "保管すべきである。"),
            ("個人情報（番号を含む。）を扱う。以上", "個人情報（番号を含む。）を扱う。"),
            ("個人情報﹙番号｡﹚を扱う︒以上", "個人情報﹙番号｡﹚を扱う︒"),
            ("　句点がない\n二行目。", "句点がない"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), sentence.trim_start_matches('　'));
        }
    }

    #[test]
    fn sentences_are_all_of_a_text() {
        for (text, expected) in [
            (
                "保管する。番号（個人番号を含む。）を消す。 以上\n二行目",
                &["保管する。", "番号（個人番号を含む。）を消す。", "以上", "二行目"][..],
            ),
            (" 　", &[]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }
}
