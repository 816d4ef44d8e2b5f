use std::borrow::Cow;

use yew::AttrValue;
use yew::html::IntoPropValue;
use yew::prelude::*;

use crate::Language;

/// A message in the language that is spoken. In a page kanji have their readings, where the message gives them; in an
/// attribute and in a title it is [plain](Words::plain).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    text: Cow<'static, str>,
    arguments: Vec<(&'static str, Argument)>,
}

/// What a message leaves open.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number or a name, shown as it is.
    Text(String),
    /// What a report says, which is Japanese on every page.
    Quote(String),
    /// Another message.
    Words(Words),
    /// An element, such as a link in a sentence. Only for messages that stand in a page.
    Html(Html),
}

impl Words {
    /// The message with these texts, in the order of [`Language::ALL`].
    // Said in so many places, it would be written out in each.
    #[inline(never)]
    pub fn new(texts: &'static [&'static str; 3]) -> Self {
        Self { text: Cow::Borrowed(texts[Language::current() as usize]), arguments: Vec::new() }
    }

    /// The same with an argument.
    #[inline(never)]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }

    /// The name of something that the data names in Japanese.
    pub fn label(japanese: &'static str, others: &'static [&'static str; 2]) -> Self {
        let text = match Language::current() {
            Language::Japanese => japanese,
            other => others[other as usize - 1],
        };
        Self { text: Cow::Borrowed(text), arguments: Vec::new() }
    }

    /// A message that a file of the data holds, in which readings are marked alike.
    pub fn written(text: &str) -> Self {
        Self { text: Cow::Owned(text.to_owned()), arguments: Vec::new() }
    }

    /// A text that is no message and is shown as it is, such as what a report says. In a page of another language it is
    /// marked as Japanese.
    pub fn verbatim(text: &str) -> Self {
        Self { text: Cow::Borrowed("{text}"), arguments: Vec::new() }.with("text", Argument::Quote(text.to_owned()))
    }

    /// The message without readings.
    pub fn plain(&self) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) | Piece::Read { text, .. } => text.to_owned(),
            Piece::Argument(name) => match self.argument(name) {
                Some(Argument::Text(text) | Argument::Quote(text)) => text.clone(),
                Some(Argument::Words(words)) => words.plain(),
                Some(Argument::Html(_)) | None => String::new(),
            },
        };
        pieces(&self.text).into_iter().map(piece).collect()
    }

    #[inline(never)]
    fn html(&self) -> Html {
        let piece = |piece| match piece {
            Piece::Text(text) => Html::from(text),
            Piece::Read { text, reading } => {
                html! { <ruby>{ text }<rp>{ "（" }</rp><rt>{ reading }</rt><rp>{ "）" }</rp></ruby> }
            }
            Piece::Argument(name) => match self.argument(name) {
                Some(Argument::Text(text)) => Html::from(text),
                Some(Argument::Quote(text)) => quote(text),
                Some(Argument::Words(words)) => words.html(),
                Some(Argument::Html(html)) => html.clone(),
                None => Html::default(),
            },
        };
        let pieces = pieces(&self.text);
        let is_read = pieces.iter().any(|piece| matches!(piece, Piece::Read { .. }));
        let html: Html = pieces.into_iter().map(piece).collect();
        // Where the parts of a line are set apart, a sentence is one of them, with all its readings.
        if is_read {
            html! { <span>{ html }</span> }
        } else {
            html
        }
    }

    fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|(argument, _)| *argument == name).map(|(_, value)| value)
    }
}

/// A number has the language of the sentence around it.
fn quote(text: &str) -> Html {
    match Language::of_quotes().filter(|_| !text.is_ascii()) {
        Some(lang) => html! { <span {lang}>{ text }</span> },
        None => Html::from(text),
    }
}

