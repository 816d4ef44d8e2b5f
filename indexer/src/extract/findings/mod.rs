//! Finds the findings: one extractor a layout.

pub(crate) mod assemble;
mod cell;
pub(crate) mod claimed_lines;
pub(crate) mod clusters;
pub(crate) mod departments;
pub(crate) mod draft;
pub(crate) mod items;
mod marker;
mod paragraph;
pub(crate) mod recurrences;
mod row;
pub(crate) mod strength;
pub(crate) mod summary;
mod table;

use std::sync::LazyLock;

use regex::Regex;
use text::LineForm;

use crate::rules::matcher::line_regex::fixed;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use draft::FindingDraft;

/// All findings in the order of the pages.
pub(crate) fn extract_drafts(body: &Body<'_>, rules: &Rules, diagnostics: &mut Vec<Diagnostic>) -> Vec<FindingDraft> {
    let mut drafts = Vec::new();
    if let Some(rule) = &rules.marker {
        drafts.extend(marker::extract(body, rules, rule, diagnostics));
    }
    if let Some(rule) = &rules.items {
        drafts.extend(items::extract(body, rules, rule, diagnostics));
    }
    if let Some(rule) = &rules.cell {
        drafts.extend(cell::extract(body, rules, rule, diagnostics));
    }
    if let Some(rule) = &rules.row {
        drafts.extend(row::extract(body, rules, rule, diagnostics));
    }
    drafts.extend(paragraph::extract(body, &rules.paragraph));
    drafts.sort_by_key(|draft| draft.span.line_start);
    drafts.iter_mut().for_each(|draft| {
        take_part_heading(draft);
        take_bracket(draft, rules);
        take_title_bracket(draft, rules);
    });
    drafts
}

/// A heading that begins the text: (現状).
static PART_HEADING: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^[(\[【〔<](?:現状|現況|事実|事実関係|概要|背景|経緯|内容|監査(?:の)?結果)[)\]】〕>]\s*"));

/// Takes a heading off the beginning of a finding's text.
fn take_part_heading(draft: &mut FindingDraft) {
    let Some(first) = draft.parts.first_mut() else { return };
    let form = LineForm::new(&first.text);
    let end = PART_HEADING.find(form.as_str()).map(|found| form.offset(found.end()));
    if let Some(rest) = end.map(|end| first.text[end..].trim_start().to_owned()).filter(|rest| !rest.is_empty()) {
        first.text = rest;
    }
}

/// Takes a bracket with departments off the end of a finding's title.
fn take_title_bracket(draft: &mut FindingDraft, rules: &Rules) {
    let Some(title) = &mut draft.title else { return };
    let named = |title: &str| {
        rules.departments.heading.iter().find_map(|heading| Some(heading.find(title)?.group("departments")?.to_owned()))
    };
    let Some((list, open)) = named(title).zip(title.rfind(['(', '（']).filter(|open| *open > 0)) else { return };
    title.truncate(open);
    title.truncate(title.trim_end().len());
    if draft.departments.is_empty() {
        draft.departments = departments::split(&list, &rules.departments);
    }
}

/// Takes a bracket with departments off the end of a finding's text.
fn take_bracket(draft: &mut FindingDraft, rules: &Rules) {
    let Some(last) = draft.parts.last_mut() else { return };
    let found = rules.departments.bracket.as_ref().and_then(|bracket| bracket.find(&last.text));
    let Some((departments, start)) =
        found.and_then(|found| Some((found.group("departments")?.to_owned(), found.range().start)))
    else {
        return;
    };
    if last.text[..start].trim().is_empty() {
        return;
    }
    last.text.truncate(start);
    draft.bracket = Some(departments);
}
