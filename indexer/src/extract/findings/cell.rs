//! One table a system; a cell of it holds labels with the findings behind them.

use corpus::Span;

use super::draft::{FindingDraft, unknown_kind};
use crate::rules::extractor::CellRule;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::source::markup;
use crate::structure::block::is_open;
use crate::structure::body::Body;
use crate::structure::classify::{Class, Line};

pub(super) fn extract(
    body: &Body<'_>,
    rules: &Rules,
    rule: &CellRule,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FindingDraft> {
    let mut drafts = Vec::new();
    for (at, line) in body.lines.iter().enumerate() {
        let Class::Row(cells) = &line.class else { continue };
        let [first, value @ ..] = cells.as_slice() else { continue };
        if !rule.row.matches(&markup::plain(first)) {
            continue;
        }
        let paragraphs = paragraphs(line, value, &body.lines[at + 1..]);
        let node = body.outline.innermost(line.number);
        let mut label: Option<String> = None;
        // The overall judgement, and labels behind which there is nothing: no finding, but not to be lost.
        let mut beside: Vec<&str> = Vec::new();
        let before = drafts.len();
        for (text, span) in &paragraphs {
            let found = rule.label.find(text).filter(|found| found.range().start == 0);
            let rest = found.as_ref().map_or(text.as_str(), |found| text[found.range().end..].trim());
            if let Some(kind) = found.as_ref().and_then(|found| found.group("kind")) {
                label = Some(kind.to_owned());
            }
            let label = label.as_deref().filter(|_| !rest.is_empty() && !rule.none.matches(rest));
            match label.map(|label| (label, rules.kind(label))) {
                Some((label, Some(kind))) => drafts.push(FindingDraft::new(kind, label, rest.to_owned(), *span, node)),
                Some((label, None)) => diagnostics.push(unknown_kind(body, line.number, label)),
                None => beside.push(text),
            }
        }
        if let Some(draft) = drafts.get_mut(before) {
            draft.beside = Some(format!("{}\t{}", markup::plain(first), beside.join("\n")));
        }
    }
    drafts
}

/// The paragraphs of a row's value, with what a page break moved to a row of its own.
fn paragraphs(line: &Line<'_>, value: &[&str], below: &[Line<'_>]) -> Vec<(String, Span)> {
    let mut all: Vec<(String, Span)> = Vec::new();
    let rows = std::iter::once((line.number, value.join(" "))).chain(continuations(below));
    for (number, text) in rows {
        for (nth, paragraph) in split_paragraphs(&text).into_iter().enumerate() {
            match all.last_mut() {
                Some((open, span)) if nth == 0 && is_open(open) => {
                    open.push_str(&paragraph);
                    span.line_end = number;
                }
                _ => all.push((paragraph, Span::line(number))),
            }
        }
    }
    all
}

/// The rows below whose first cell is empty: halves of the row above, cut off by a page break.
fn continuations<'l>(below: &'l [Line<'_>]) -> impl Iterator<Item = (u32, String)> + 'l {
    below.iter().filter(|line| !matches!(line.class, Class::Blank | Class::TableBorder)).map_while(|line| {
        match &line.class {
            Class::Row(cells) if cells.first().is_some_and(|cell| cell.is_empty()) => {
                Some((line.number, cells.join(" ")))
            }
            _ => None,
        }
    })
}

/// The paragraphs of a cell. Extraction from PDF writes a line break between two of them as a tag or as a space.
fn split_paragraphs(cell: &str) -> Vec<String> {
    let paragraphs = markup::paragraphs(cell);
    let split = paragraphs.iter().flat_map(|paragraph| paragraph.split_inclusive("。 "));
    split.map(|paragraph| paragraph.trim().to_owned()).collect()
}
