//! `measures.toml`: labels, printed statuses and endings of sentences that hold of all notices.

use corpus::MeasureStatus;
use regex::Regex;
use serde::Deserialize;
use toml::Spanned;

use super::legend::StatusLegend;
use super::recurring::RecurringLabels;
use super::role::Role;
use super::wording::{bare_sentence, squeeze};
use crate::rules::matcher::line_regex::line_regex;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// Words by which notices are read.
#[derive(Debug, Clone, Default)]
pub struct MeasureVocabulary {
    pub(super) labels: Vec<(Role, Regex)>,
    /// Words that hint at the role of a label that recurs.
    hints: Vec<(Role, Regex)>,
    pub(super) printed: Vec<(MeasureStatus, Regex)>,
    pub(super) endings: Vec<EndingRule>,
    pub(super) shares: Vec<ShareRule>,
    pub(super) example_items: Vec<Regex>,
    /// The notice's own words on its signs.
    legend: StatusLegend,
    /// Labels of its own.
    recurring: RecurringLabels,
}

/// An ending of sentences and the status that it tells.
#[derive(Debug, Clone)]
pub(super) struct EndingRule {
    pub(super) status: MeasureStatus,
    /// True where it says nothing beside a sentence that decides.
    pub(super) is_weak: bool,
    /// True where it tells what was before.
    pub(super) is_background: bool,
    pub(super) words: Regex,
}

/// A share of what is concerned that is done.
#[derive(Debug, Clone)]
pub(super) struct ShareRule {
    /// True where it tells what is left too, so that it decides a sentence whose end is open.
    pub(super) tells_rest: bool,
    pub(super) words: Regex,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct VocabularyFile {
    label: Vec<LabelEntry>,
    label_hint: Vec<LabelEntry>,
    printed: Vec<StatusEntry>,
    ending: Vec<StatusEntry>,
    share: Vec<ShareEntry>,
    example_item: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelEntry {
    role: Role,
    words: Spanned<String>,
    examples: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusEntry {
    status: MeasureStatus,
    #[serde(default)]
    weak: bool,
    #[serde(default)]
    background: bool,
    words: Spanned<String>,
    examples: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShareEntry {
    #[serde(default)]
    rest: bool,
    words: Spanned<String>,
    examples: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    words: Spanned<String>,
    examples: Vec<String>,
}

impl MeasureVocabulary {
    /// Reads a `measures.toml`; each rule must hold of its examples, which nothing before it takes.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let file: VocabularyFile = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut read = Self::default();
        let compile = |words: &Spanned<String>, open: &str, close: &str| {
            line_regex(&format!("{open}(?:{}){close}", words.get_ref()))
                .map_err(|error| source.error_at(words.span(), format!("is no regular expression: {error}")))
        };
        for entry in &file.label {
            read.labels.push((entry.role, compile(&entry.words, "^", "$")?));
        }
        for entry in &file.label_hint {
            read.hints.push((entry.role, compile(&entry.words, "", "")?));
        }
        for entry in &file.printed {
            read.printed.push((entry.status, compile(&entry.words, "^", "$")?));
        }
        for StatusEntry { status, weak, background, words, .. } in &file.ending {
            let words = compile(words, "", "$")?;
            read.endings.push(EndingRule { status: *status, is_weak: *weak, is_background: *background, words });
        }
        for entry in &file.share {
            read.shares.push(ShareRule { tells_rest: entry.rest, words: compile(&entry.words, "", "")? });
        }
        for entry in &file.example_item {
            read.example_items.push(compile(&entry.words, "", "")?);
        }
        file.check(source, &read)?;
        Ok(read)
    }

    /// The words together with what a notice itself says: its legend, and labels that recur in it.
    pub(super) fn of_notice<'t>(&self, lines: impl Iterator<Item = &'t str> + Clone) -> Self {
        let legend = StatusLegend::read(lines.clone(), self);
        Self { legend, recurring: RecurringLabels::read(lines, self), ..self.clone() }
    }

    /// The meaning of a whole label.
    pub(super) fn role(&self, squeezed: &str) -> Option<Role> {
        let known = self.labels.iter().find(|(_, words)| words.is_match(squeezed)).map(|(role, _)| *role);
        known.or_else(|| self.recurring.role(squeezed))
    }

    /// The role that the words of an unknown label hint at.
    pub(super) fn hinted_role(&self, squeezed: &str) -> Option<Role> {
        self.hints.iter().find(|(_, words)| words.is_match(squeezed)).map(|(role, _)| *role)
    }

    /// The status of a printed label or sign.
    pub(super) fn status(&self, squeezed: &str) -> Option<MeasureStatus> {
        self.legend.status(squeezed).or_else(|| self.printed_status(squeezed))
    }

    /// The status that a printed label means.
    pub(super) fn printed_status(&self, squeezed: &str) -> Option<MeasureStatus> {
        self.printed.iter().find(|(_, words)| words.is_match(squeezed)).map(|(status, _)| *status)
    }
}

impl VocabularyFile {
    /// Each rule decides its own examples, so that none is dead.
    fn check(&self, source: &Source, read: &MeasureVocabulary) -> Result<(), Diagnostic> {
        let first = |rules: &[&Regex], text: &str| {
            let text = bare_sentence(text);
            rules.iter().position(|words| words.is_match(&text))
        };
        let endings: Vec<&Regex> = read.endings.iter().map(|rule| &rule.words).collect();
        let shares: Vec<&Regex> = read.shares.iter().map(|rule| &rule.words).collect();
        let hold = |words: &Spanned<String>, examples: &[String], decides: &dyn Fn(&str) -> bool| {
            let wrong = examples.iter().find(|example| !decides(example));
            let fault = match wrong {
                Some(example) => format!("does not decide its example `{example}`"),
                None if examples.is_empty() => "has no example".to_owned(),
                None => return Ok(()),
            };
            Err(source.error_at(words.span(), fault).hint("a rule before it may take the example"))
        };
        for (at, entry) in self.label.iter().enumerate() {
            let decides = |text: &str| {
                let text = squeeze(text);
                read.labels.iter().position(|(_, words)| words.is_match(&text)) == Some(at)
            };
            hold(&entry.words, &entry.examples, &decides)?;
        }
        for (at, entry) in self.label_hint.iter().enumerate() {
            let decides =
                |text: &str| read.hints.iter().position(|(_, words)| words.is_match(&squeeze(text))) == Some(at);
            hold(&entry.words, &entry.examples, &decides)?;
        }
        for (at, entry) in self.printed.iter().enumerate() {
            let decides = |text: &str| {
                let text = squeeze(text);
                read.printed.iter().position(|(_, words)| words.is_match(&text)) == Some(at)
            };
            hold(&entry.words, &entry.examples, &decides)?;
        }
        for (at, entry) in self.ending.iter().enumerate() {
            let decides = |text: &str| first(&endings, text) == Some(at);
            hold(&entry.words, &entry.examples, &decides)?;
        }
        for (at, entry) in self.share.iter().enumerate() {
            hold(&entry.words, &entry.examples, &|text| first(&shares, text) == Some(at))?;
        }
        for (at, entry) in self.example_item.iter().enumerate() {
            let decides = |text: &str| read.example_items[at].is_match(&squeeze(text));
            hold(&entry.words, &entry.examples, &decides)?;
        }
        Ok(())
    }
}
