//! Makes findings of drafts: names them and looks up system, departments, page, strength and notes.

use std::collections::HashSet;

use corpus::{Finding, FindingId, Slug, Span};

use crate::extract::{Body, Draft};
use crate::outline::Node;
use crate::rules::{IdParts, IdScheme};
use crate::summary::summarise;
use crate::{Diagnostic, Rules, departments, field, strength};

pub(crate) fn finish(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    mut drafts: Vec<Draft>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Finding> {
    let brackets: Vec<_> = drafts.iter_mut().map(|draft| take_bracket(draft, rules)).collect();
    let summaries = summarise(body, rules, &drafts, diagnostics);
    let mut ids = Ids { slug, body, rules, given: HashSet::new() };
    let drafts = drafts.into_iter().zip(brackets).zip(summaries).enumerate();
    drafts
        .map(|(at, ((draft, bracket), summary))| {
            let id = ids.name(at + 1, &draft, diagnostics);
            let system = System::of(body, rules, &draft);
            let departments = departments_of(body, rules, &draft, &system, bracket, summary.departments);
            let mut section = body.outline.path(draft.node);
            section.extend(draft.inner_sections);
            let (notes, worded) = notes(rules, &draft.text, &draft.context);
            Finding {
                id,
                report: slug.clone(),
                municipality: rules.municipality.clone(),
                fiscal_year: fiscal_year(slug),
                kind: draft.kind,
                kind_label: draft.kind_label,
                number: draft.number,
                title: draft.title,
                strength: strength::strength(&worded),
                text: draft.text,
                context: draft.context,
                section,
                system: system.name,
                departments,
                page: summary.page,
                topics: Vec::new(),
                source: draft.span,
                occurrences: draft.occurrences,
                notes,
            }
        })
        .collect()
}

/// The fiscal year that stands in the slug.
pub(crate) fn fiscal_year(slug: &Slug) -> u16 {
    slug.as_str().rsplit_once('-').and_then(|(_, year)| year.parse().ok()).unwrap_or_default()
}

struct Ids<'a> {
    slug: &'a Slug,
    body: &'a Body<'a>,
    rules: &'a Rules,
    given: HashSet<FindingId>,
}

impl Ids<'_> {
    /// The id; one by order, and an error, where the report's numbering gives none or the same twice.
    fn name(&mut self, order: usize, draft: &Draft, diagnostics: &mut Vec<Diagnostic>) -> FindingId {
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
struct System {
    name: Option<String>,
    span: Option<Span>,
}

impl System {
    fn of(body: &Body<'_>, rules: &Rules, draft: &Draft) -> Self {
        let rule = &rules.system;
        let named = |node: &Node| {
            let found = rule.section.as_ref()?.find(&node.printed)?;
            Some((found.group("system")?.to_owned(), node.span))
        };
        if let Some((heading, span)) = body.outline.ancestors(draft.node).find_map(named) {
            let label = rule.label.as_ref().and_then(|label| field::value(body, label, span));
            return Self { name: Some(label.unwrap_or(heading)), span: Some(span) };
        }
        let text = rule.text.as_ref().and_then(|text| text.find(&draft.text)?.group("system").map(str::to_owned));
        Self { name: text, span: None }
    }
}

/// The best source there is: the finding's own mark or row, the table of findings, a bracket behind the text, the
/// description of the system, the text itself.
fn departments_of(
    body: &Body<'_>,
    rules: &Rules,
    draft: &Draft,
    system: &System,
    bracket: Option<String>,
    summarised: Vec<String>,
) -> Vec<String> {
    let rule = &rules.departments;
    let own = || draft.departments.iter().flat_map(|list| departments::split(list, rule)).collect::<Vec<_>>();
    let bracketed = || bracket.map(|list| departments::split(&list, rule)).unwrap_or_default();
    let labelled = || {
        let value = rule.label.as_ref().zip(system.span).and_then(|(label, span)| field::value(body, label, span));
        let value = value.unwrap_or_default();
        let part = rule.part.as_ref().and_then(|part| part.find(&value)?.group("department").map(str::to_owned));
        departments::split(&part.unwrap_or(value), rule)
    };
    let mentioned = || {
        let names = rule.mentioned.iter().flat_map(|mentioned| mentioned.all(&draft.text, "department"));
        let mut seen = HashSet::new();
        names.filter(|name| seen.insert(*name)).map(str::to_owned).collect::<Vec<_>>()
    };
    let or = |found: Vec<String>, other: &dyn Fn() -> Vec<String>| if found.is_empty() { other() } else { found };
    let own = if draft.occurrences.is_empty() && draft.part.is_none() { own() } else { draft.departments.clone() };
    let found = if own.is_empty() { summarised } else { own };
    let found = if found.is_empty() { bracketed() } else { found };
    or(or(found, &labelled), &mentioned)
}

/// Takes a bracket with departments off the end of a finding's text.
fn take_bracket(draft: &mut Draft, rules: &Rules) -> Option<String> {
    let found = rules.departments.bracket.as_ref()?.find(&draft.text)?;
    let departments = found.group("departments")?.to_owned();
    let start = found.range().start;
    draft.text.truncate(start);
    Some(departments)
}

/// What a reader must know of slips in a finding, and the text as its slips must read.
fn notes(rules: &Rules, text: &str, context: &str) -> (Vec<String>, String) {
    let mut worded = text.to_owned();
    let mut notes = Vec::new();
    for rule in &rules.notes {
        if rule.quote.is_in(text) || rule.quote.is_in(context) {
            notes.push(rule.note.clone());
            if let Some(reads) = &rule.reads {
                worded = worded.replace(&rule.quote.text, reads);
            }
        }
    }
    (notes, worded)
}
