//! Labels that no list knows: lines that recur as labels do, by the words that they hold.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use text::line_form;

use super::role::Role;
use super::vocabulary::MeasureVocabulary;
use super::wording::squeeze;
use crate::rules::matcher::line_regex::fixed;

/// A label in brackets, or before a colon.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    fixed(r"^(?:[【\[〔<《■◆●]+(?<bracketed>[^【】\[\]〔〕<>《》。、]{2,16})[】\]〕>》]|(?<before>[^。、:()]{2,16}):)")
});

/// Labels of one notice by the squeezed words.
#[derive(Debug, Clone, Default)]
pub(super) struct RecurringLabels(BTreeMap<String, Role>);

impl RecurringLabels {
    /// The labels that stand before several lines of a notice and whose words hint at a role.
    pub(super) fn read<'t>(lines: impl Iterator<Item = &'t str>, words: &MeasureVocabulary) -> Self {
        const MIN_LINES: usize = 2;
        let mut counts = BTreeMap::<String, usize>::new();
        for line in lines {
            let form = line_form(line);
            let Some(found) = LABEL.captures(form.trim()) else { continue };
            let label = found.name("bracketed").or(found.name("before")).map_or("", |label| label.as_str());
            *counts.entry(squeeze(label)).or_default() += 1;
        }
        let several = counts.into_iter().filter(|(_, count)| *count >= MIN_LINES);
        let unknown = several.filter(|(label, _)| words.role(label).is_none());
        Self(
            unknown
                .filter_map(|(label, _)| Some((words.hinted_role(&label)?, label)))
                .map(|(role, label)| (label, role))
                .collect(),
        )
    }

    pub(super) fn role(&self, squeezed: &str) -> Option<Role> {
        self.0.get(squeezed).copied()
    }
}
