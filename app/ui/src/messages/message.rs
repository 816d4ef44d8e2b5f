use std::borrow::Cow;

use yew::AttrValue;
use yew::html::IntoPropValue;
use yew::prelude::*;

use super::token::{MessageToken, tokens};
use crate::language::Language;

/// A message in the current language. In a page kanji have their readings, where the message gives them; in an
/// attribute and in a title it is [plain](Message::plain).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Message {
    text: Cow<'static, str>,
    arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// The message with these texts, in the order of [`Language::ALL`].
    // Not inlined: it would be repeated for every message.
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
    pub fn parse(text: &str) -> Self {
        Self { text: Cow::Owned(text.to_owned()), arguments: Vec::new() }
    }

    /// A text that is shown as it is, such as a report's. In a page of another language it is marked as Japanese.
    pub fn verbatim(text: &str) -> Self {
        Self { text: Cow::Borrowed("{text}"), arguments: Vec::new() }.with("text", Argument::Quote(text.to_owned()))
    }

    /// The message without readings.
    pub fn plain(&self) -> String {
        let token = |token| match token {
            MessageToken::Text(text) | MessageToken::Read { text, .. } => text.to_owned(),
            MessageToken::Argument(name) => match self.argument(name) {
                Some(Argument::Text(text) | Argument::Quote(text)) => text.clone(),
                Some(Argument::Message(words)) => words.plain(),
                Some(Argument::Html(_)) => String::new(),
                None => unknown(name),
            },
        };
        tokens(&self.text).into_iter().map(token).collect()
    }

    /// The message with readings in place of what they read, where there is no room above it.
    pub fn in_kana(&self) -> String {
        let token = |token| match token {
            MessageToken::Text(text) => text.to_owned(),
            MessageToken::Read { reading, .. } => reading.to_owned(),
            MessageToken::Argument(name) => match self.argument(name) {
                Some(Argument::Text(text) | Argument::Quote(text)) => text.clone(),
                Some(Argument::Message(words)) => words.in_kana(),
                Some(Argument::Html(_)) => String::new(),
                None => unknown(name),
            },
        };
        tokens(&self.text).into_iter().map(token).collect()
    }

    #[inline(never)]
    fn html(&self) -> Html {
        let token = |token| match token {
            MessageToken::Text(text) => spoken(text),
            MessageToken::Read { text, reading } => {
                html! { <ruby>{ text }<rp>{ "（" }</rp><rt>{ reading }</rt><rp>{ "）" }</rp></ruby> }
            }
            MessageToken::Argument(name) => match self.argument(name) {
                Some(Argument::Text(text)) => Html::from(text),
                Some(Argument::Quote(text)) => quote(text),
                Some(Argument::Message(words)) => words.html(),
                Some(Argument::Html(html)) => html.clone(),
                None => Html::from(unknown(name)),
            },
        };
        let tokens = tokens(&self.text);
        let is_read = tokens.iter().any(|token| matches!(token, MessageToken::Read { .. }));
        let html: Html = tokens.into_iter().map(token).collect();
        // One element: where the parts of a line are set apart, a sentence is one of them, with all its readings.
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

/// A message in a file may hold what looks like an argument; nothing of it is lost.
fn unknown(name: &str) -> String {
    format!("{{{name}}}")
}

/// Words of ours; a Japanese word in an English sentence is marked as one.
fn spoken(words: &str) -> Html {
    let is_foreign = |c: char| Language::current() == Language::English && text::is_japanese(c);
    if !words.contains(is_foreign) {
        return Html::from(words);
    }
    let mut parts = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let foreign = is_foreign(first);
        let end = rest.find(|c| is_foreign(c) != foreign).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        parts.push(if foreign { quote(part) } else { Html::from(part) });
        rest = after;
    }
    parts.into_iter().collect()
}

/// A number has the language of the sentence around it.
fn quote(text: &str) -> Html {
    match Language::quote_lang().filter(|_| !text.is_ascii()) {
        Some(lang) => html! { <span {lang}>{ text }</span> },
        None => Html::from(text),
    }
}

impl From<Message> for Html {
    fn from(words: Message) -> Html {
        words.html()
    }
}

impl IntoPropValue<Html> for Message {
    fn into_prop_value(self) -> Html {
        self.html()
    }
}

impl IntoPropValue<Option<AttrValue>> for Message {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(self.plain().into())
    }
}

/// A value for a placeholder of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number or a name, shown as it is.
    Text(String),
    /// Text of a report, which is Japanese on every page.
    Quote(String),
    /// Another message.
    Message(Message),
    /// An element, such as a link in a sentence; for messages in a page alone.
    Html(Html),
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

impl From<Message> for Argument {
    fn from(words: Message) -> Self {
        Argument::Message(words)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quote_is_marked_on_pages_of_other_languages() {
        let lang = Some("ja");
        let marked = |text| html! { <span {lang}>{ text }</span> };
        for (language, text, expected) in [
            (Language::Japanese, "個1", Html::from("個1")),
            (Language::English, "個1", marked("個1")),
            (Language::Easy, "個1", marked("個1")),
            (Language::English, "10", Html::from("10")),
        ] {
            language.set_current();
            assert_eq!(quote(text), expected);
        }
        Language::Japanese.set_current();
    }
}
