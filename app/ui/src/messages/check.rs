//! Checks of every message.

use text::{is_japanese, is_kana, is_kanji};

use super::token::{MessageToken, tokens};
use crate::language::Language;

/// Panics unless the texts of a message are complete.
#[cfg(test)]
pub(super) fn check(name: &str, texts: [&'static str; 3], arguments: &[&str]) {
    let mut all: Vec<&str> = Vec::new();
    for (language, text) in Language::ALL.into_iter().zip(texts) {
        let used = check_text(name, language, text);
        let unknown = used.iter().find(|used| !arguments.contains(used));
        assert!(unknown.is_none(), "{name}: nothing is given for {unknown:?}");
        all.extend(used);
    }
    let unused = arguments.iter().find(|argument| !all.contains(argument));
    assert!(unused.is_none(), "{name}: no text says {unused:?}");
}

/// Panics unless a text is what its language promises, such as a reading for every kanji. Returns the arguments that
/// it uses.
pub fn check_text<'a>(name: &str, language: Language, text: &'a str) -> Vec<&'a str> {
    let mut used = Vec::new();
    for token in tokens(text) {
        match token {
            MessageToken::Argument(argument) => used.push(argument),
            MessageToken::Read { text, reading } => {
                assert!(language == Language::Easy, "{name}: readings are for the easy text: {text}");
                assert!(
                    !text.is_empty() && !reading.is_empty() && reading.chars().all(is_kana),
                    "{name}: 《{reading}》 reads nothing"
                );
            }
            MessageToken::Text(text) => {
                let stray = text.find(['{', '}', '《', '》', '｜']);
                assert!(stray.is_none(), "{name}: a sign in `{text}` stands alone");
                let unread = text.find(is_kanji);
                assert!(language != Language::Easy || unread.is_none(), "{name}: no reading in `{text}`");
                let japanese = text.find(is_japanese);
                // A Japanese word in an English text is quoted.
                let quoted = text.contains(['「', '“', '(']);
                assert!(language != Language::English || japanese.is_none() || quoted, "{name}: `{text}`");
            }
        }
    }
    used
}
