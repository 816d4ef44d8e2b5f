//! Notices of measures (措置状況): reading them, and joining them to the findings that they answer.
//!
//! `line` (forms) → `starts`, `items`, `columns` (what is one matter) → `status` → `matching`. Facts on one notice alone are in its
//! `notice.toml`; what holds of all in `measures.toml`. Reading never fails.

mod columns;
mod draft;
mod folder;
mod head;
mod items;
mod legend;
mod line;
mod matching;
mod proposal;
mod recurring;
mod role;
mod rows;
mod rules;
mod starts;
mod status;
mod tail;
mod title;
mod totals;
mod units;
mod vocabulary;
mod wording;

use std::collections::BTreeSet;

use corpus::{Answer, Corpus, Finding, MatchReason, Measure, MeasureStatus, Notice, NoticeId, Report, Slug, Span};
use text::Heading;

use crate::source::Source;
use crate::source::characters::check_characters;
use crate::source::diagnostic::Diagnostic;
use crate::source::pages::PageLookup;
use crate::values::date::iso_day;
use draft::{Draft, paragraphs, text_of};
use head::NoticeHead;
use items::read_items;
use matching::{Assignment, Candidates, assign};
use rows::read_lines;
use wording::squeeze;

pub(crate) use folder::{RULES, TEXT, read_measures};
pub(crate) use proposal::propose;
pub(crate) use rules::NoticeRules;
pub use vocabulary::MeasureVocabulary;

/// Most lines that a diagnostic lists.
const MAX_LISTED_LINES: usize = 12;
/// Signs around printed statuses.
const BRACKETS: [char; 10] = ['【', '】', '[', ']', '(', ')', '（', '）', '〔', '〕'];

