//! Messages of the command line in Japanese: one catalogue, by the English that the program says.
//!
//! `japanese.txt` has a line of English with `{}` where something is filled in, and its Japanese below it. So a message is
//! written once, where it arises, and a test names those that lack a translation.

mod catalogue;
mod writer;

use std::sync::atomic::{AtomicBool, Ordering};

pub use writer::MessageWriter;

static IS_JAPANESE: AtomicBool = AtomicBool::new(false);

/// Language of what the program says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageLanguage {
    English,
    Japanese,
}

impl MessageLanguage {
    /// The language of the environment, by the variables of the locale in their order.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
        match locale.is_some_and(|locale| locale.starts_with("ja")) {
            true => Self::Japanese,
            false => Self::English,
        }
    }

    /// Lets the program speak it.
    pub fn set(self) {
        IS_JAPANESE.store(self == Self::Japanese, Ordering::Relaxed);
    }

    /// The language that was set; English else.
    pub fn current() -> Self {
        if IS_JAPANESE.load(Ordering::Relaxed) { Self::Japanese } else { Self::English }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_is_that_of_the_first_variable_that_is_set() {
        for (variables, language) in [
            (&[("LANG", "ja_JP.UTF-8")][..], MessageLanguage::Japanese),
            (&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")], MessageLanguage::English),
            (&[("LANG", "C"), ("LC_MESSAGES", "ja_JP")], MessageLanguage::Japanese),
            (&[("LC_ALL", ""), ("LANG", "ja")], MessageLanguage::Japanese),
            (&[], MessageLanguage::English),
        ] {
            let of =
                |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(MessageLanguage::of_environment(of), language, "{variables:?}");
        }
    }
}
