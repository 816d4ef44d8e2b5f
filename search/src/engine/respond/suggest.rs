//! Completions of the word that is being typed (入力の候補).

use crate::sort::sort_by_u64_key;
use text::{normalize, normalize_piece, to_katakana};

use crate::api::response::{FilterField, Suggestion};
use crate::bundle::pending::Loaded;
use crate::expand::needle::Needle;
use crate::index::reader::SearchIndex;
use crate::vocabulary::names::{Name, Names};
use crate::vocabulary::words::{Word, Words};

/// A word of fewer records is not suggested.
const MIN_RECORDS: usize = 2;

/// Most names before the words.
const MAX_NAMES: usize = 4;

/// Completes the last word of a query: names first, then words of the texts, the commonest first.
pub fn suggest(
    index: &SearchIndex,
    (names, words): (&Names, &Words),
    query: &str,
    limit: usize,
) -> Loaded<Vec<Suggestion>> {
    let typed = query.rsplit(char::is_whitespace).next().unwrap_or_default().trim_start_matches(['-', '－', '−']);
    let before = &query[..query.len() - typed.len()];
    let begun = normalize_piece(typed);
    if begun.is_empty() {
        return Ok(Vec::new());
    }
    let names = matching_names(names, &begun).into_iter().take(MAX_NAMES);
    let mut suggestions: Vec<Suggestion> = names.map(|name| of_name(name, before)).collect();
    for word in matching_words(words, &begun) {
        if suggestions.len() >= limit {
            break;
        }
        let (text, count) = word.printed_with_count(index)?;
        if normalize(&text) != begun && !suggestions.iter().any(|known| known.text == text) {
            let query = format!("{before}{text}");
            suggestions.push(Suggestion { text, field: None, count, query });
        }
    }
    suggestions.truncate(limit);
    Ok(suggestions)
}

/// Names that begin with what is typed, then those that contain it.
fn matching_names<'n>(names: &'n Names, begun: &str) -> Vec<&'n Name> {
    let needle = Needle::new(begun);
    let matches = |name: &&Name| {
        matches!(
            name.field,
            FilterField::Municipality | FilterField::System | FilterField::Department | FilterField::Topic
        ) && name.contains(&needle)
            && normalize(&name.label) != begun
    };
    let names = names.iter().filter(matches).collect();
    sort_by_u64_key(names, |name: &&Name| {
        u64::from(!name.begins(begun)) << 32 | u64::from(!(name.records.len() as u32))
    })
}

/// Words that begin with what is typed, in the kana typed or in katakana.
fn matching_words<'w>(words: &'w Words, begun: &str) -> Vec<&'w Word> {
    let katakana: String = begun.chars().map(to_katakana).collect();
    let other = Some(&katakana).filter(|other| *other != begun);
    let begins = [begun].into_iter().chain(other.map(String::as_str));
    let mut matching: Vec<&Word> = begins.flat_map(|begun| words.with_prefix(begun)).collect();
    matching.retain(|word| word.count >= MIN_RECORDS);
    sort_by_u64_key(matching, |word| !(word.count as u64))
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
