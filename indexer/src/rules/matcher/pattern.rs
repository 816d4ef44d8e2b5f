use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

use regex::Regex;
use serde::{Deserialize, Deserializer, de::Error};

use super::line_regex::line_regex;
use text::{LineForm, line_form, trim};

/// Uses of a rule: one that never fires is a slip of its author.
#[derive(Debug, Default)]
pub(crate) struct Uses(AtomicU32);

impl Uses {
    pub(crate) fn count(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 0
    }
}

/// A regular expression of a `report.toml`, matched against the line form of a text.
#[derive(Debug)]
pub(crate) struct Pattern {
    regex: Regex,
    pub(crate) uses: Uses,
    /// Its bytes in the `report.toml`.
    pub(crate) place: Range<usize>,
}

impl Pattern {
    /// The first match; what it captured is given as printed.
    pub(crate) fn find<'p, 't>(&'p self, text: &'t str) -> Option<PatternMatch<'p, 't>> {
        let form = LineForm::new(text);
        let captures = self.regex.captures(form.as_str())?;
        self.uses.count();
        let groups = captures.iter().map(|group| group.map(|group| form.range(group.range()))).collect();
        Some(PatternMatch { regex: &self.regex, text, groups })
    }

    /// Every match that overlaps none before it.
    pub(crate) fn find_all<'p, 't>(&'p self, text: &'t str) -> Vec<PatternMatch<'p, 't>> {
        let form = LineForm::new(text);
        let found = self.regex.captures_iter(form.as_str()).map(|captures| {
            self.uses.count();
            let groups = captures.iter().map(|group| group.map(|group| form.range(group.range()))).collect();
            PatternMatch { regex: &self.regex, text, groups }
        });
        found.collect()
    }

    pub(crate) fn matches(&self, text: &str) -> bool {
        let found = self.regex.is_match(&line_form(text));
        if found {
            self.uses.count();
        }
        found
    }

    pub(crate) fn begins(&self, text: &str) -> bool {
        let found = self.regex.find(line_form(text).trim_start()).is_some_and(|found| found.start() == 0);
        if found {
            self.uses.count();
        }
        found
    }

    /// Every capture of a group in a text, as printed.
    pub(crate) fn all<'t>(&self, text: &'t str, group: &str) -> Vec<&'t str> {
        let form = LineForm::new(text);
        let captures = self.regex.captures_iter(form.as_str());
        let found: Vec<_> =
            captures.filter_map(|captures| captures.name(group)).map(|m| form.printed(m.range())).collect();
        if !found.is_empty() {
            self.uses.count();
        }
        found
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::Spanned::<String>::deserialize(deserializer)?;
        let place = written.span();
        let text = written.into_inner();
        let regex =
            line_regex(&text).map_err(|error| D::Error::custom(format!("is no regular expression: {error}")))?;
        Ok(Self { regex, uses: Uses::default(), place })
    }
}

/// A match with its groups.
pub(crate) struct PatternMatch<'p, 't> {
    regex: &'p Regex,
    text: &'t str,
    groups: Vec<Option<Range<usize>>>,
}

impl<'t> PatternMatch<'_, 't> {
    /// The bytes of the whole match.
    pub(crate) fn range(&self) -> Range<usize> {
        self.groups.first().cloned().flatten().unwrap_or(0..0)
    }

    /// Text of a named group, trimmed; `None` where it is empty.
    pub(crate) fn group(&self, name: &str) -> Option<&'t str> {
        Some(trim(&self.text[self.group_range(name)?])).filter(|text| !text.is_empty())
    }

    /// The bytes that a named group captured.
    pub(crate) fn group_range(&self, name: &str) -> Option<Range<usize>> {
        let index = self.regex.capture_names().position(|group| group == Some(name))?;
        self.groups.get(index)?.clone()
    }
}
