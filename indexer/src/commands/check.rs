//! `indexer check`: what is wrong with the reports, and whether they add up.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::Path;

use annotate_snippets::Renderer;
use corpus::{Kind, Report, Slug};
use serde::Serialize;

use crate::check::coverage::LineCoverage;
use crate::dataset::{Dataset, read};
use crate::extract::findings::claimed_lines::LineUse;
use crate::messages::MessageLanguage;
use crate::source::diagnostic::{Diagnostic, Level, render};

/// Output format of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: diagnostics as a compiler prints them, then a table.
    Text,
    /// For programs.
    Json,
}

/// Checks the reports in `data`. Returns whether they are free of errors.
pub fn check(data: &Path, format: Format, out: &mut dyn Write) -> anyhow::Result<bool> {
    let dataset = read(data);
    match format {
        Format::Text => {
            print_diagnostics(dataset.told(), Level::Note, is_coloured(&std::io::stdout()), out)?;
            print_table(&dataset, out)?;
        }
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &Checked::new(&dataset))?;
            writeln!(out)?;
        }
    }
    Ok(!dataset.has_errors())
}

/// Colours are for somebody who looks on; a message is translated without them.
pub(crate) fn is_coloured(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && MessageLanguage::current() == MessageLanguage::English
}

/// Prints diagnostics up to a level as a compiler does, in colour where somebody looks on.
pub(crate) fn print_diagnostics<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    level: Level,
    coloured: bool,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    for diagnostic in diagnostics.into_iter().filter(|diagnostic| diagnostic.level <= level) {
        writeln!(out, "{}\n", render(diagnostic, &renderer))?;
    }
    Ok(())
}

fn print_table(dataset: &Dataset, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(
        out,
        "{:<20}{:>16}{:>16}{:>8}{:>10}{:>10}{:>8}{:>8}",
        "report", "declared", "found", "lines", "findings", "passages", "front", "unread"
    )?;
    for (report, coverage) in dataset.corpus.reports.iter().zip(&dataset.coverages) {
        let lines =
            |uses: &[LineUse]| (1..=coverage.lines()).filter(|line| uses.contains(&coverage.line_use(*line))).count();
        writeln!(
            out,
            "{:<20}{:>16}{:>16}{:>8}{:>10}{:>10}{:>8}{:>8}",
            report.slug.as_str(),
            counts(&report.declared),
            counts(&report.found),
            coverage.lines(),
            lines(&[LineUse::Finding, LineUse::Context]),
            lines(&[LineUse::Passage, LineUse::Table]),
            lines(&[LineUse::Front]),
            coverage.unread().len(),
        )?;
    }
    let count = |level| dataset.diagnostics.iter().filter(|(_, diagnostic)| diagnostic.level == level).count();
    let counts = [Level::Error, Level::Warning, Level::Note].map(count);
    writeln!(out, "{} errors, {} warnings, {} notes", counts[0], counts[1], counts[2])
}

/// Counts in the order of the kinds: `41+29`; a dash where the report gives none.
fn counts(counts: &BTreeMap<Kind, u32>) -> String {
    if counts.is_empty() {
        return "-".to_owned();
    }
    let count = |kind| counts.get(&kind).copied().unwrap_or(0);
    format!("{}+{}+{}", count(Kind::Shiteki), count(Kind::Iken), count(Kind::Yobo))
}

#[derive(Serialize)]
struct Checked<'a> {
    reports: Vec<CheckedReport<'a>>,
    /// Diagnostics that belong to no report, as of a folder that is none.
    diagnostics: Vec<&'a Diagnostic>,
}

#[derive(Serialize)]
struct CheckedReport<'a> {
    slug: &'a Slug,
    coverage: CheckedCoverage,
    declared: BTreeMap<Kind, u32>,
    found: BTreeMap<Kind, u32>,
    diagnostics: Vec<&'a Diagnostic>,
}

#[derive(Serialize, Default)]
struct CheckedCoverage {
    lines: u32,
    unread: Vec<u32>,
}

impl<'a> Checked<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        let of = |slug: Option<&Slug>| {
            let mine = dataset.diagnostics.iter().filter(move |(of, _)| of.as_ref() == slug);
            mine.map(|(_, diagnostic)| diagnostic).collect::<Vec<_>>()
        };
        let read = dataset
            .corpus
            .reports
            .iter()
            .zip(&dataset.coverages)
            .map(|(report, coverage)| (&report.slug, Some((report, coverage))));
        let broken = dataset.diagnostics.iter().filter_map(|(slug, _)| Some((slug.as_ref()?, None)));
        // A report that could not be read has diagnostics only; the first entry of a slug is that of the report.
        let mut reports: BTreeMap<&Slug, Option<(&Report, &LineCoverage)>> = broken.collect();
        reports.extend(read);
        let checked = |(slug, read): (&'a Slug, Option<(&Report, &LineCoverage)>)| CheckedReport {
            slug,
            coverage: read
                .map(|(_, coverage)| CheckedCoverage { lines: coverage.lines(), unread: coverage.unread() })
                .unwrap_or_default(),
            declared: read.map(|(report, _)| report.declared.clone()).unwrap_or_default(),
            found: read.map(|(report, _)| report.found.clone()).unwrap_or_default(),
            diagnostics: of(Some(slug)),
        };
        Self { reports: reports.into_iter().map(checked).collect(), diagnostics: of(None) }
    }
}