/// A part of a message.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Text(&'a str),
    Read { text: &'a str, reading: &'a str },
    Argument(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '《']) {
        let (before, found) = rest.split_at(at);
        let is_argument = found.starts_with('{');
        let Some((inner, after)) = found.split_once(if is_argument { '}' } else { '》' }) else { break };
        if is_argument {
            pieces.extend([Piece::Text(before), Piece::Argument(&inner[1..])]);
        } else {
            let (before, text) = read_part(before);
            pieces.extend([Piece::Text(before), Piece::Read { text, reading: &inner['《'.len_utf8()..] }]);
        }
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// What a reading is the reading of: all since `｜`, or the kanji at the end.
fn read_part(text: &str) -> (&str, &str) {
    text.split_once('｜').unwrap_or_else(|| text.split_at(text.trim_end_matches(is_kanji).len()))
}

fn is_kanji(c: char) -> bool {
    matches!(c, '一'..='龯' | '々' | '〆')
}

impl From<Words> for Html {
    fn from(words: Words) -> Html {
        words.html()
    }
}

impl IntoPropValue<Html> for Words {
    fn into_prop_value(self) -> Html {
        self.html()
    }
}

impl IntoPropValue<Option<AttrValue>> for Words {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(self.plain().into())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Argument::Text(text.clone())
    }
}

impl From<Words> for Argument {
    fn from(words: Words) -> Self {
        Argument::Words(words)
    }
}

impl From<Html> for Argument {
    fn from(html: Html) -> Self {
        Argument::Html(html)
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl From<$number> for Argument {
            fn from(number: $number) -> Self {
                Argument::Text(number.to_string())
            }
        })*
    };
}

numbers! { u8 u16 u32 u64 usize i32 i64 }

/// Whether the texts of a message are complete.
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

/// Whether a text is what its language promises, such as a reading for every kanji; the arguments that it uses.
#[cfg(test)]
pub fn check_text<'a>(name: &str, language: Language, text: &'a str) -> Vec<&'a str> {
    let mut used = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Argument(argument) => used.push(argument),
            Piece::Read { text, reading } => {
                assert!(language == Language::Easy, "{name}: readings are for the easy text: {text}");
                assert!(!text.is_empty() && is_kana(reading), "{name}: 《{reading}》 reads nothing");
            }
            Piece::Text(text) => {
                let stray = text.find(['{', '}', '《', '》', '｜']);
                assert!(stray.is_none(), "{name}: a sign in `{text}` stands alone");
                let unread = text.find(is_kanji);
                assert!(language != Language::Easy || unread.is_none(), "{name}: no reading in `{text}`");
                let japanese = text.find(|c| is_kanji(c) || matches!(c, 'ぁ'..='ヺ' | '。' | '、'));
                // A Japanese word stands in English where it is spoken of.
                let quoted = text.contains(['「', '“', '(']);
                assert!(language != Language::English || japanese.is_none() || quoted, "{name}: `{text}`");
            }
        }
    }
    used
}

#[cfg(test)]
fn is_kana(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '・'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<'a>(text: &'a str, reading: &'a str) -> Piece<'a> {
        Piece::Read { text, reading }
    }

    #[test]
    fn a_quote_is_marked_on_pages_of_other_languages() {
        let lang = Some("ja");
        let marked = |text| html! { <span {lang}>{ text }</span> };
        for (language, text, expected) in [
            (Language::Japanese, "個1", Html::from("個1")),
            (Language::English, "個1", marked("個1")),
            (Language::Easy, "個1", marked("個1")),
            (Language::English, "10", Html::from("10")),
        ] {
            language.speak();
            assert_eq!(quote(text), expected);
        }
        Language::Japanese.speak();
    }

    #[test]
    fn a_message_is_taken_apart() {
        use Piece::{Argument, Text};
        for (text, expected) in [
            ("", vec![]),
            ("検索", vec![Text("検索")]),
            ("{count}件", vec![Argument("count"), Text("件")]),
            (
                "市《し》の報告書《ほうこくしょ》を読《よ》む",
                vec![
                    read("市", "し"),
                    Text("の"),
                    read("報告書", "ほうこくしょ"),
                    Text("を"),
                    read("読", "よ"),
                    Text("む"),
                ],
            ),
            (
                "その｜受け入れ《うけいれ》{n}件《けん》",
                vec![Text("その"), read("受け入れ", "うけいれ"), Argument("n"), read("件", "けん")],
            ),
            // What is no message stays what it is.
            ("a { b 《", vec![Text("a { b 《")]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
