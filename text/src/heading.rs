//! Headings (見出し) of texts: the printed title, else the beginning of the text.

use std::fmt::{Display, Formatter};

use crate::punctuation::{is_closing, is_comma, is_opening};
use crate::{Script, first_sentence};

/// Longest extract, in characters: two lines of a heading.
const MAX_EXTRACT_CHARS: usize = 60;
/// Longest title, in characters; only a slip of the extraction is longer.
const MAX_TITLE_CHARS: usize = 200;

/// Heading of a text, verbatim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading<'t> {
    /// The words, a piece of the title or the text.
    pub words: &'t str,
    /// Origin of the words.
    pub origin: HeadingOrigin,
    /// True where words are left out at the end.
    pub is_cut: bool,
}

/// Origin of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingOrigin {
    /// The printed title.
    Title,
    /// The first sentence.
    Text,
}

impl<'t> Heading<'t> {
    /// The heading of a text that may have a title.
    pub fn new(title: Option<&'t str>, text: &'t str) -> Self {
        match title.map(str::trim).filter(|title| !title.is_empty()) {
            Some(title) => Self::within(title, HeadingOrigin::Title, MAX_TITLE_CHARS),
            None => Self::within(first_sentence(text), HeadingOrigin::Text, MAX_EXTRACT_CHARS),
        }
    }

    /// True where it is the beginning of the text.
    pub fn is_extract(&self) -> bool {
        self.origin == HeadingOrigin::Text
    }

    /// The heading where nothing but signs can mark it: an extract between 「」.
    pub fn plain(&self) -> String {
        if self.is_extract() { format!("「{self}」") } else { self.to_string() }
    }

    fn within(words: &'t str, origin: HeadingOrigin, limit: usize) -> Self {
        match words.char_indices().nth(limit) {
            Some((end, _)) => Self { words: &words[..phrase_end(words, end)], origin, is_cut: true },
            None => Self { words, origin, is_cut: false },
        }
    }
}

/// The words, with an ellipsis where some are left out.
impl Display for Heading<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.words)?;
        if self.is_cut { out.write_str("…") } else { Ok(()) }
    }
}

/// The end of the last phrase (文節) up to a byte: before a comma or space, or where hiragana, which end phrases, go over to
/// another script; outside brackets if there is one. The byte itself where there is none in the second half.
fn phrase_end(text: &str, limit: usize) -> usize {
    let (mut depth, mut last) = (0usize, Script::Symbol);
    let (mut outside, mut inside) = (None, None);
    for (at, c) in text[..limit].char_indices() {
        let (script, opens) = (Script::of(c), is_opening(c));
        let ends = last == Script::Hiragana && (script.is_nominal() || opens);
        if at >= limit / 2 && (ends || is_comma(c) || c.is_whitespace()) {
            *(if depth == 0 { &mut outside } else { &mut inside }) = Some(at);
        }
        match c {
            _ if opens => depth += 1,
            c if is_closing(c) => depth = depth.saturating_sub(1),
            _ => {}
        }
        last = script;
    }
    outside.or(inside).unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn heading_is_the_title_else_the_first_sentence() {
        let long = "市が定めた「管理、運用の規程」に明文化されてはいるが、人事異動に伴い権限がなくなった職員のアカウントがないか、定期的に点検することが望ましい。";
        for (title, text, heading, extract) in [
            (Some("鍵について"), "鍵を掛ける。", "鍵について", false),
            (Some(" 　"), "　鍵を掛ける。次に、", "鍵を掛ける。", true),
            (None, "鍵を掛ける。次に、", "鍵を掛ける。", true),
            (
                None,
                long,
                "市が定めた「管理、運用の規程」に明文化されてはいるが、人事異動に伴い権限がなくなった職員のアカウントがないか、定期的に…",
                true,
            ),
            (None, "", "", true),
        ] {
            let found = Heading::new(title, text);
            assert_eq!((found.to_string().as_str(), found.is_extract()), (heading, extract), "{text}");
        }
    }

    #[test]
    fn cut_falls_outside_brackets_and_words() {
        let bracketed = format!("文書を「{}」に収める。", "規程の名、".repeat(20));
        for (text, end) in [
            (format!("{}である。", "漢".repeat(80)), "漢"),
            (format!("{}を定める規程である。", "あ".repeat(50) + "漢字を見る漢字漢字"), "見る"),
            (bracketed, "名"),
        ] {
            let heading = Heading::new(None, &text);
            assert!(heading.is_cut && heading.words.ends_with(end), "{heading}");
        }
    }

    proptest! {
        #[test]
        fn heading_is_a_bounded_piece_of_its_text(text in "[あ漢ア、。（）「」 \n]{0,200}|\\PC{0,200}") {
            let heading = Heading::new(None, &text);
            prop_assert!(text.trim_start().starts_with(heading.words));
            prop_assert!(heading.words.chars().count() <= MAX_EXTRACT_CHARS);
            prop_assert_eq!(heading.is_cut, heading.words != first_sentence(&text));
        }
    }
}
