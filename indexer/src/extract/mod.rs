//! Finds the findings: one extractor a layout.

mod cell;
mod marker;
mod paragraph;
mod row;
mod table;

use corpus::{Kind, Occurrence, Span};

use crate::block::Block;
use crate::classify::Line;
use crate::outline::Outline;
use crate::{Diagnostic, Rules, Source};

/// What the extractors read from.
pub(crate) struct Body<'t> {
    pub(crate) source: &'t Source,
    pub(crate) lines: Vec<Line<'t>>,
    pub(crate) outline: Outline,
    pub(crate) blocks: Vec<Block>,
}

/// A finding as its extractor sees it: not yet named, system and departments not yet looked up.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) kind: Kind,
    pub(crate) kind_label: String,
    pub(crate) number: Option<String>,
    /// Part and number as an id holds them.
    pub(crate) part: Option<String>,
    pub(crate) number_in_part: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) text: String,
    pub(crate) context: String,
    /// The innermost heading.
    pub(crate) node: Option<usize>,
    /// Headings inside a table.
    pub(crate) inner_sections: Vec<String>,
    pub(crate) departments: Vec<String>,
    pub(crate) span: Span,
    /// Where the context stands.
    pub(crate) context_spans: Vec<Span>,
    pub(crate) occurrences: Vec<Occurrence>,
    /// What stands in the same row and belongs to no finding.
    pub(crate) beside: Option<String>,
    /// Departments in a bracket behind the text.
    pub(crate) bracket: Option<String>,
    /// The row of the table that lists the findings again.
    pub(crate) summary: Summarised,
}

/// What the table that lists the findings again says of one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Summarised {
    pub(crate) departments: Vec<String>,
    pub(crate) page: Option<u32>,
    /// The line of the row.
    pub(crate) line: Option<u32>,
}

impl Draft {
    /// A draft with what every layout gives.
    fn new(kind: Kind, kind_label: &str, text: String, span: Span, node: Option<usize>) -> Self {
        Self {
            kind,
            kind_label: kind_label.to_owned(),
            number: None,
            part: None,
            number_in_part: None,
            title: None,
            text,
            context: String::new(),
            node,
            inner_sections: Vec::new(),
            departments: Vec::new(),
            span,
            context_spans: Vec::new(),
            occurrences: Vec::new(),
            beside: None,
            bracket: None,
            summary: Summarised::default(),
        }
    }
}

/// All findings in the order of the pages.
pub(crate) fn extract(body: &Body<'_>, rules: &Rules, diagnostics: &mut Vec<Diagnostic>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    if let Some(rule) = &rules.marker {
        drafts.extend(marker::extract(body, rules, rule, diagnostics));
    }
    if let Some(rule) = &rules.cell {
        drafts.extend(cell::extract(body, rules, rule, diagnostics));
    }
    if let Some(rule) = &rules.row {
        drafts.extend(row::extract(body, rules, rule, diagnostics));
    }
    drafts.extend(paragraph::extract(body, &rules.paragraph));
    drafts.sort_by_key(|draft| draft.span.line_start);
    drafts.iter_mut().for_each(|draft| take_bracket(draft, rules));
    drafts
}

/// Takes a bracket with departments off the end of a finding's text.
fn take_bracket(draft: &mut Draft, rules: &Rules) {
    let found = rules.departments.bracket.as_ref().and_then(|bracket| bracket.find(&draft.text));
    let Some((departments, start)) =
        found.and_then(|found| Some((found.group("departments")?.to_owned(), found.range().start)))
    else {
        return;
    };
    if draft.text[..start].trim().is_empty() {
        return;
    }
    draft.text.truncate(start);
    draft.bracket = Some(departments);
}

/// An error for a printed class that means none of ours.
fn unknown_kind(body: &Body<'_>, line: u32, label: &str) -> Diagnostic {
    let message = format!("`{label}` is no class of finding that is known");
    body.source
        .point_at_line(Diagnostic::error(body.source.path(), message), line)
        .hint("say in report.toml what it means, as in `kinds = [{ label = \"改善事項\", kind = \"指摘\" }]`")
}

/// An error for the mark of a finding that says nothing.
fn without_text(body: &Body<'_>, line: u32) -> Diagnostic {
    let error = Diagnostic::error(body.source.path(), "the mark of a finding without a text behind it".to_owned());
    body.source.point_at_line(error, line).hint("is it really the mark of a finding?")
}

/// A number as it is printed, less its spaces.
fn closed_up(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).collect()
}
