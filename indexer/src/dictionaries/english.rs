use std::collections::BTreeMap;

use search::SynonymGroup;
use serde::Deserialize;
use toml::Spanned;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// English words of the field, each with the Japanese word that it finds.
#[derive(Debug, Clone, Default)]
pub struct EnglishWords {
    /// English words by the Japanese one.
    words: BTreeMap<String, Vec<String>>,
}

/// The form of `english.toml`. Unknown keys are errors.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnglishFile {
    words: BTreeMap<String, Vec<Spanned<String>>>,
}

impl EnglishWords {
    /// Reads an `english.toml`.
    pub(crate) fn load(source: &Source) -> Result<Self, Diagnostic> {
        let file: EnglishFile = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for (japanese, english) in &file.words {
            for word in english {
                let is_word = !word.get_ref().is_empty() && word.get_ref().bytes().all(|b| b.is_ascii_lowercase());
                if !is_word {
                    let message = format!("`{}` is no English word in small letters", word.get_ref());
                    return Err(source.error_at(word.span(), message));
                }
                if let Some(other) = known.insert(word.get_ref(), japanese) {
                    let message = format!("`{}` finds {other} already", word.get_ref());
                    return Err(source.error_at(word.span(), message).hint("leave one of them out"));
                }
            }
        }
        let plain = |words: Vec<Spanned<String>>| words.into_iter().map(Spanned::into_inner).collect();
        Ok(Self { words: file.words.into_iter().map(|(japanese, words)| (japanese, plain(words))).collect() })
    }

    /// Japanese words that are found.
    pub fn japanese(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }

    /// Synonym groups for the search engine; plurals find the same.
    pub fn groups(&self) -> Vec<SynonymGroup> {
        let group = |(japanese, english): (&String, &Vec<String>)| SynonymGroup {
            words: english.iter().flat_map(|word| [word.clone(), plural(word)]).collect(),
            finds: vec![japanese.clone()],
            ..SynonymGroup::default()
        };
        self.words.iter().map(group).collect()
    }
}

/// Regular plural of an English noun.
fn plural(word: &str) -> String {
    let vowel_before_y = word.ends_with(['y']) && word[..word.len() - 1].ends_with(['a', 'e', 'o', 'u']);
    match word {
        _ if ["s", "x", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ if word.ends_with('y') && !vowel_before_y => format!("{}ies", &word[..word.len() - 1]),
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> Result<EnglishWords, Diagnostic> {
        EnglishWords::load(&Source::new("english.toml", text.to_owned()))
    }

    #[test]
    fn english_words_find_japanese_ones_in_the_plural_too() {
        let words = load("[words]\n\"方針\" = [\"policy\", \"way\"]\n\"検査\" = [\"check\", \"switch\"]").unwrap();
        let groups: Vec<String> = words
            .groups()
            .iter()
            .map(|group| format!("{} → {}", group.words.join(" "), group.finds.join(" ")))
            .collect();
        assert_eq!(groups, ["policy policies way ways → 方針", "check checks switch switches → 検査"]);
    }

    #[test]
    fn english_words_are_checked() {
        for (text, message) in [
            ("[words]\n\"方針\" = [\"policy\", \"policy\"]", "`policy` finds 方針 already"),
            ("[words]\n\"方針\" = [\"Policy\"]", "`Policy` is no English word in small letters"),
            ("[words]\n\"方針\" = [\"\"]", "`` is no English word in small letters"),
        ] {
            assert_eq!(load(text).unwrap_err().message, message);
        }
        assert!(load("[other]").is_err());
    }
}
