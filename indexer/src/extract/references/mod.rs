//! Cross references (相互参照): where a report mentions another place of itself, and which place it means.

mod mention;
mod numbering;
mod targets;

use corpus::{Finding, Kind, Passage, Reference, Span};

use super::findings::draft::FindingDraft;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::structure::classify::{Class, Line};
use mention::{Mention, MentionedTarget, find_mentions};
use targets::{ResolvedTarget, TargetIndex};
use text::normalize;

/// The lines of a finding: its text, its context and its occurrences.
pub(crate) fn draft_spans(draft: &FindingDraft) -> Vec<Span> {
    let occurrences = draft.occurrences.iter().map(|occurrence| occurrence.source);
    [draft.span].into_iter().chain(draft.context_spans.iter().copied()).chain(occurrences).collect()
}

/// Gives each finding and each passage the references that it holds. `lines` are those of the findings.
pub(crate) fn assign(
    body: &Body<'_>,
    rules: &Rules,
    lines: &[Vec<Span>],
    findings: &mut [Finding],
    passages: &mut [Passage],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let references = read(body, rules, findings, diagnostics);
    let within = |span: &Span| {
        let from = references.partition_point(|reference| reference.line < span.line_start);
        let to = references.partition_point(|reference| reference.line <= span.line_end);
        &references[from..to]
    };
    // A cell holds several findings, and what is none of them, on one line.
    let shared = rules.cell.is_some();
    for (finding, spans) in findings.iter_mut().zip(lines) {
        let mut own: Vec<_> = spans.iter().flat_map(within).cloned().collect();
        if shared {
            let said = normalize(&[finding.text.as_str(), &finding.context].join("\n"));
            own.retain(|reference| said.contains(&normalize(&reference.text)));
        }
        own.sort_by_key(|reference| reference.line);
        own.dedup();
        finding.references = own;
    }
    for passage in passages {
        passage.references = within(&passage.source).to_vec();
        if shared {
            let said = normalize(&passage.text);
            passage.references.retain(|reference| said.contains(&normalize(&reference.text)));
        }
    }
}

/// All references in their order. What means no place of the report is told.
fn read(body: &Body<'_>, rules: &Rules, findings: &[Finding], diagnostics: &mut Vec<Diagnostic>) -> Vec<Reference> {
    let targets = TargetIndex::new(body, findings);
    let mut references = Vec::new();
    let speaks = |line: &&Line<'_>| matches!(line.class, Class::Text | Class::Mark | Class::Row(_));
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

/// What the mention says of a place that the place itself says otherwise.
fn contradictions(
    body: &Body<'_>,
    line: &Line<'_>,
    mention: &Mention<'_>,
    place: &ResolvedTarget,
    findings: &[Finding],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let words = line.text[mention.range.clone()].trim();
    if let Some(title) = &place.other_title {
        let note = Diagnostic::note(body.source.path(), format!("the finding that is meant has the title `{title}`"));
        let japanese = format!("「{words}」にあたる指摘・意見の題は「{title}」である。");
        diagnostics.push(note.excerpt(line.number, line.text, mention.range.clone()).in_japanese(japanese));
    }
    let MentionedTarget::Section { kind: Some(kind), .. } = mention.means else { return };
    let below = |finding: &&Finding| (place.span.line_start..=place.span.line_end).contains(&finding.source.line_start);
    let mut kinds: Vec<Kind> = findings.iter().filter(below).map(|finding| finding.kind).collect();
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
fn nowhere(body: &Body<'_>, line: &Line<'_>, mention: &Mention<'_>) -> Diagnostic {
    let words = line.text[mention.range.clone()].trim();
    Diagnostic::note(body.source.path(), format!("`{words}` means no place of this text"))
        .in_japanese(format!("「{words}」にあたる箇所が、収録した本文に見つからない。"))
        .excerpt(line.number, line.text, mention.range.clone())
        .hint("an excerpt or a summary may lack it; if it is there, the heading or the number was not read")
}
