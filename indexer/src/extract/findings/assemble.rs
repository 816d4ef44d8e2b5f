//! Makes findings of drafts: names them and looks up system, departments, page, strength and notes.

use std::collections::HashSet;

use corpus::{Finding, FindingId, Note, Reference, Slug, Span};
use text::{normalize, trim};

use super::draft::{FindingDraft, NamedDraft};
use super::summary::SummaryEntry;
use super::{departments, strength};
use crate::dictionaries::topics::TopicDictionary;
use crate::dictionaries::topics::field::FindingFields;
use crate::rules::ids::{IdParts, IdScheme};
use crate::rules::report::{DepartmentRule, Rules};
use crate::source::diagnostic::Diagnostic;
use crate::source::pages::PageLookup;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::structure::field;
use crate::structure::outline::Node;

/// Gives each draft its id.
pub(crate) fn name_drafts(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    drafts: Vec<FindingDraft>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<NamedDraft> {
    let mut ids = Ids { slug, body, rules, given: HashSet::new() };
    let drafts = drafts.into_iter().enumerate();
    drafts.map(|(at, draft)| NamedDraft { id: ids.name(at + 1, &draft, diagnostics), draft }).collect()
}

/// Findings, each from its draft, its row in the summary table and its references.
pub(crate) fn assemble(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    pages: &PageLookup<'_>,
    drafts: (Vec<NamedDraft>, Vec<SummaryEntry>, Vec<Vec<Reference>>),
    topics: Option<&TopicDictionary>,
) -> Vec<Finding> {
    let (named, summary, references) = drafts;
    let parts = named.into_iter().zip(summary).zip(references);
    let finding = |((NamedDraft { id, draft }, summary), references): ((NamedDraft, SummaryEntry), _)| {
        let system = DescribedSystem::find(body, rules, &draft);
        let departments = departments_of(body, rules, &draft, &summary, &system);
        let mut section = body.outline.path(draft.node);
        section.extend(draft.inner_sections.iter().cloned());
        let text = draft.text();
        let (notes, worded) = notes(rules, &draft, &section);
        let fields = FindingFields {
            title: draft.title.as_deref().unwrap_or_default(),
            text: &text,
            context: &draft.context,
            section: section.last().map_or("", String::as_str),
            system: system.name.as_deref().unwrap_or_default(),
        };
        let topics = topics.map(|topics| topics.assign(fields)).unwrap_or_default();
        let topics = topics.into_iter().map(|assignment| assignment.topic).collect();
        let line = draft.span.line_start;
        let page = draft.page.or(summary.page).or_else(|| pages.printed(line));
        Finding {
            id,
            report: slug.clone(),
            municipality: rules.municipality.get_ref().clone(),
            local_government_code: None,
            fiscal_year: slug.fiscal_year(),
            kind: draft.kind,
            strength: strength::grade(&worded),
            section,
            system: system.name,
            body: draft.body,
            departments,
            page,
            source_url: pages.url(line, page),
            ocr_confidence: body.source.layout().and_then(|layout| layout.ocr_confidence(draft.span)),
            pictures: Vec::new(),
            topics,
            source: draft.span,
            references,
            notes,
            kind_label: draft.kind_label,
            number: draft.number,
            title: draft.title,
            text,
            parts: if draft.parts.len() > 1 { draft.parts } else { Vec::new() },
            context: draft.context,
            occurrences: draft.occurrences,
        }
    };
    parts.map(finding).collect()
}

struct Ids<'a> {
    slug: &'a Slug,
    body: &'a Body<'a>,
    rules: &'a Rules,
    given: HashSet<FindingId>,
}

impl Ids<'_> {
    /// The id; one by order, and an error, where the report's numbering gives none or the same twice.
    fn name(&mut self, order: usize, draft: &FindingDraft, diagnostics: &mut Vec<Diagnostic>) -> FindingId {
        let number = draft.number_in_part.as_deref();
        let parts = IdParts { order, kind: draft.kind, part: draft.part.as_deref(), number };
        let problem = match self.rules.ids.id(self.slug, &parts) {
            Some(id) if self.given.insert(id.clone()) => return id,
            Some(id) => format!("the id `{id}` is given twice"),
            None => "this finding has no number of its own to make an id of".to_owned(),
        };
        let error =
            self.body.source.point_at_line(Diagnostic::error(self.body.source.path(), problem), draft.span.line_start);
        diagnostics.push(error.hint("correct the pattern that reads the number, or choose other `ids` in report.toml"));
        let id = IdScheme::by_order(self.slug, order);
        self.given.insert(id.clone());
        id
    }
}

