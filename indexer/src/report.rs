//! Reads one report.

use std::collections::BTreeMap;

use corpus::{Corpus, Kind, Report, Slug};
use text::{normalize, trim};

use crate::check::coverage::LineCoverage;
use crate::check::{cell_length, reconcile};
use crate::dictionaries::Dictionaries;
use crate::extract::findings::assemble::{assemble, name_drafts};
use crate::extract::findings::claimed_lines::ClaimedLines;
use crate::extract::findings::extract_drafts;
use crate::extract::findings::summary::match_summary_table;
use crate::extract::glossary::extract_terms;
use crate::extract::no_findings::extract_no_findings;
use crate::extract::passages::extract_passages;
use crate::extract::references::References;
use crate::extract::surveys::extract_surveys;
use crate::extract::{contracts, systems};
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::characters::check_characters;
use crate::source::diagnostic::Diagnostic;
use crate::source::pages::PageLookup;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::structure::table::read_tables;
use crate::values::date::iso_day;

/// One report as it was read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The report with its records.
    pub corpus: Corpus,
    /// The use of each of its lines.
    pub coverage: LineCoverage,
    /// Faults and contradictions.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// The report itself.
    pub fn report(&self) -> &Report {
        &self.corpus.reports[0]
    }
}

/// Reads a report by its rules alone, without the dictionaries. Never fails: what cannot be read is a diagnostic.
pub fn read_report(slug: &Slug, source: &Source, rules: &Rules) -> Reading {
    read_report_with(slug, source, rules, Dictionaries::default())
}

/// Reads a report by its rules and the dictionaries of all reports.
pub(crate) fn read_report_with(slug: &Slug, source: &Source, rules: &Rules, dictionaries: Dictionaries<'_>) -> Reading {
    let mut diagnostics = check_characters(source);
    let body = Body::read(source, rules);
    let mut tables = read_tables(slug, &body, rules);
    let drafts = extract_drafts(&body, rules, &mut diagnostics);
    let summary = match_summary_table(&body, rules, &drafts, &mut diagnostics);
    let mut claimed = ClaimedLines::new(&body, &drafts, &summary);
    let no_findings = extract_no_findings(slug, &body, rules, &claimed);
    claimed.claim_no_findings(&no_findings);
    let named = name_drafts(slug, &body, rules, drafts, &mut diagnostics);
    let references = References::read(&body, rules, &named, &mut diagnostics);
    let mentioned = named.iter().map(|named| references.of_finding(&named.draft)).collect();
    let original = rules.complete_original(source.layout());
    let pages = PageLookup::new(source, rules.first_page.as_ref().map(|first| *first.get_ref()), &original);
    let findings = assemble(slug, &body, rules, &pages, (named, summary, mentioned), dictionaries.topics);
    for table in &mut tables {
        let line = table.source.line_start;
        table.page = pages.printed(line);
        table.source_url = pages.url(line, table.page);
    }
    let passages = extract_passages(slug, &body, rules, &claimed, &references);
    let systems = systems::draft_systems(slug, &body, rules, &findings, &mut diagnostics);
    let contracts = contracts::read(slug, &body, rules, &systems, &findings, &mut diagnostics);
    let systems = systems.into_iter().map(|draft| draft.complete(slug, rules, &contracts, dictionaries.system_kinds));
    let systems: Vec<_> = systems.collect();
    let coverage = LineCoverage::new(&body, &claimed, &passages);

    let terms = extract_terms(slug, &body, &rules.glossary);
    let surveys = extract_surveys(slug, &body, rules, &tables, dictionaries.survey_subjects, &mut diagnostics);
    let declared = declared(&body, rules);
    let mut found = BTreeMap::new();
    findings.iter().for_each(|finding| *found.entry(finding.kind).or_insert(0) += 1);
    diagnostics.extend(reconcile::declared(source, &declared, &found, &no_findings));
    diagnostics.extend(reconcile::reconcile(&body, rules, &findings, &tables, &surveys));
    diagnostics.extend(reconcile::audited(&body, rules, &systems));
    if rules.first_page.is_some() && !source.text().contains('\u{c}') {
        let warning = Diagnostic::warning(source.path(), "has no form feeds, so `first_page` means nothing".to_owned());
        diagnostics.push(warning.hint("take `first_page` out of report.toml"));
    }
    diagnostics.extend(page_furniture(&body));
    diagnostics.extend(cell_length::too_long(source, &findings));
    reconcile::acknowledge(source, &rules.acknowledged, &mut diagnostics);
    let report = Report {
        slug: slug.clone(),
        municipality: rules.municipality.get_ref().clone(),
        municipality_code: rules.municipality_code.clone(),
        local_government_code: rules.local_government_code.as_ref().map(|code| code.get_ref().clone()),
        prefecture: rules.prefecture.get_ref().clone(),
        fiscal_year: slug.fiscal_year(),
        era_year: rules.era_year.get_ref().clone(),
        audit: rules.audit,
        edition: rules.edition,
        title: rules.title.clone(),
        theme: rules.theme.clone(),
        themes: rules.themes().into_iter().collect(),
        published: rules.published.as_ref().map(|month| month.get_ref().clone()),
        added: rules.added.as_ref().and_then(|day| iso_day(day.get_ref())),
        original,
        scope_note: rules.scope_note.clone(),
        english: rules.english.clone(),
        easy: rules.easy.clone(),
        lines: source.line_count(),
        declared: declared.iter().map(|(kind, (count, _))| (*kind, *count)).collect(),
        found,
        sections: body.outline.sections(),
    };
    let reports = vec![report];
    let corpus = Corpus {
        reports,
        findings,
        no_findings,
        passages,
        tables,
        terms,
        surveys,
        systems,
        contracts,
        ..Corpus::default()
    };
    Reading { corpus, coverage, diagnostics }
}

/// A note on the lines that are page numbers and running heads.
fn page_furniture(body: &Body<'_>) -> Option<Diagnostic> {
    let mut lines = body.lines.iter().filter(|line| matches!(line.class, Class::PageFurniture));
    let first = lines.next()?;
    let (count, example) = (1 + lines.count(), trim(first.text));
    let message =
        format!("{count} lines are page numbers or running heads, as `{example}`: no quote and no search has them");
    let note = Diagnostic::note(body.source.path(), message)
        .in_japanese(format!("頁番号や柱とみた{count}行（「{example}」など）は、引用にも検索にも入れていない。"))
        .hint("where they are words of the report, put `page_furniture = false` into report.toml");
    Some(body.source.point_at_line(note, first.number))
}

/// Counts that the report itself gives, each with its line.
fn declared(body: &Body<'_>, rules: &Rules) -> BTreeMap<Kind, (u32, u32)> {
    let mut declared = BTreeMap::new();
    let lines =
        body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front));
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
