//! Passages: the text of the body that belongs to no finding.
//!
//! The context of a finding is no passage: it is searched and shown with its finding, and a reader would meet the same
//! words twice in one list.

use corpus::{Passage, Slug, Span};

use super::findings::claimed_lines::ClaimedLines;
use super::references::References;
use crate::rules::report::Rules;
use crate::source::markup;
use crate::structure::block::{Block, BlockKind, Gap, push_line};
use crate::structure::body::Body;
use crate::structure::classify::Class;

/// All passages.
pub(crate) fn extract_passages(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    claimed: &ClaimedLines,
    references: &References,
) -> Vec<Passage> {
    let mut passages = Vec::new();
    for block in &body.blocks {
        let texts = match block.kind {
            BlockKind::Heading => continue,
            BlockKind::Table => tables(body, block.span, claimed),
            BlockKind::Paragraph | BlockKind::Mark => paragraphs(body, block, claimed),
        };
        passages.extend(texts.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, source)| Passage {
            id: format!("{slug}-l{}", source.line_start).parse().expect("a slug and a line make an id"),
            report: slug.clone(),
            municipality: rules.municipality.get_ref().clone(),
            local_government_code: None,
            fiscal_year: slug.fiscal_year(),
            section: body.outline.path(block.node),
            references: references.of_passage(&source, &text),
            text,
            source,
        }));
    }
    passages
}

/// A paragraph without the lines of findings that begin or end in it.
fn paragraphs(body: &Body<'_>, block: &Block, claimed: &ClaimedLines) -> Vec<(String, Span)> {
    let lines = block.span.line_start..=block.span.line_end;
    if lines.clone().all(|line| claimed.line_use(line).is_none()) {
        return vec![(block.text.clone(), block.span)];
    }
    let mut free: Vec<(String, Span)> = Vec::new();
    for line in lines.filter(|line| claimed.line_use(*line).is_none()) {
        let read = &body.lines[line as usize - 1];
        if !matches!(read.class, Class::Text | Class::Mark) {
            continue;
        }
        let text = markup::plain(read.text);
        match free.last_mut().filter(|(_, span)| span.line_end + 1 == line) {
            Some((open, span)) => {
                push_line(open, &text, Gap::None);
                span.line_end = line;
            }
            None => free.push((text, Span::line(line))),
        }
    }
    free
}

/// Stretches of a table between its findings: free rows, and the rest of rows that hold a finding.
fn tables(body: &Body<'_>, span: Span, claimed: &ClaimedLines) -> Vec<(String, Span)> {
    let mut tables: Vec<(String, Span)> = Vec::new();
    let mut together = false;
    for line in span.line_start..=span.line_end {
        let Some(row) = body.row(line) else { continue };
        let beside = claimed.beside(line).map(str::to_owned);
        let free = claimed.line_use(line).is_none().then(|| row.joined());
        let Some(text) = beside.or(free) else {
            together = false;
            continue;
        };
        match tables.last_mut() {
            _ if text.is_empty() => {}
            Some((table, span)) if together => {
                table.push('\n');
                table.push_str(&text);
                span.line_end = line;
            }
            _ => {
                tables.push((text, Span::line(line)));
                together = true;
            }
        }
    }
    tables
}
