//! The glossary (用語の説明): terms with what the report says they are.

use corpus::{Slug, Span, Term};
use text::line_form;

use crate::rules::glossary::GlossaryRule;
use crate::source::markup;
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};

/// All terms that are explained, in the order of the pages.
pub(crate) fn extract_terms(slug: &Slug, body: &Body<'_>, rules: &[GlossaryRule]) -> Vec<Term> {
    let texts = body.lines.iter().filter(|line| matches!(line.class, Class::Text));
    let terms = texts.filter_map(|line| rules.iter().find_map(|rule| explain(body, rules, rule, line)));
    let term = |(term, definition, source): (String, String, Span)| Term {
        id: format!("{slug}-w{}", source.line_start).parse().expect("a slug and a line make an id"),
        report: slug.clone(),
        term,
        definition,
        source,
    };
    terms.map(term).collect()
}

/// Term, definition and place, where a line begins an explanation.
fn explain(
    body: &Body<'_>,
    rules: &[GlossaryRule],
    rule: &GlossaryRule,
    line: &ReportLine<'_>,
) -> Option<(String, String, Span)> {
    let found = rule.line.find(line.text)?;
    let term = match found.group("term") {
        Some(term) => term.to_owned(),
        None => term_with_mark(body, rule, found.group("mark")?)?,
    };
    match found.group("definition") {
        Some(definition) => Some((term, markup::plain(definition), Span::line(line.number))),
        None => {
            let (definition, end) = paragraph_below(body, rules, line.number)?;
            Some((term, definition, Span::new(line.number, end)))
        }
    }
}

/// The term before a mark in the text.
fn term_with_mark(body: &Body<'_>, rule: &GlossaryRule, mark: &str) -> Option<String> {
    let marked = rule.marked.as_ref()?;
    let texts =
        body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front));
    let mut found = texts
        .filter_map(|line| marked.find(line.text))
        .filter(|found| found.group("mark").map(line_form) == Some(line_form(mark)));
    found.next()?.group("term").map(str::to_owned)
}

/// The paragraph below a line, unless that begins an explanation itself.
fn paragraph_below(body: &Body<'_>, rules: &[GlossaryRule], line: u32) -> Option<(String, u32)> {
    let below =
        body.lines[line as usize..].iter().find(|line| !matches!(line.class, Class::Blank | Class::PageFurniture))?;
    if !matches!(below.class, Class::Text) || rules.iter().any(|rule| rule.line.matches(below.text)) {
        return None;
    }
    let at = body.blocks.partition_point(|block| block.span.line_start < below.number);
    match body.blocks.get(at).filter(|block| block.span.line_start == below.number) {
        Some(block) => Some((block.text.clone(), block.span.line_end)),
        // It shares a block with the line that names the term.
        None => Some((markup::plain(below.text), below.number)),
    }
}
