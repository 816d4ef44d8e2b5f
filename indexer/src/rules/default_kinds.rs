//! The classes that labels without the words 指摘, 意見, 要望 usually mean.

use std::sync::LazyLock;

use corpus::Kind;
use serde::Deserialize;

#[derive(Deserialize)]
struct DefaultKinds {
    kinds: Vec<DefaultKind>,
}

#[derive(Deserialize)]
struct DefaultKind {
    kind: Kind,
    words: Vec<String>,
}

static DEFAULT_KINDS: LazyLock<DefaultKinds> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../data/dictionaries/kinds.toml")).expect("a test reads the file")
});

/// The class of a normalized label.
pub(crate) fn default_kind(label: &str) -> Option<Kind> {
    let holds = |kind: &&DefaultKind| kind.words.iter().any(|word| label.contains(word.as_str()));
    DEFAULT_KINDS.kinds.iter().find(holds).map(|kind| kind.kind)
}

/// All words that name a class.
pub(crate) fn kind_words() -> impl Iterator<Item = &'static str> {
    let others = DEFAULT_KINDS.kinds.iter().flat_map(|kind| kind.words.iter().map(String::as_str));
    Kind::ALL.into_iter().map(Kind::label).chain(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_kind_goes_by_the_words() {
        for (label, expected) in [
            ("勧告", Some(Kind::Shiteki)),
            ("是正改善事項", Some(Kind::Shiteki)),
            ("文書注意", Some(Kind::Shiteki)),
            ("検討事項", Some(Kind::Iken)),
            ("留意を要する事項", Some(Kind::Iken)),
            ("期待する事項", Some(Kind::Yobo)),
            ("概要", None),
        ] {
            assert_eq!(default_kind(label), expected, "{label}");
        }
        assert!(kind_words().count() > 10);
    }
}
