//! What the site says, in its languages: a file for each part of the site, a message with its three texts side by side.
//!
//! `name(argument, …) = "日本語", "English", "やさしい日本語《にほんご》";` becomes a function `name` that returns the message as
//! [`Words`] in the language that is spoken. `{argument}` stands for an argument. 《》 holds the reading of the kanji before
//! it, or of all since `｜`; the easy text gives one to every kanji.

#![cfg_attr(
    target_arch = "wasm32",
    allow(dead_code, reason = "most messages are said by pages, which are rendered natively")
)]

mod message;

pub use message::{Argument, Words};

/// Messages, each a function of its arguments.
macro_rules! words {
    ($($name:ident $(($($argument:ident),+))? = $japanese:literal, $english:literal, $easy:literal;)*) => {
        $(
            #[doc = concat!("`", $japanese, "`")]
            pub fn $name($($($argument: impl Into<$crate::words::Argument>),+)?) -> $crate::words::Words {
                $crate::words::Words::new(
                    const { &[$japanese, $english, $easy] },
                    vec![$($((stringify!($argument), $argument.into())),+)?],
                )
            }
        )*

        #[cfg(test)]
        mod tests {
            #[test]
            fn messages_say_the_same_in_every_language() {
                $($crate::words::message::check(
                    stringify!($name),
                    [$japanese, $english, $easy],
                    &[$($(stringify!($argument)),+)?],
                );)*
            }
        }
    };
}

pub mod frame;
pub mod labels;
pub mod matrix;
pub mod offline;
pub mod start;

#[cfg(test)]
mod tests;