/// The system of a finding and the stretch of the report that describes it.
struct DescribedSystem {
    name: Option<String>,
    span: Option<Span>,
}

impl DescribedSystem {
    fn find(body: &Body<'_>, rules: &Rules, draft: &FindingDraft) -> Self {
        let rule = &rules.system;
        let named = |node: &Node| {
            let found = rule.section.as_ref()?.find(&node.printed)?;
            Some((found.group("system")?.to_owned(), node.span))
        };
        if let Some((heading, span)) = body.outline.ancestors(draft.node).find_map(named) {
            let label = rule.label.as_ref().and_then(|label| field::value(body, label, span));
            return Self { name: Some(label.unwrap_or(heading)), span: Some(span) };
        }
        let own = [draft.title.clone().unwrap_or_default(), draft.text()];
        let named = |text: &str| rule.text.as_ref()?.find(text)?.group("system").map(str::to_owned);
        Self { name: own.iter().find_map(|text| named(text)), span: None }
    }
}

/// The best source there is: the finding's own mark or row, the table of findings, a bracket behind the text, the
/// description of the system, the text itself.
fn departments_of(
    body: &Body<'_>,
    rules: &Rules,
    draft: &FindingDraft,
    summary: &SummaryEntry,
    system: &DescribedSystem,
) -> Vec<String> {
    let rule = &rules.departments;
    let split = |lists: &[String]| lists.iter().flat_map(|list| departments::split(list, rule)).collect::<Vec<_>>();
    let bracketed = || split(draft.bracket.as_slice());
    let labelled = || {
        let value = rule.label.as_ref().zip(system.span).and_then(|(label, span)| field::value(body, label, span));
        let value = value.unwrap_or_default();
        let part = rule.part.as_ref().and_then(|part| part.find(&value)?.group("department").map(str::to_owned));
        split(&[part.unwrap_or(value)])
    };
    let mentioned = || {
        let mut names: Vec<String> = Vec::new();
        let texts = [&draft.text(), &draft.context];
        for name in rule.mentioned.iter().flat_map(|rule| texts.map(|text| rule.all(text, "department"))) {
            name.into_iter().for_each(|name| {
                if !names.iter().any(|known| normalize(known) == normalize(name)) {
                    names.push(name.to_owned())
                }
            });
        }
        names
    };
    let headed = || split(above(body, rule, draft).as_slice());
    let sources: [&dyn Fn() -> Vec<String>; 6] =
        [&|| draft.departments.clone(), &|| summary.departments.clone(), &bracketed, &headed, &labelled, &mentioned];
    sources.iter().map(|source| source()).find(|names| !names.is_empty()).unwrap_or_default()
}

/// The departments that the nearest heading or line above a finding names, inside the sections that enclose both.
fn above(body: &Body<'_>, rule: &DepartmentRule, draft: &FindingDraft) -> Option<String> {
    let named =
        |text: &str| rule.heading.iter().find_map(|heading| Some(heading.find(text)?.group("departments")?.to_owned()));
    if rule.heading.is_empty() {
        return None;
    }
    let enclosing: Vec<u32> = body.outline.ancestors(draft.node).map(|node| node.span.line_start).collect();
    let outermost = enclosing.last().copied().unwrap_or(1);
    let lines = body.lines_of(Span::new(outermost, draft.span.line_start));
    lines.iter().rev().find_map(|line| match line.class {
        Class::Heading { .. } if !enclosing.contains(&line.number) => None,
        Class::Heading { .. } | Class::Text | Class::Mark => {
            let own =
                body.outline.ancestors(body.outline.innermost(line.number)).next().map(|node| node.span.line_start);
            own.is_none_or(|own| enclosing.contains(&own)).then(|| named(trim(&body.line_text(line)))).flatten()
        }
        _ => None,
    })
}

/// Notes on slips in a finding, and the text with the slips corrected.
fn notes(rules: &Rules, draft: &FindingDraft, section: &[String]) -> (Vec<Note>, String) {
    let mut worded = draft.text();
    let texts: Vec<&str> = draft.texts().collect();
    let mut notes = Vec::new();
    for rule in &rules.notes {
        let quotes = rule.quote.iter().flat_map(|quote| quote.printed_in(&texts)).map(Some).collect::<Vec<_>>();
        let inside =
            rule.section.as_ref().is_some_and(|pattern| section.iter().any(|heading| pattern.matches(heading)));
        let quotes = if quotes.is_empty() && inside { vec![None] } else { quotes };
        notes.extend(quotes.into_iter().map(|quote| rule.on(quote)));
        if let (Some(quote), Some(reads)) = (&rule.quote, &rule.reads) {
            worded = quote.replace_in(&worded, reads);
        }
    }
    (notes, worded)
}
