//! One table for all findings, one row each; page breaks cut rows.

use corpus::{Kind, Occurrence, Quote, Span};
use text::normalize;

use super::cell::split_sentences;
use super::draft::{FindingDraft, unknown_kind, without_text};
use super::table::{FindingRow, rows};
use super::{departments, strength};
use crate::rules::extractor::RowRule;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::structure::table::cell::CellText;

pub(super) fn extract(
    body: &Body<'_>,
    rules: &Rules,
    rule: &RowRule,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FindingDraft> {
    let mut drafts: Vec<FindingDraft> = Vec::new();
    for row in rows(body, rule) {
        let Some(kind) = rules.kind(&row.kind_label) else {
            diagnostics.push(unknown_kind(body, row.span.line_start, &row.kind_label));
            continue;
        };
        if row.text.paragraphs.is_empty() {
            diagnostics.push(without_text(body, row.span.line_start));
            continue;
        }
        let departments = departments_of(&row, rules, rule);
        let occurrence = Occurrence { departments, text: row.text.texts().join("\n"), source: row.span };
        match drafts.iter_mut().find(|draft| repeats(&row, kind, draft)) {
            Some(first) => repeat(first, occurrence),
            None => drafts.push(draft(row, kind, occurrence, body)),
        }
    }
    for draft in &mut drafts {
        // A finding printed once has no occurrences but itself.
        if draft.occurrences.len() == 1 {
            draft.occurrences.clear();
        }
    }
    drafts
}

/// True for a row that repeats a finding: the same number of the same part.
fn repeats(row: &FindingRow, kind: Kind, draft: &FindingDraft) -> bool {
    let part = row.part.as_ref().map(|(_, code)| code);
    let number = |printed: &Option<String>| printed.as_deref().map(normalize);
    row.number.is_some()
        && draft.kind == kind
        && draft.part.as_ref() == part
        && number(&draft.number_in_part) == number(&row.number)
}

/// Adds a place where a finding is repeated for another department.
fn repeat(draft: &mut FindingDraft, occurrence: Occurrence) {
    for department in &occurrence.departments {
        if !draft.departments.iter().any(|known| normalize(known) == normalize(department)) {
            draft.departments.push(department.clone());
        }
    }
    draft.occurrences.push(occurrence);
}

fn draft(row: FindingRow, kind: Kind, occurrence: Occurrence, body: &Body<'_>) -> FindingDraft {
    let node = body.outline.innermost(row.span.line_start);
    let mut draft = FindingDraft::new(kind, &row.kind_label, String::new(), row.span, node);
    draft.parts = finding(&row.text);
    let (part, code) = row.part.unzip();
    draft.number = row.number.as_ref().map(|number| format!("{}{number}", part.unwrap_or_default()));
    draft.part = code;
    draft.number_in_part = row.number;
    draft.title = row.title;
    // Where the text is the whole cell, the cell is no context of it.
    draft.context = if draft.text() == occurrence.text { String::new() } else { occurrence.text.clone() };
    draft.inner_sections = row.heading.into_iter().chain(row.group).collect();
    draft.departments.clone_from(&occurrence.departments);
    draft.page = row.page.and_then(|page| normalize(&page).parse().ok());
    draft.occurrences.push(occurrence);
    draft
}

/// The paragraphs that find something, those that follow each other in one part; the first one where none does.
fn finding(cell: &CellText) -> Vec<Quote> {
    let finds = |(text, _): &(String, Span)| strength::is_finding(text);
    let any = cell.paragraphs.iter().any(finds);
    let chosen =
        cell.paragraphs.iter().enumerate().filter(|(at, paragraph)| if any { finds(paragraph) } else { *at == 0 });
    let mut parts: Vec<Quote> = Vec::new();
    let mut next = 0;
    for (at, (text, span)) in chosen {
        match parts.last_mut().filter(|_| at == next) {
            Some(part) => {
                part.text = format!("{}\n{text}", part.text);
                part.source = part.source.cover(*span);
            }
            None => parts.push(Quote { text: text.clone(), source: *span }),
        }
        next = at + 1;
    }
    parts
}

/// The departments of a row's own column, else that of the row above it that names one, and those its text names.
fn departments_of(row: &FindingRow, rules: &Rules, rule: &RowRule) -> Vec<String> {
    let group = row.group.as_ref().filter(|_| rule.columns.departments.is_none());
    let lists = row.departments.iter().chain(group);
    let mut names: Vec<_> = lists.flat_map(|list| departments::split(list, &rules.departments)).collect();
    for part in row.text.texts().into_iter().flat_map(split_sentences) {
        let part = part.trim_end_matches(['。', '｡', '︒']);
        let unit = rule.unit.as_ref().and_then(|unit| unit.find(part)?.group("department").map(str::to_owned));
        // 経営課 is already named where the group is 港湾局経営課.
        names.extend(unit.filter(|unit| !names.iter().any(|name| normalize(name).ends_with(&normalize(unit)))));
    }
    names
}
