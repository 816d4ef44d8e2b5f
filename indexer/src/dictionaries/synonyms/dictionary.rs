use std::collections::BTreeMap;

use search::SynonymGroup;
use serde::Deserialize;
use text::normalize;
use toml::Spanned;

use super::entry::SynonymEntry;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// Synonyms with their reasons.
#[derive(Debug, Clone, Default)]
pub struct SynonymDictionary {
    /// The entries: first those that hold both ways, then those that hold one way.
    pub entries: Vec<SynonymEntry>,
    /// Spellings and abbreviations from a general dictionary.
    pub lexemes: Vec<SynonymGroup>,
}

/// The form of `synonyms.toml`. Unknown keys are errors.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SynonymFile {
    #[serde(default)]
    both_ways: Vec<BothWays>,
    #[serde(default)]
    one_way: Vec<OneWay>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BothWays {
    words: Spanned<Vec<Spanned<String>>>,
    reason: Spanned<String>,
    source: Option<Spanned<String>>,
    kept: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OneWay {
    from: Spanned<Vec<Spanned<String>>>,
    to: Spanned<Vec<Spanned<String>>>,
    reason: Spanned<String>,
    source: Option<Spanned<String>>,
    kept: Option<Spanned<String>>,
}

/// Remarks of an entry on itself.
struct Notes<'r> {
    reason: &'r Spanned<String>,
    source: Option<&'r Spanned<String>>,
    kept: Option<&'r Spanned<String>>,
}

impl SynonymDictionary {
    /// Reads a `synonyms.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let rules: SynonymFile = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut reading = SynonymReader { source, entries: Vec::new(), groups: BTreeMap::new(), ways: BTreeMap::new() };
        rules.both_ways.iter().try_for_each(|rule| reading.both_ways(rule))?;
        rules.one_way.iter().try_for_each(|rule| reading.one_way(rule))?;
        Ok(Self { entries: reading.entries, lexemes: Vec::new() })
    }

    /// Synonym groups for the search engine.
    pub fn groups(&self) -> Vec<SynonymGroup> {
        // What is only another spelling comes first, for it counts as the word itself.
        let (spellings, others): (Vec<_>, Vec<_>) = self.lexemes.iter().partition(|group| group.are_spellings);
        let own = self.entries.iter().map(|entry| &entry.group);
        spellings.into_iter().chain(own).chain(others).cloned().collect()
    }
}

/// A dictionary while it is read: collects what is right, stops at what is wrong. Words are compared normalized.
struct SynonymReader<'s> {
    source: &'s Source,
    entries: Vec<SynonymEntry>,
    /// Entry that holds a word both ways.
    groups: BTreeMap<String, usize>,
    /// Targets of each word one way.
    ways: BTreeMap<String, Vec<String>>,
}

impl SynonymReader<'_> {
    fn both_ways(&mut self, rule: &BothWays) -> Result<(), Diagnostic> {
        let words = self.words(&rule.words, 2)?;
        let this = self.entries.len();
        for (word, normalized) in rule.words.get_ref().iter().zip(words) {
            if let Some(other) = self.groups.insert(normalized, this) {
                let standing = self.entries[other].group.words.join("・");
                return Err(self
                    .fault(word, format!("`{}` stands in another group already: {standing}", word.get_ref()))
                    .hint("make one group of both, or [[one_way]] of one"));
            }
        }
        let BothWays { words, reason, source, kept } = rule;
        self.entry(words, None, Notes { reason, source: source.as_ref(), kept: kept.as_ref() })
    }

    fn one_way(&mut self, rule: &OneWay) -> Result<(), Diagnostic> {
        let (from, to) = (self.words(&rule.from, 1)?, self.words(&rule.to, 1)?);
        for (word, normalized) in rule.from.get_ref().iter().zip(from) {
            let group = self.groups.get(&normalized);
            let standing =
                |other: &&String| **other == normalized || group.is_some_and(|at| self.groups.get(*other) == Some(at));
            if let Some(known) = to.iter().find(standing) {
                return Err(self
                    .fault(word, format!("`{}` finds `{known}` anyway", word.get_ref()))
                    .hint("leave it out here"));
            }
            let back = |other: &&String| self.ways.get(*other).is_some_and(|found| found.contains(&normalized));
            if let Some(other) = to.iter().find(back) {
                return Err(self
                    .fault(word, format!("`{other}` finds `{}` already", word.get_ref()))
                    .hint("what holds in both directions is written as [[both_ways]]"));
            }
            if self.ways.insert(normalized, to.clone()).is_some() {
                return Err(self
                    .fault(word, format!("`{}` stands in another entry already", word.get_ref()))
                    .hint("one entry names all that a word finds"));
            }
        }
        let OneWay { from, to, reason, source, kept } = rule;
        self.entry(from, Some(to), Notes { reason, source: source.as_ref(), kept: kept.as_ref() })
    }

    fn entry(
        &mut self,
        words: &Spanned<Vec<Spanned<String>>>,
        finds: Option<&Spanned<Vec<Spanned<String>>>>,
        Notes { reason, source, kept }: Notes<'_>,
    ) -> Result<(), Diagnostic> {
        let mut said = [Some(reason), source, kept].into_iter().flatten();
        if let Some(said) = said.find(|said| said.get_ref().trim().is_empty()) {
            return Err(self.fault(said, "says nothing".to_owned()).hint("say in a few words why"));
        }
        let written =
            |words: &Spanned<Vec<Spanned<String>>>| words.get_ref().iter().map(|w| w.get_ref().clone()).collect();
        let finds = finds.map(written).unwrap_or_default();
        let group = SynonymGroup { words: written(words), finds, ..SynonymGroup::default() };
        let [source, kept] = [source, kept].map(|note| note.map(|note| note.get_ref().clone()));
        self.entries.push(SynonymEntry { group, reason: reason.get_ref().clone(), source, kept });
        Ok(())
    }

    /// Normalized words of a list: at least `least`, none empty, none twice.
    fn words(&self, list: &Spanned<Vec<Spanned<String>>>, least: usize) -> Result<Vec<String>, Diagnostic> {
        let mut words: Vec<String> = Vec::new();
        for word in list.get_ref() {
            let normalized = normalize(word.get_ref());
            if normalized.is_empty() {
                return Err(self
                    .fault(word, "nothing is left of this word once it is normalized".to_owned())
                    .hint("write a word"));
            }
            if words.contains(&normalized) {
                return Err(self
                    .fault(word, format!("`{}` stands twice in this list", word.get_ref()))
                    .hint("width, case, hyphens and spaces make no difference"));
            }
            words.push(normalized);
        }
        if words.len() < least {
            let fault = self.fault(list, format!("there must be {least} or more words"));
            return Err(fault.hint("add the other words, or take the entry out"));
        }
        Ok(words)
    }

    fn fault<T>(&self, at: &Spanned<T>, message: String) -> Diagnostic {
        self.source.error_at(at.span(), message)
    }
}

#[cfg(test)]
mod tests;
