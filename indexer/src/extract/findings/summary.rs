//! The table that lists the findings again, with departments and pages.

use std::collections::HashSet;

use corpus::Kind;
use text::normalize;

use super::draft::FindingDraft;
use crate::rules::report::{Rules, SummaryRule};
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::structure::table::continuation::RowKeys;
use crate::structure::table::mended::mend_rows;
use crate::structure::table::row::PrintedRow;

/// Entry of a finding in the table that lists all findings.
#[derive(Debug, Clone, Default)]
pub(crate) struct SummaryEntry {
    pub(crate) departments: Vec<String>,
    pub(crate) page: Option<u32>,
    /// The line of the row.
    pub(crate) line: Option<u32>,
}

/// The row of each finding; an empty one where it has none. Both are in the same order, so they are matched in step, by
/// kind and wording.
pub(crate) fn match_summary_table(
    body: &Body<'_>,
    rules: &Rules,
    drafts: &[FindingDraft],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<SummaryEntry> {
    let mut entries = vec![SummaryEntry::default(); drafts.len()];
    let Some(rule) = &rules.summary else { return entries };
    let rows = rows(body, rules, rule);
    let mut notes = Vec::new();
    let mut warn = |line: u32, (message, japanese): (&str, &str)| {
        let warning = Diagnostic::warning(body.source.path(), message.to_owned()).in_japanese(japanese);
        diagnostics
            .push(body.source.point_at_line(warning, line).hint("compare the table with the body of the report"));
    };
    let mut rest = rows.as_slice();
    for (draft, entry) in drafts.iter().zip(&mut entries) {
        let text = draft.text();
        let Some(skipped) = rest.iter().position(|row| row.kind == draft.kind && is_similar(&row.text, &text)) else {
            warn(draft.span.line_start, UNLISTED);
            continue;
        };
        rest[..skipped].iter().for_each(|row| warn(row.line, UNMATCHED));
        let row = &rest[skipped];
        *entry = row.entry.clone();
        if let Some((table, text)) = difference(&row.text, &text) {
            let message = format!("the table has `{table}` where the finding has `{text}`");
            let japanese = format!("一覧表は「{table}」、本文は「{text}」。引用は本文による。");
            let note = Diagnostic::note(body.source.path(), message)
                .hint("the finding is quoted as the body prints it")
                .in_japanese(japanese);
            notes.push(body.source.point_at_line(note, row.line));
        }
        rest = &rest[skipped + 1..];
    }
    rest.iter().for_each(|row| warn(row.line, UNMATCHED));
    diagnostics.append(&mut notes);
    entries
}

/// The warnings, in English and in Japanese.
const UNLISTED: (&str, &str) =
    ("this finding has no row in the table that lists the findings", "この指摘・意見は、一覧表に載っていない。");
const UNMATCHED: (&str, &str) =
    ("this row of the table has no finding in the body", "一覧表のこの行にあたる指摘・意見が、本文にない。");

struct SummaryRow {
    line: u32,
    kind: Kind,
    text: String,
    entry: SummaryEntry,
}

fn rows(body: &Body<'_>, rules: &Rules, rule: &SummaryRule) -> Vec<SummaryRow> {
    let cell = |row: &PrintedRow<'_>, column: usize| {
        column.checked_sub(1).map(|at| row.reaching_text(at)).filter(|text| !text.is_empty())
    };
    let row = |row: &PrintedRow<'_>| {
        let cell = |column: usize| cell(row, column);
        let text = cell(rule.columns.text)?;
        let departments = rule.columns.departments.and_then(cell).unwrap_or_default();
        let page = rule.columns.page.and_then(cell).and_then(|page| normalize(&page).parse().ok());
        // The heading of the table has a word for the class, but no page and no class of its own.
        if rule.columns.page.is_some() && page.is_none() {
            return None;
        }
        let departments = rule.separator.split(&departments).into_iter().map(str::to_owned).collect();
        Some(SummaryRow {
            line: row.line,
            kind: rules.kind(&cell(rule.columns.kind)?)?,
            text,
            entry: SummaryEntry { departments, page, line: Some(row.line) },
        })
    };
    let columns = [Some(rule.columns.kind), rule.columns.page].into_iter().flatten();
    let keys: Vec<_> = columns.filter_map(|column| column.checked_sub(1)).collect();
    let rows = body.rows_under(Some(&rule.section));
    let mended = mend_rows(rows, RowKeys::Columns(&keys), |printed| row(printed).is_some());
    let read = mended.iter().filter_map(|mended| {
        let row = row(mended.row)?;
        let half = |half: &PrintedRow<'_>| cell(half, rule.columns.text).into_iter().collect();
        let text = mended.text(vec![row.text], half).texts().join("\n");
        Some(SummaryRow { text, ..row })
    });
    read.collect()
}

/// The part in which two normalized texts differ; `None` where they are equal.
fn difference(a: &str, b: &str) -> Option<(String, String)> {
    const CONTEXT_CHARS: usize = 4;
    let [a, b] = [a, b].map(|text| normalize(text).chars().collect::<Vec<_>>());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = (a.len() - start).min(b.len() - start);
    let end = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let part = |text: &[char]| {
        let shown = start.saturating_sub(CONTEXT_CHARS)..(text.len() - end + CONTEXT_CHARS).min(text.len());
        text[shown].iter().collect::<String>()
    };
    (a != b).then(|| (part(&a), part(&b)))
}

/// True when two texts share most bigrams of the shorter one.
pub(crate) fn is_similar(a: &str, b: &str) -> bool {
    let (a, b) = (bigrams(a), bigrams(b));
    let shorter = a.len().min(b.len()).max(1);
    a.intersection(&b).count() * 10 >= shorter * 6
}

fn bigrams(text: &str) -> HashSet<(char, char)> {
    let normalized: Vec<char> = normalize(text).chars().collect();
    normalized.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
