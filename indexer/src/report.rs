//! Reads one report.

use std::collections::BTreeMap;

use corpus::{Contract, Finding, Kind, Passage, Report, ReportWords, Slug, Survey, System, Table, Term};
use text::normalize;

use crate::check::coverage::LineCoverage;
use crate::check::reconcile;
use crate::extract::findings::assemble::assemble;
use crate::extract::findings::claimed_lines::ClaimedLines;
use crate::extract::findings::extract_drafts;
use crate::extract::findings::summary::match_summary_table;
use crate::extract::glossary::extract_terms;
use crate::extract::passages::extract_passages;
use crate::extract::surveys::extract_surveys;
use crate::extract::{contracts, references, systems};
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::structure::table::read_tables;

/// What was read of one report.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The report.
    pub report: Report,
    /// Its findings, in order.
    pub findings: Vec<Finding>,
    /// Its passages, in order.
    pub passages: Vec<Passage>,
    /// Its tables, in order.
    pub tables: Vec<Table>,
    /// The terms it explains, in order.
    pub terms: Vec<Term>,
    /// Its survey questions, in order.
    pub surveys: Vec<Survey>,
    /// Its information systems.
    pub systems: Vec<System>,
    /// Its amounts of money, in order.
    pub contracts: Vec<Contract>,
    /// What became of its lines.
    pub coverage: LineCoverage,
    /// What somebody should look at.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a report by its rules. Never fails: what cannot be read is said in the diagnostics.
pub fn read_report(slug: &Slug, source: &Source, rules: &Rules) -> Reading {
    let mut diagnostics = Vec::new();
    let body = Body::read(source, rules);
    let mut drafts = extract_drafts(&body, rules, &mut diagnostics);
    match_summary_table(&body, rules, &mut drafts, &mut diagnostics);
    let claimed = ClaimedLines::new(&body, &drafts);
    let lines = drafts.iter().map(references::draft_spans).collect::<Vec<_>>();
    let mut findings = assemble(slug, &body, rules, drafts, &mut diagnostics);
    let mut passages = extract_passages(slug, &body, rules, &claimed);
    references::assign(&body, rules, &lines, &mut findings, &mut passages, &mut diagnostics);
    let mut systems = systems::read(slug, &body, rules, &findings, &mut diagnostics);
    let contracts = contracts::read(slug, &body, rules, &mut systems, &findings, &mut diagnostics);
    let coverage = LineCoverage::new(&body.lines, &claimed, &passages);

    let tables = read_tables(slug, &body, rules);
    let terms = extract_terms(slug, &body, &rules.glossary);
    let surveys = extract_surveys(slug, &body, rules, &tables, &mut diagnostics);
    let declared = declared(&body, rules);
    let mut found = BTreeMap::new();
    findings.iter().for_each(|finding| *found.entry(finding.kind).or_insert(0) += 1);
    diagnostics.extend(reconcile::declared(source, &declared, &found));
    diagnostics.extend(reconcile::reconcile(&body, rules, &findings, &tables, &surveys));
    diagnostics.extend(reconcile::audited(&body, rules, &systems));
    if rules.first_page.is_some() && !source.text().contains('\u{c}') {
        let warning = Diagnostic::warning(source.path(), "has no form feeds, so `first_page` means nothing".to_owned());
        diagnostics.push(warning.hint("take `first_page` out of report.toml"));
    }
    reconcile::acknowledge(source, &rules.acknowledged, &mut diagnostics);
    let report = Report {
        slug: slug.clone(),
        municipality: rules.municipality.clone(),
        prefecture: rules.prefecture.clone(),
        fiscal_year: slug.fiscal_year(),
        era_year: rules.era_year.get_ref().clone(),
        audit: rules.audit,
        edition: rules.edition,
        title: rules.title.clone(),
        theme: rules.theme.clone(),
        published: rules.published.clone(),
        scope_note: rules.scope_note.clone(),
        english: rules.english.clone().map(|words| with_notes(words, rules, |[english, _]| english)),
        easy: rules.easy.clone().map(|words| with_notes(words, rules, |[_, easy]| easy)),
        lines: source.line_count(),
        declared: declared.iter().map(|(kind, (count, _))| (*kind, *count)).collect(),
        found,
        sections: body.outline.sections(),
    };
    Reading { report, findings, passages, tables, terms, surveys, systems, contracts, coverage, diagnostics }
}

/// What is said of a report in another language, with the notes on its findings and on its contradictions.
fn with_notes(
    words: ReportWords,
    rules: &Rules,
    translation: fn([Option<&String>; 2]) -> Option<&String>,
) -> ReportWords {
    let notes = rules.own_words().filter_map(|(told, texts)| Some((told.clone(), translation(texts)?.clone())));
    ReportWords { notes: notes.collect(), ..words }
}

/// The counts that the report itself gives, with the line each stands on.
fn declared(body: &Body<'_>, rules: &Rules) -> BTreeMap<Kind, (u32, u32)> {
    let mut declared = BTreeMap::new();
    let lines = body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::Front));
    for (line, pattern) in lines.flat_map(|line| rules.declared.iter().map(move |pattern| (line, pattern))) {
        let Some(found) = pattern.find(line.text) else { continue };
        for kind in Kind::ALL {
            if let Some(count) = found.group(kind.code()).and_then(|count| normalize(count).parse().ok()) {
                declared.entry(kind).or_insert((count, line.number));
            }
        }
    }
    declared
}
