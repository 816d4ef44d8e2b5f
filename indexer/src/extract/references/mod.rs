//! Cross references (相互参照): where a report mentions another place of itself, and which place it means.

mod mention;
mod numbering;
mod targets;

use corpus::{Kind, Reference, Span};

use super::findings::draft::{FindingDraft, NamedDraft};
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};
use mention::{Mention, MentionedTarget, find_mentions};
use targets::{ResolvedTarget, TargetIndex};
use text::normalize;

/// The references of a report, in the order of their lines.
pub(crate) struct References {
    all: Vec<Reference>,
    /// True where cells put several findings, or a finding and other text, on one line.
    has_shared_lines: bool,
}

impl References {
    pub(crate) fn read(
        body: &Body<'_>,
        rules: &Rules,
        findings: &[NamedDraft],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        Self { all: find_references(body, rules, findings, diagnostics), has_shared_lines: rules.cell.is_some() }
    }

    /// The references in the text, the context and the occurrences of a finding.
    pub(crate) fn of_finding(&self, draft: &FindingDraft) -> Vec<Reference> {
        let occurrences = draft.occurrences.iter().map(|occurrence| &occurrence.source);
        let spans = [&draft.span].into_iter().chain(&draft.context_spans).chain(occurrences);
        let all = spans.flat_map(|span| self.within(span)).cloned().collect();
        let mut own = self.said_in(&[&draft.text(), &draft.context].map(String::as_str).join("\n"), all);
        own.sort_by_key(|reference| reference.line);
        own.dedup();
        own
    }

    /// The references in a passage.
    pub(crate) fn of_passage(&self, span: &Span, text: &str) -> Vec<Reference> {
        self.said_in(text, self.within(span).to_vec())
    }

    fn within(&self, span: &Span) -> &[Reference] {
        let from = self.all.partition_point(|reference| reference.line < span.line_start);
        let to = self.all.partition_point(|reference| reference.line <= span.line_end);
        &self.all[from..to]
    }

    fn said_in(&self, text: &str, mut references: Vec<Reference>) -> Vec<Reference> {
        if self.has_shared_lines {
            let said = normalize(text);
            references.retain(|reference| said.contains(&normalize(&reference.text)));
        }
        references
    }
}

/// All references in their order; a mention that means no place of the report is a diagnostic.
fn find_references(
    body: &Body<'_>,
    rules: &Rules,
    findings: &[NamedDraft],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Reference> {
    let targets = TargetIndex::new(body, findings);
    let mut references = Vec::new();
    let speaks = |line: &&ReportLine<'_>| matches!(line.class, Class::Text | Class::Mark | Class::Row);
    for line in body.lines.iter().filter(speaks) {
        let mut before: Option<ResolvedTarget> = None;
        for mention in find_mentions(line.text, &rules.references) {
            let place = targets.find(line.number, &mention.means, before.as_ref());
            match &place {
                Some(place) => {
                    contradictions(body, line, &mention, place, findings, diagnostics);
                    references.push(Reference {
                        text: line.text[mention.range].trim().to_owned(),
                        line: line.number,
                        target: place.target.clone(),
                    });
                }
                None if mention.is_certain => diagnostics.push(nowhere(body, line, &mention)),
                None => {}
            }
            before = place;
        }
    }
    references
}

/// Diagnostics where a mention contradicts the place that it means.
fn contradictions(
    body: &Body<'_>,
    line: &ReportLine<'_>,
    mention: &Mention<'_>,
    place: &ResolvedTarget,
    findings: &[NamedDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let words = line.text[mention.range.clone()].trim();
    if let Some(title) = &place.other_title {
        let note = Diagnostic::note(body.source.path(), format!("the finding that is meant has the title `{title}`"));
        let japanese = format!("「{words}」にあたる指摘・意見の題は「{title}」である。");
        diagnostics.push(note.excerpt(line.number, line.text, mention.range.clone()).in_japanese(japanese));
    }
    let MentionedTarget::Section { kind: Some(kind), .. } = mention.means else { return };
    let below =
        |named: &&NamedDraft| (place.span.line_start..=place.span.line_end).contains(&named.draft.span.line_start);
    let mut kinds: Vec<Kind> = findings.iter().filter(below).map(|named| named.draft.kind).collect();
    kinds.dedup();
    if !kinds.is_empty() && !kinds.contains(&kind) {
        let printed: Vec<_> = kinds.iter().map(|kind| kind.label()).collect();
        let message = format!("`{words}` calls it {}, but what is meant is {}", kind.label(), printed.join("・"));
        let japanese = format!("「{words}」は{}とするが、そこにあるのは{}である。", kind.label(), printed.join("・"));
        let warning = Diagnostic::warning(body.source.path(), message).in_japanese(japanese);
        diagnostics.push(
            warning.excerpt(line.number, line.text, mention.range.clone()).hint(
                "compare it with the printed report; add an [[acknowledged]] entry with the reason to report.toml",
            ),
        );
    }
}

/// A note on a mention of something that the text does not hold.
fn nowhere(body: &Body<'_>, line: &ReportLine<'_>, mention: &Mention<'_>) -> Diagnostic {
    let words = line.text[mention.range.clone()].trim();
    Diagnostic::note(body.source.path(), format!("`{words}` means no place of this text"))
        .in_japanese(format!("「{words}」にあたる箇所が、収録した本文に見つからない。"))
        .excerpt(line.number, line.text, mention.range.clone())
        .hint("an excerpt or a summary may lack it; if it is there, the heading or the number was not read")
}