/// One notice as it was read.
#[derive(Debug, Clone)]
pub struct NoticeReading {
    /// The notice.
    pub notice: Notice,
    /// Its measures, in their order.
    pub measures: Vec<Measure>,
    /// Lines behind the first item that belong to none.
    pub unread: Vec<u32>,
    /// Faults, contradictions, and what is left to an editor.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a notice and joins it to the findings of its municipality. Never fails.
pub(crate) fn read_notice(
    id: &NoticeId,
    source: &Source,
    rules: &NoticeRules,
    words: &MeasureVocabulary,
    corpus: &Corpus,
) -> NoticeReading {
    let mut diagnostics = check_characters(source);
    let words = &words.of_notice(source.lines().map(|(_, line)| line).collect::<Vec<_>>().into_iter());
    let lines = read_lines(source, words, rules);
    let head = NoticeHead::read(source.text(), &lines);
    let mut items = read_items(&lines, words);
    let totals = totals::read_totals(source, words);
    diagnostics.extend(totals::reconcile(source, &totals));
    if items.drafts.is_empty() && totals.is_empty() {
        let hint = "name the labels that it uses in notice.toml ([[labels]]), or the beginning of an item (item = '…')";
        diagnostics.push(Diagnostic::warning(source.path(), "holds no measure that can be read".to_owned()).hint(hint));
    }
    let is_counted =
        |line: &u32| totals.iter().any(|total| (total.source.line_start..=total.source.line_end).contains(line));
    items.unread.retain(|line| !is_counted(line));
    if !items.unread.is_empty() {
        diagnostics.push(unread(source, &items.unread));
    }
    let reports = reports(id, rules, &head, corpus);
    let report_of = |finding: &Finding| reports.iter().find(|report| report.slug == finding.report).copied();
    let candidates = Candidates::new(corpus.findings.iter().filter_map(|finding| Some((finding, report_of(finding)?))));
    let evidence: Vec<_> =
        items.drafts.iter().map(|draft| candidates.evidence(draft, head.reported.as_ref())).collect();
    let assignments = assign(&items.drafts, &evidence, &candidates);
    let municipality = reports.first().map(|report| report.municipality.clone());
    let municipality = rules.municipality.clone().or(municipality).or_else(|| sibling(id, corpus)).unwrap_or_default();
    let original = rules.original(source.layout());
    let pages = PageLookup::new(source, rules.first_page, &original);
    let mut measures = Vec::new();
    for (draft, assignment) in items.drafts.iter().zip(assignments) {
        let Some(mut measure) = measure(id, &municipality, draft, rules, words) else { continue };
        measure.page = draft.page.or_else(|| pages.printed(measure.source.line_start));
        measure.source_url = pages.url(measure.source.line_start, measure.page);
        diagnostics.extend(told(source, draft, &measure, &assignment, &candidates));
        measure.answers = assignment.answers;
        decide(&mut measure, rules, corpus);
        measures.push(measure);
    }
    diagnostics.extend(totals::compare(source, &totals, &measures));
    let answered: BTreeSet<&Slug> = measures
        .iter()
        .flat_map(|measure| &measure.answers)
        .filter_map(|answer| corpus.findings.iter().find(|finding| finding.id == answer.finding))
        .map(|finding| &finding.report)
        .collect();
    let named = rules.reports.iter().flatten();
    let is_known = |slug: &&Slug| corpus.report(slug).is_some();
    let slugs: BTreeSet<&Slug> = named.filter(is_known).chain(answered).collect();
    let day = |day: &Option<toml::Spanned<String>>| day.as_ref().and_then(|day| iso_day(day.get_ref()));
    let notice = Notice {
        id: id.clone(),
        municipality,
        local_government_code: None,
        title: rules.title.clone().or(head.title).unwrap_or_default(),
        reports: slugs.into_iter().cloned().collect(),
        notified: day(&rules.notified).or(head.notified),
        published: day(&rules.published).or_else(|| iso_day(id.day())),
        added: day(&rules.added),
        legal_ground: rules.legal_ground.clone().or(head.legal_ground),
        theme: rules.theme.clone().or(head.theme),
        original,
        lines: source.line_count(),
        totals,
    };
    NoticeReading { notice, measures, unread: items.unread, diagnostics }
}

/// The reports that a notice may answer: those it is said to, else those of the years that it names, else all of the municipality.
fn reports<'c>(id: &NoticeId, rules: &NoticeRules, head: &NoticeHead, corpus: &'c Corpus) -> Vec<&'c Report> {
    if let Some(slugs) = &rules.reports {
        return slugs.iter().filter_map(|slug| corpus.report(slug)).collect();
    }
    let own = corpus.reports.iter().filter(|report| report.municipality_code() == id.municipality());
    let own: Vec<&Report> = own.collect();
    let of_years: Vec<&Report> =
        own.iter().filter(|report| head.years.contains(&report.fiscal_year)).copied().collect();
    let themed = |report: &&&Report| {
        head.theme.as_deref().zip(report.theme.as_deref()).is_some_and(|(a, b)| squeeze(a) == squeeze(b))
    };
    let of_theme: Vec<&Report> = own.iter().filter(themed).copied().collect();
    [of_theme, of_years].into_iter().find(|found| !found.is_empty()).unwrap_or(if head.years.is_empty() {
        own
    } else {
        Vec::new()
    })
}

fn sibling(id: &NoticeId, corpus: &Corpus) -> Option<String> {
    let report = corpus.reports.iter().find(|report| report.municipality_code() == id.municipality());
    report.map(|report| report.municipality.clone())
}

