use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::index::document::DocId;
use text::{Script, compounds, normalize_piece};

use crate::bundle::pending::Loaded;
use crate::expand::boundary::{ALONE, closed_ends, ends_at};
use crate::expand::needle::Needle;
use crate::index::field::FieldGroup;
use crate::index::reader::SearchIndex;
use crate::sort::sort_by_u64_key;
use crate::vocabulary::spelling::is_near;

/// A word of the reports: a compound of kanji, katakana, letters and digits (情報セキュリティポリシー).
pub struct Word {
    /// Number of records that have it as a whole compound.
    pub count: usize,
    /// Number of records that contain it, counted when first needed.
    containing: OnceLock<usize>,
    /// First occurrence.
    record: DocId,
    value: usize,
    range: Range<usize>,
}

/// Words of all records by their normalized forms, ascending.
pub struct Words(Vec<(String, Word)>);

impl Words {
    /// Reads the words of an index; none of one that is not fully loaded.
    pub fn new(index: &SearchIndex) -> Loaded<Self> {
        let mut words: HashMap<&str, (Word, DocId)> = HashMap::new();
        let records = if index.is_fully_loaded { index.records() } else { 0..0 };
        for record in records {
            for (at, value) in index.document(record)?.values.iter().enumerate() {
                // Names are no words, and sections repeat in many records.
                if matches!(value.group, FieldGroup::Name | FieldGroup::Section) {
                    continue;
                }
                for range in compounds(&value.normalized) {
                    let new = || {
                        (
                            Word { count: 0, containing: OnceLock::new(), record, value: at, range: range.clone() },
                            DocId::MAX,
                        )
                    };
                    let (word, last) = words.entry(&value.normalized[range.clone()]).or_insert_with(new);
                    word.count += usize::from(*last != record);
                    *last = record;
                }
            }
        }
        let mut words: Vec<(String, Word)> =
            words.into_iter().map(|(normalized, (word, _))| (normalized.to_owned(), word)).collect();
        words.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(Self(words))
    }

    /// Words with a prefix.
    pub fn with_prefix(&self, normalized: &str) -> impl Iterator<Item = &Word> {
        let from = self.0.partition_point(|(word, _)| word.as_str() < normalized);
        self.0[from..].iter().take_while(move |(word, _)| word.starts_with(normalized)).map(|(_, word)| word)
    }

    /// Words that are spelled nearly so, the commonest first; one that contains a commoner one is dropped.
    pub fn near(&self, normalized: &str) -> Vec<&Word> {
        let near: Vec<&(String, Word)> = self.0.iter().filter(|(word, _)| is_near(word, normalized)).collect();
        let near = sort_by_u64_key(near, |(_, word)| !(word.count as u64));
        let mut kept: Vec<&(String, Word)> = Vec::new();
        for word in near {
            if !kept.iter().any(|(commoner, _)| word.0.contains(commoner)) {
                kept.push(word);
            }
        }
        kept.into_iter().map(|(_, word)| word).collect()
    }
}

impl Word {
    /// The word as first printed, and the number of records that contain it, be it inside of other words, but for short Latin and numbers.
    pub fn printed_with_count(&self, index: &SearchIndex) -> Loaded<(String, usize)> {
        let printed = self.printed(index)?.replace(char::is_whitespace, "");
        if let Some(count) = self.containing.get() {
            return Ok((printed, *count));
        }
        let normalized = normalize_piece(&printed);
        let (needle, closed) = (Needle::new(&normalized), closed_ends(&normalized));
        let is_whole = |text: &str, start| {
            ends_at(text, &(start..start + normalized.len()), ALONE, |script| {
                matches!(script, Script::Latin | Script::Digit)
            })
        };
        let is_found = |text: &str| needle.starts_in(text).any(|start| closed == ALONE || is_whole(text, start));
        let mut count = 0;
        for record in index.candidates(&normalized)? {
            let values = &index.document(record)?.values;
            count += usize::from(values.iter().any(|value| is_found(&value.normalized)));
        }
        Ok((printed, *self.containing.get_or_init(|| count)))
    }

    fn printed<'a>(&self, index: &'a SearchIndex) -> Loaded<&'a str> {
        let value = &index.document(self.record)?.values[self.value];
        Ok(value.origins([&self.range].into_iter()).pop().map_or("", |range| &value.printed[range]))
    }
}
