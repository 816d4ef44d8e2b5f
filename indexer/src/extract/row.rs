//! One table for all findings, one row each; page breaks cut rows.

use corpus::{Kind, Occurrence, Span};

use super::{Body, Draft, unknown_kind, without_text};
use crate::block::is_open;
use crate::classify::Class;
use crate::rules::RowRule;
use crate::{Diagnostic, Rules, departments, markup, strength};

pub(super) fn extract(body: &Body<'_>, rules: &Rules, rule: &RowRule, diagnostics: &mut Vec<Diagnostic>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for row in rows(body, rule) {
        let Some(kind) = rules.kind(&row.kind_label) else {
            diagnostics.push(unknown_kind(body, row.span.line_start, &row.kind_label));
            continue;
        };
        if row.paragraphs.is_empty() {
            diagnostics.push(without_text(body, row.span.line_start));
            continue;
        }
        let departments = row.departments(rules, rule);
        let occurrence = Occurrence { departments, text: row.paragraphs.join("\n"), source: row.span };
        let same = |draft: &&mut Draft| {
            draft.part.as_ref() == Some(&row.code) && draft.number_in_part.as_ref() == Some(&row.number)
        };
        match drafts.iter_mut().find(same) {
            Some(first) => repeat(first, occurrence),
            None => drafts.push(row.draft(kind, occurrence, body)),
        }
    }
    for draft in &mut drafts {
        // A finding that stands once has no occurrences besides itself.
        if draft.occurrences.len() == 1 {
            draft.occurrences.clear();
        }
    }
    drafts
}

/// Adds a place where a finding is repeated for another department.
fn repeat(draft: &mut Draft, occurrence: Occurrence) {
    for department in &occurrence.departments {
        if !draft.departments.contains(department) {
            draft.departments.push(department.clone());
        }
    }
    draft.occurrences.push(occurrence);
}

/// A row of the table, page breaks undone.
struct Row {
    part: String,
    code: String,
    number: String,
    kind_label: String,
    title: Option<String>,
    paragraphs: Vec<String>,
    span: Span,
    heading: Option<String>,
    group: Option<String>,
}

impl Row {
    fn departments(&self, rules: &Rules, rule: &RowRule) -> Vec<String> {
        let mut names: Vec<_> =
            self.group.iter().flat_map(|group| departments::split(group, &rules.departments)).collect();
        let parts = self.paragraphs.iter().flat_map(|paragraph| paragraph.split("。 "));
        for part in parts {
            let unit = rule.unit.as_ref().and_then(|unit| unit.find(part)?.group("department").map(str::to_owned));
            // 経営課 is already named where the group is 港湾局経営課.
            names.extend(unit.filter(|unit| !names.iter().any(|name| name.ends_with(unit))));
        }
        names
    }

    fn draft(&self, kind: Kind, occurrence: Occurrence, body: &Body<'_>) -> Draft {
        let mut draft = Draft::new(
            kind,
            &self.kind_label,
            finding(&self.paragraphs),
            self.span,
            body.outline.innermost(self.span.line_start),
        );
        draft.number = Some(format!("{}{}", self.part, self.number));
        draft.part = Some(self.code.clone());
        draft.number_in_part = Some(self.number.clone());
        draft.title = self.title.clone();
        draft.context.clone_from(&occurrence.text);
        draft.inner_sections = self.heading.iter().chain(&self.group).cloned().collect();
        draft.departments.clone_from(&occurrence.departments);
        draft.occurrences.push(occurrence);
        draft
    }
}

/// The paragraphs that find something; the first one where none does.
fn finding(paragraphs: &[String]) -> String {
    let finding: Vec<_> =
        paragraphs.iter().filter(|paragraph| strength::finds(paragraph)).map(String::as_str).collect();
    if finding.is_empty() { paragraphs.first().cloned().unwrap_or_default() } else { finding.join("\n") }
}

fn rows(body: &Body<'_>, rule: &RowRule) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let (mut heading, mut group) = (None, None);
    for line in &body.lines {
        let Class::Row(cells) = &line.class else { continue };
        let inside =
            body.outline.ancestors(body.outline.innermost(line.number)).any(|node| rule.section.matches(&node.printed));
        if !inside {
            continue;
        }
        let cell = |column: usize| column.checked_sub(1).and_then(|at| cells.get(at)).copied().unwrap_or_default();
        let filled: Vec<_> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        let part = rule.parts.iter().find(|part| part.label.is(&markup::plain(cell(rule.columns.part))));
        match (part, filled.as_slice()) {
            (Some(part), _) => {
                let number = markup::plain(cell(rule.columns.number));
                let mut paragraphs = markup::paragraphs(cell(rule.columns.mark));
                if rule.columns.text <= cells.len() {
                    paragraphs.extend(markup::paragraphs(cell(rule.columns.text)));
                }
                let first = if paragraphs.is_empty() { String::new() } else { paragraphs.remove(0) };
                let mark = rule.mark.find(&first);
                rows.push(Row {
                    part: part.label.text.clone(),
                    code: part.code.clone(),
                    number: rule
                        .number
                        .find(&number)
                        .and_then(|found| found.group("number"))
                        .unwrap_or_default()
                        .to_owned(),
                    kind_label: mark.as_ref().and_then(|mark| mark.group("kind")).unwrap_or_default().to_owned(),
                    title: mark.as_ref().and_then(|mark| mark.group("title")).map(str::to_owned),
                    paragraphs,
                    span: Span::line(line.number),
                    heading: heading.clone(),
                    group: group.clone(),
                });
            }
            (None, [only]) if !cell(1).is_empty() => {
                let text = markup::plain(only);
                if let Some(found) = rule.heading.find(&text) {
                    heading = found.group("title").map(str::to_owned);
                    group = None;
                } else if !rule.none.matches(&text) {
                    group = Some(text);
                }
            }
            (None, [rest]) => {
                if let Some(row) = rows.last_mut() {
                    append(row, rest, line.number);
                }
            }
            _ => {}
        }
    }
    rows
}

/// Puts the half of a row that a page break cut off behind the first half.
fn append(row: &mut Row, rest: &str, line: u32) {
    row.span.line_end = line;
    for (nth, paragraph) in markup::paragraphs(rest).into_iter().enumerate() {
        match row.paragraphs.last_mut() {
            Some(open) if nth == 0 && is_open(open) => open.push_str(&paragraph),
            _ => row.paragraphs.push(paragraph),
        }
    }
}
