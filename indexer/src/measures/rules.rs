//! The rules of one notice, as its `notice.toml` states them.

use corpus::{FindingId, MeasureStatus, Original, Slug};
use serde::Deserialize;
use toml::Spanned;

use super::role::Role;
use crate::original::layout::Layout;
use crate::rules::matcher::label::Label;
use crate::rules::matcher::pattern::Pattern;
use crate::rules::original::complete_original;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;
use crate::values::date::is_iso_day;
use crate::values::web_address::web_address;

/// The rules of one notice.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeRules {
    pub(super) municipality: Option<String>,
    pub(super) title: Option<String>,
    /// The day on which the commissioners published it, where it is not that of the folder's name.
    pub(super) published: Option<Spanned<String>>,
    pub(super) notified: Option<Spanned<String>>,
    /// The day on which it came to the data.
    pub(super) added: Option<Spanned<String>>,
    pub(super) legal_ground: Option<String>,
    pub(super) theme: Option<String>,
    /// The reports that it answers; by years and themes that it prints where left out.
    pub(super) reports: Option<Vec<Slug>>,
    pub(super) source_url: Option<Spanned<String>>,
    pub(super) source_sha256: Option<String>,
    pub(super) source_pages: Option<i32>,
    pub(super) landing_page: Option<Spanned<String>>,
    pub(super) retrieved: Option<Spanned<String>>,
    /// The printed number of the text's first page.
    pub(super) first_page: Option<i32>,
    /// Beginning of an item. Groups: `kind`, `number`, `title`.
    pub(super) item: Option<Pattern>,
    /// Lines that belong to no measure.
    #[serde(default)]
    pub(super) skip: Vec<Pattern>,
    /// Labels of its own.
    #[serde(default)]
    labels: Vec<LabelRule>,
    /// Printed statuses of its own.
    #[serde(default)]
    statuses: Vec<StatusRule>,
    /// Decisions of an editor on what answers which finding.
    #[serde(default, rename = "match")]
    pub(super) matches: Vec<MatchRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelRule {
    label: Label,
    role: Role,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusRule {
    label: Label,
    status: MeasureStatus,
}

/// Findings that the measure on a line answers; none where it answers none.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MatchRule {
    pub(super) line: Spanned<u32>,
    pub(super) findings: Vec<FindingId>,
}

impl NoticeRules {
    /// Reads a `notice.toml`.
    pub(crate) fn load(source: &Source) -> Result<Self, Diagnostic> {
        let rules: Self = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        for day in [&rules.published, &rules.notified, &rules.added, &rules.retrieved].into_iter().flatten() {
            if !is_iso_day(day.get_ref()) {
                return Err(source.error_at(day.span(), "is no day").hint("write for example \"2026-11-22\""));
            }
        }
        for address in [&rules.source_url, &rules.landing_page].into_iter().flatten() {
            web_address(address.get_ref())
                .map_err(|hint| source.error_at(address.span(), "is no address on the web").hint(hint))?;
        }
        Ok(rules)
    }

    pub(super) fn role(&self, squeezed: &str) -> Option<Role> {
        self.labels.iter().find(|rule| rule.label.is(squeezed)).map(|rule| rule.role)
    }

    pub(super) fn printed_status(&self, label: &str) -> Option<MeasureStatus> {
        self.statuses.iter().find(|rule| rule.label.is(label)).map(|rule| rule.status)
    }

    pub(super) fn original(&self, layout: Option<&Layout>) -> Original {
        let text = |value: &Option<Spanned<String>>| value.as_ref().map(|value| value.get_ref().clone());
        let original = Original {
            source_url: text(&self.source_url),
            source_sha256: self.source_sha256.clone(),
            source_pages: self.source_pages,
            landing_page: text(&self.landing_page),
            retrieved: text(&self.retrieved),
            ..Original::default()
        };
        complete_original(original, layout)
    }

    /// Rules that never fired.
    pub(crate) fn unused(&self, toml: &Source) -> Vec<Diagnostic> {
        let labels = self.labels.iter().map(|rule| &rule.label).chain(self.statuses.iter().map(|rule| &rule.label));
        let labels = labels.filter(|label| label.uses.is_zero()).map(|label| label.place.clone());
        let patterns = self.item.iter().chain(&self.skip);
        let patterns = patterns.filter(|pattern| pattern.uses.is_zero()).map(|pattern| pattern.place.clone());
        let told = |place| {
            toml.warning_at(place, "never fires: nothing in the text is like it").hint("correct it or take it out")
        };
        labels.chain(patterns).map(told).collect()
    }
}
