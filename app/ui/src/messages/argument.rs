use yew::prelude::*;

use super::Message;

/// What a message leaves open.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number or a name, shown as it is.
    Text(String),
    /// What a report says, which is Japanese on every page.
    Quote(String),
    /// Another message.
    Message(Message),
    /// An element, such as a link in a sentence. Only for messages that stand in a page.
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
