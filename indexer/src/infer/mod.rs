//! The generic profile (一般規則): how a report without a `report.toml` seems to be printed.
//!
//! It proposes rules, in the words of a `report.toml`, by what is usual in Japanese audit reports, tries each way in
//! which findings may be printed on the text itself, and keeps the one that finds most that is worded as a finding.
//! So the reader knows one kind of rules only, and what is proposed can be written down and corrected.

mod candidate;
mod cells;
pub(crate) mod confidence;
pub(crate) mod cover;
mod headings;
mod marks;
mod rules_draft;

use corpus::Slug;

use crate::check::reconcile::numbering::gaps;
use crate::extract::findings::strength;
use crate::report::{Reading, read_report};
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use candidate::Candidate;
pub(crate) use candidate::quoted;
use confidence::{Confidence, ConfidenceEvidence};
use cover::CoverPage;
use rules_draft::RulesDraft;

/// Rules that were guessed from the text.
#[derive(Debug)]
pub struct InferredRules {
    /// They as a `report.toml`.
    pub toml: String,
    pub confidence: Confidence,
    /// Warnings of numbers that are missing among the findings that they find.
    pub gaps: Vec<Diagnostic>,
}

impl InferredRules {
    /// Looks through a report.
    pub fn infer(slug: &Slug, source: &Source) -> Self {
        let forms = headings::find_forms(source);
        let cover = CoverPage::read(slug, source);
        let draft = RulesDraft { slug, source, cover: &cover, forms: &forms };
        let (mut candidates, looks) = marks::find_candidates(source, &forms);
        if let Ok(rules) = rules(&draft.toml(None, None)) {
            let body = Body::read(source, &rules);
            let (in_tables, summary) = cells::find_candidates(&body);
            candidates.splice(0..0, with_summary(&candidates, summary));
            candidates.extend(in_tables);
        }
        let tried = candidates
            .iter()
            .filter_map(|candidate| Some((candidate, Trial::run(slug, source, &draft.toml(Some(candidate), None))?)));
        let tried: Vec<_> = tried.collect();
        let best = likeliest(&tried);
        let evidence =
            best.map(|(candidate, tried)| ConfidenceEvidence::new(candidate, &tried.reading, source, &forms, &looks));
        let confidence = Confidence::new(evidence);
        let candidate = best.map(|(candidate, _)| *candidate);
        let gaps = best.map(|(_, tried)| gaps(source, &tried.reading.corpus.findings)).unwrap_or_default();
        Self { toml: draft.toml(candidate, Some(&confidence)), confidence, gaps }
    }
}

/// A candidate with what it reads.
struct Trial {
    reading: Reading,
    /// Findings worded as such.
    worded: usize,
    /// True when the report declares as many.
    declared: bool,
}

impl Trial {
    /// `None` where the candidate reads nothing.
    fn run(slug: &Slug, source: &Source, toml: &str) -> Option<Self> {
        let reading = read_report(slug, source, &rules(toml).ok()?);
        let worded = reading.corpus.findings.iter().filter(|finding| strength::is_finding(&finding.text)).count();
        let declared = !reading.report().declared.is_empty() && reading.report().declared == reading.report().found;
        (!reading.corpus.findings.is_empty()).then_some(Self { reading, worded, declared })
    }
}

/// The first candidate that agrees with the report's own count, else the first that finds nearly as much as any.
fn likeliest<'c>(tried: &'c [(&'c Candidate, Trial)]) -> Option<&'c (&'c Candidate, Trial)> {
    const MIN_TENTHS_OF_BEST: usize = 9;
    let most = tried.iter().map(|(_, tried)| tried.worded).max()?;
    let nearly = |worded: usize| worded * 10 >= most * MIN_TENTHS_OF_BEST;
    let declared = tried.iter().find(|(_, tried)| tried.declared && nearly(tried.worded));
    declared.or_else(|| tried.iter().find(|(_, tried)| nearly(tried.worded)))
}

/// Marks in the body together with a table that lists as many findings again.
fn with_summary(candidates: &[Candidate], summary: Option<(usize, String)>) -> Vec<Candidate> {
    let Some((rows, table)) = summary else { return Vec::new() };
    let listed = candidates.iter().filter(|candidate| candidate.marks == rows);
    listed.map(|candidate| Candidate { rules: format!("{}\n{table}", candidate.rules), ..candidate.clone() }).collect()
}

fn rules(toml: &str) -> Result<Rules, Diagnostic> {
    Rules::load(&Source::new("report.toml", toml))
}
