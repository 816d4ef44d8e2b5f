//! One table a system; a cell of it holds labels with the findings behind them.

use corpus::EditorialSign;
use text::{LineForm, trim};

use super::draft::{FindingDraft, unknown_kind};
use crate::rules::extractor::CellRule;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::source::markup;
use crate::structure::body::Body;
use crate::structure::table::continuation::RowKeys;
use crate::structure::table::mended::mend_rows;
use crate::structure::table::row::PrintedRow;

pub(super) fn extract(
    body: &Body<'_>,
    rules: &Rules,
    rule: &CellRule,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FindingDraft> {
    let mut drafts = Vec::new();
    for mended in body.table_rows().flat_map(|run| mend_rows(run, RowKeys::Columns(&[0]), |_| true)) {
        let row = mended.row;
        let Some(first) = row.cells.first().filter(|first| rule.row.matches(first)) else { continue };
        let text = mended.text(paragraphs(row), paragraphs);
        let node = body.outline.innermost(row.line);
        let mut label: Option<String> = None;
        // The overall judgement, and labels behind which there is nothing: no finding, but not to be lost.
        let mut beside: Vec<&str> = Vec::new();
        let before = drafts.len();
        let mut is_next = true;
        for (text, span) in &text.paragraphs {
            let found = rule.label.find(text).filter(|found| found.range().start == 0);
            let rest = found.as_ref().map_or(text.as_str(), |found| trim(&text[found.range().end..]));
            if let Some(kind) = found.as_ref().and_then(|found| found.group("kind")) {
                label = Some(kind.to_owned());
            }
            let label = label
                .as_deref()
                .filter(|_| !rest.is_empty() && !rule.none.as_ref().is_some_and(|none| none.matches(rest)));
            match label.map(|label| (label, rules.kind(label))) {
                Some((label, Some(kind))) => {
                    drafts.push(FindingDraft::new(kind, label, rest.to_owned(), *span, node));
                    is_next = false;
                }
                Some((label, None)) => diagnostics.push(unknown_kind(body, row.line, label)),
                None => {
                    let gap = (!is_next && !beside.is_empty()).then(|| EditorialSign::Omission.as_str());
                    beside.extend(gap.into_iter().chain([text.as_str()]));
                    is_next = true;
                }
            }
        }
        if let Some(draft) = drafts.get_mut(before) {
            draft.beside = Some(format!("{}\t{}", first, beside.join("\n")));
        }
    }
    drafts
}

/// The paragraphs behind the first cell. Extraction from PDF writes a line break between two of them as a tag or as a
/// space.
fn paragraphs(row: &PrintedRow<'_>) -> Vec<String> {
    let paragraphs = markup::paragraphs(&row.printed[1..].join(" "));
    paragraphs.iter().flat_map(|paragraph| split_sentences(paragraph)).map(str::to_owned).collect()
}

/// The parts of a paragraph that end with a full stop and a blank.
pub(super) fn split_sentences(paragraph: &str) -> Vec<&str> {
    let form = LineForm::new(paragraph);
    let parts = form.as_str().split_inclusive("。 ");
    let mut end = 0;
    let parts = parts.map(|part| {
        let start = end;
        end += part.len();
        trim(form.printed(start..end))
    });
    parts.collect()
}
