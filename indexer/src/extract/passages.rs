//! Passages: the text of the body that belongs to no finding.
//!
//! The context of a finding is no passage: it is searched and shown with its finding, and a reader would meet the same
//! words twice in one list.

use corpus::{Passage, Slug, Span};

use super::findings::claimed_lines::ClaimedLines;
use super::references::References;
use crate::rules::report::Rules;
use crate::structure::block::BlockKind;
use crate::structure::body::Body;

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
            BlockKind::Paragraph | BlockKind::Mark if claimed.line_use(block.span.line_start).is_some() => continue,
            BlockKind::Paragraph | BlockKind::Mark => vec![(block.text.clone(), block.span)],
        };
        passages.extend(texts.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, source)| Passage {
            id: format!("{slug}-l{}", source.line_start).parse().expect("a slug and a line make an id"),
            report: slug.clone(),
            municipality: rules.municipality.get_ref().clone(),
            fiscal_year: slug.fiscal_year(),
            section: body.outline.path(block.node),
            references: references.of_passage(&source, &text),
            text,
            source,
        }));
    }
    passages
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
