//! Reconciliation (突合): does what a report prints twice, or could be computed from what it prints, agree?
//!
//! A contradiction is the report's own, so it is a warning, not an error. Who has compared it with the printed report
//! acknowledges it in `report.toml` with the reason; it stays visible as a note. What rounding explains is a note.

mod breakdowns;
mod classes;
pub(crate) mod numbering;
mod ratios;
pub(crate) mod surveys;
mod tables;
mod tally;

use std::collections::BTreeMap;

use corpus::{Coverage, Finding, Kind, NoFinding, Section, Survey, System, Table};
use text::normalize;

use crate::rules::acknowledged::AcknowledgedRule;
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::{Diagnostic, Level};
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};

/// All contradictions in tables and surveys, and between headings and the findings below them.
pub(crate) fn reconcile(
    body: &Body<'_>,
    rules: &Rules,
    findings: &[Finding],
    found: &[Table],
    asked: &[Survey],
) -> Vec<Diagnostic> {
    let mut diagnostics = counted(body, rules, findings);
    diagnostics.extend(numbering::gaps(body.source, findings));
    classes::check(body, rules, findings, &mut diagnostics);
    breakdowns::check(body, &mut diagnostics);
    for table in found {
        tally::check(body.source, table, &rules.tables.tally, &mut diagnostics);
        tables::check(body.source, table, &mut diagnostics);
        ratios::check(body.source, table, &mut diagnostics);
    }
    asked.iter().for_each(|survey| surveys::check(body.source, survey, &mut diagnostics));
    diagnostics
}

/// Headings that count the findings below them, against those that were read there.
fn counted(body: &Body<'_>, rules: &Rules, findings: &[Finding]) -> Vec<Diagnostic> {
    let Some(counted) = &rules.counted else { return Vec::new() };
    let check = |section: Section| {
        let found = counted.find(&section.title)?;
        let kind = rules.kind(found.group("kind")?)?;
        let declared: usize = normalize(found.group("count")?).parse().ok()?;
        let inside = section.source.line_start..=section.source.line_end;
        let below = |finding: &&Finding| finding.kind == kind && inside.contains(&finding.source.line_start);
        let read = findings.iter().filter(below).count();
        let message = format!("the heading declares {declared} {}, but {read} were read below it", kind.label());
        let japanese =
            format!("見出しは{}{declared}件と述べるが、その下から読み取ったのは{read}件である。", kind.label());
        (read != declared)
            .then(|| contradiction(body.source, section.source.line_start, 0, message).in_japanese(japanese))
    };
    body.outline.sections().into_iter().filter_map(check).collect()
}

/// Compares the declared counts with those read.
pub(crate) fn declared(
    source: &Source,
    declared: &BTreeMap<Kind, (u32, u32)>,
    found: &BTreeMap<Kind, u32>,
    nothing: &[NoFinding],
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (kind, (count, line)) in declared {
        let found = found.get(kind).copied().unwrap_or(0);
        if found != *count {
            let message = format!("the report declares {count} {}, but {found} were read", kind.label());
            let japanese = format!("報告書は{}を{count}件と述べるが、読み取ったのは{found}件である。", kind.label());
            let warning = Diagnostic::warning(source.path(), message).in_japanese(japanese);
            let warning = source.point_at_line(warning, *line);
            diagnostics.push(
                warning.hint("compare the rules in report.toml with the text; acknowledge a miscount of the report"),
            );
        }
    }
    if let (true, Some(first)) = (found.is_empty(), nothing.first()) {
        let message = format!("no finding was read; {} lines say that nothing was found", nothing.len());
        let note = Diagnostic::note(source.path(), message)
            .in_japanese(format!("指摘・意見は読み取らなかった。ないと述べる行が{}行ある。", nothing.len()));
        diagnostics.push(source.point_at_line(note, first.source.line_start));
    } else if found.is_empty() {
        diagnostics.push(
            Diagnostic::error(source.path(), "no finding was read".to_owned())
                .hint("compare the marks in report.toml with the text"),
        );
    }
    diagnostics
}

/// Sentences that count the audited systems, against those that were read; a report that counts twice can count
/// differently.
pub(crate) fn audited(body: &Body<'_>, rules: &Rules, systems: &[System]) -> Vec<Diagnostic> {
    let read = systems.iter().filter(|system| system.coverage == Coverage::Audited).count();
    let said = |line: &ReportLine<'_>| {
        rules
            .declared
            .iter()
            .find_map(|pattern| normalize(pattern.find(line.text)?.group("systems")?).parse::<usize>().ok())
    };
    let lines =
        body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front));
    let counts = lines.filter_map(|line| Some((line.number, said(line)?))).filter(|(_, count)| *count != read);
    let message = |count| format!("the report says that {count} systems were audited, but {read} were read");
    let japanese = |count| format!("報告書は{count}システムを監査したというが、読み取ったのは{read}システムである。");
    let warning = |(line, count)| contradiction(body.source, line, 0, message(count)).in_japanese(japanese(count));
    counts.map(warning).collect()
}

/// Makes notes of the warnings that somebody has looked into.
pub(crate) fn acknowledge(source: &Source, rules: &[AcknowledgedRule], diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| diagnostic.level == Level::Warning) {
        let Some(line) = diagnostic.line else { continue };
        if let Some(rule) = rules.iter().find(|rule| rule.quote.is_in(source.line(line))) {
            diagnostic.level = Level::Note;
            diagnostic.hint = Some(rule.reason.clone());
            diagnostic.public.reason = Some(rule.note());
        }
    }
}