/// The measure of an item, before its answers.
fn measure(
    id: &NoticeId,
    municipality: &str,
    draft: &Draft<'_>,
    rules: &NoticeRules,
    words: &MeasureVocabulary,
) -> Option<Measure> {
    let parts = paragraphs(&draft.measure);
    let text = parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n");
    let source = draft.span?;
    let line = parts.first().map_or(source.line_start, |part| part.source.line_start);
    // Items that share a heading have their own lines.
    let own = draft.finding.iter().chain(&draft.measure).map(|piece| Span::line(piece.line)).reduce(Span::cover);
    let label = draft.status_label.as_ref().map(|label| label.trim_matches(BRACKETS).to_owned());
    let of_rules = label.as_deref().and_then(|label| rules.printed_status(label));
    let of_label = label.as_deref().and_then(|label| of_rules.or_else(|| words.status(&squeeze(label))));
    let judged = words.judge(&text);
    let is_under_way = of_label == Some(MeasureStatus::Planned)
        && label.as_deref().is_some_and(|label| squeeze(label).ends_with('中'));
    let of_label =
        if is_under_way && judged.status == MeasureStatus::Partly { Some(MeasureStatus::Partly) } else { of_label };
    Some(Measure {
        id: format!("{id}-l{line}").parse().ok()?,
        notice: id.clone(),
        municipality: municipality.to_owned(),
        local_government_code: None,
        kind: draft.kind,
        number: draft.number.map(str::to_owned),
        title: draft.title.filter(|title| !title.is_empty()).map(str::to_owned),
        section: draft.section.clone(),
        departments: draft.departments.clone(),
        finding_text: text_of(&draft.finding),
        text,
        parts,
        status: of_label.unwrap_or(judged.status),
        status_words: if of_label.is_some() { Vec::new() } else { judged.words },
        status_label: label.filter(|_| of_label.is_some()),
        found: draft.found.clone(),
        notified: draft.notified.clone(),
        page: None,
        source_url: None,
        source: own.unwrap_or(source),
        answers: Vec::new(),
    })
}

/// An editor's decision on a measure, by any of its lines.
fn decide(measure: &mut Measure, rules: &NoticeRules, corpus: &Corpus) {
    let holds = |line: u32| measure.source.line_start <= line && line <= measure.source.line_end;
    let Some(decision) = rules.matches.iter().find(|rule| holds(*rule.line.get_ref())) else { return };
    let known = decision.findings.iter().filter(|id| corpus.findings.iter().any(|finding| &finding.id == *id));
    let answer = |finding: &corpus::FindingId| Answer {
        finding: finding.clone(),
        confidence: 1.0,
        reasons: vec![MatchReason::Editor],
    };
    measure.answers = known.map(answer).collect();
}

/// Diagnostics on one item: ties, and what has no answer.
fn told(
    source: &Source,
    draft: &Draft<'_>,
    measure: &Measure,
    assignment: &Assignment,
    candidates: &Candidates<'_>,
) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let line = measure.source.line_start;
    let mut note = |message: String, hint: String| {
        told.push(source.point_at_line(Diagnostic::note(source.path(), message), line).hint(hint));
    };
    if draft.is_split_by_wording {
        note(
            format!("the columns of {} are told apart by nothing but their order", measure.id),
            "compare with the original; put a blank line between the columns".to_owned(),
        );
    }
    if assignment.is_tie {
        let given = assignment.answers.first().map_or("none", |answer| answer.finding.as_str());
        note(
            format!("several findings are as likely for {}: by the order it is {given}", measure.id),
            decision_hint(line),
        );
    } else if assignment.answers.is_empty() && !candidates.findings.is_empty() {
        let nearest: Vec<String> = assignment
            .nearest
            .iter()
            .map(|(at, confidence)| nearest(candidates.findings[*at].finding, *confidence))
            .collect();
        let message = match nearest.is_empty() {
            true => format!("{} answers no finding that is known", measure.id),
            false => format!("{} answers no finding for sure; nearest: {}", measure.id, nearest.join("; ")),
        };
        note(message, decision_hint(line));
    }
    told
}

fn nearest(finding: &Finding, confidence: f64) -> String {
    let heading = Heading::new(finding.title.as_deref(), &finding.text);
    format!("{} ({confidence:.2}, {})", finding.id, heading.plain())
}

fn decision_hint(line: u32) -> String {
    format!("decide in notice.toml: [[match]] line = {line}, findings = [\"…\"]")
}

fn unread(source: &Source, lines: &[u32]) -> Diagnostic {
    let mut listed: Vec<String> = lines.iter().take(MAX_LISTED_LINES).map(u32::to_string).collect();
    if lines.len() > MAX_LISTED_LINES {
        listed.push("…".to_owned());
    }
    let message = format!("{} lines behind the first measure belong to none: {}", lines.len(), listed.join(", "));
    let hint = "name their label in notice.toml ([[labels]]), or leave them out there (skip = ['…'])";
    source.point_at_line(Diagnostic::warning(source.path(), message), lines[0]).hint(hint)
}
