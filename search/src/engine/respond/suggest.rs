//! What a word may become that is still being typed (入力の候補).

use text::{normalize, to_katakana};

use crate::api::response::{FilterField, Suggestion};
use crate::engine::Engine;
use crate::expand::needle::Needle;
use crate::sort::sort_by_u64_key;
use crate::vocabulary::names::Name;
use crate::vocabulary::words::Word;

/// A word that fewer records have is not suggested.
const MIN_RECORDS: usize = 2;

/// How many names are suggested before the words.
const MAX_NAMES: usize = 4;

impl Engine {
    /// What the last word of a query may become: names first, then words of the texts, the commonest first.
    pub fn suggest(&self, query: &str, limit: usize) -> Vec<Suggestion> {
        let typed = query.rsplit(char::is_whitespace).next().unwrap_or_default().trim_start_matches(['-', '－', '−']);
        let before = &query[..query.len() - typed.len()];
        let begun = normalize(typed);
        if begun.is_empty() {
            return Vec::new();
        }
        let mut suggestions: Vec<Suggestion> =
            self.names_for(&begun).into_iter().take(MAX_NAMES).map(|name| of_name(name, before)).collect();
        for word in self.words_for(&begun) {
            if suggestions.len() >= limit {
                break;
            }
            let (text, count) = self.printed_with_count(word);
            if normalize(&text) != begun && !suggestions.iter().any(|known| known.text == text) {
                let query = format!("{before}{text}");
                suggestions.push(Suggestion { text, field: None, count, query });
            }
        }
        suggestions.truncate(limit);
        suggestions
    }

    /// The names that begin so, then those that contain it.
    fn names_for(&self, begun: &str) -> Vec<&Name> {
        let needle = Needle::new(begun);
        let suggested = |name: &&Name| {
            matches!(
                name.field,
                FilterField::Municipality | FilterField::System | FilterField::Department | FilterField::Topic
            ) && name.contains(&needle)
                && normalize(&name.label) != begun
        };
        let names = self.names().iter().filter(suggested).collect();
        sort_by_u64_key(names, |name: &&Name| {
            u64::from(!name.begins(begun)) << 32 | u64::from(!(name.records.len() as u32))
        })
    }

    /// The words that begin so, in the kana typed or in katakana.
    fn words_for(&self, begun: &str) -> Vec<&Word> {
        let other: String = begun.chars().map(to_katakana).collect();
        let other = Some(&other).filter(|other| *other != begun);
        let beginning = [begun].into_iter().chain(other.map(String::as_str));
        let mut words: Vec<&Word> = beginning.flat_map(|begun| self.words().beginning(begun)).collect();
        words.retain(|word| word.count >= MIN_RECORDS);
        sort_by_u64_key(words, |word| !(word.count as u64))
    }
}

fn of_name(name: &Name, before: &str) -> Suggestion {
    let text = name.label.clone();
    let word = match name.field {
        FilterField::Topic => format!("論点:{text}"),
        _ if text.contains(char::is_whitespace) => format!("\"{text}\""),
        _ => text.clone(),
    };
    Suggestion { field: Some(name.field), count: name.records.len(), query: format!("{before}{word}"), text }
}
