//! The message catalogue: a file for each part of the site, a message with its three texts side by side.
//!
//! `name(argument, …) = "日本語", "English", "やさしい日本語《にほんご》";` becomes a function `name` that returns the [`Message`] in
//! the current language. `{argument}` is replaced by an argument. 《》 holds the reading of the kanji before it, or of
//! all since `｜`; the easy text gives one to every kanji.

mod check;
mod message;
mod token;

pub use check::check_text;
pub use message::{Argument, Message};

/// A message without arguments.
pub type MessageFn = fn() -> Message;

/// Messages, each a function of its arguments.
macro_rules! messages {
    ($($name:ident $(($($argument:ident),+))? = $japanese:literal, $english:literal, $easy:literal;)*) => {
        $(
            #[doc = concat!("`", $japanese, "`")]
            pub fn $name($($($argument: impl Into<$crate::messages::Argument>),+)?) -> $crate::messages::Message {
                $crate::messages::Message::new(const { &[$japanese, $english, $easy] })
                    $($(.with(stringify!($argument), $argument.into()))+)?
            }
        )*

        #[cfg(test)]
        mod tests {
            #[test]
            fn messages_are_complete_in_every_language() {
                $($crate::messages::check::check(
                    stringify!($name),
                    [$japanese, $english, $easy],
                    &[$($(stringify!($argument)),+)?],
                );)*
            }
        }
    };
}

pub mod about;
pub mod audit_programme;
pub mod charts;
pub mod citation;
pub mod collect;
pub mod compare;
pub mod data;
pub mod explore;
pub mod failure;
pub mod figure;
pub mod finding;
pub mod frame;
pub mod glossary;
pub mod guide;
pub mod labels;
pub mod matrix;
pub mod measures;
pub mod money;
pub mod not_found;
pub mod offline;
pub mod original;
pub mod part;
pub mod procurement;
pub mod publication;
pub mod record;
pub mod references;
pub mod report;
pub mod search;
pub mod search_help;
pub mod start;
pub mod surveys;
pub mod systems;
pub mod text;
pub mod topic;

#[cfg(test)]
mod tests;
