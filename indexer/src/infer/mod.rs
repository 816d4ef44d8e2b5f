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
mod items;
mod legend;
mod marks;
pub(crate) mod mixture;
mod rules_draft;
mod wording;

use corpus::Slug;

use crate::check::reconcile::numbering::gaps;
use crate::extract::findings::strength;
use crate::report::{Reading, read_report};
use crate::rules::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::structure::back_matter::{is_back_matter, is_closing_remarks};
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
        let (mut candidates, mut looks) = marks::find_candidates(source, &forms);
        let (others, labels) = items::find_candidates(source);
        looks.extend(labels);
        looks.sort_unstable();
        looks.dedup();
        let until = last_line(source, &looks);
        let draft = RulesDraft { slug, source, cover: &cover, forms: &forms, until };
        if let Ok(rules) = rules(&draft.toml(None, None)) {
            let body = Body::read(source, &rules);
            let (in_tables, summary) = cells::find_candidates(&body);
            candidates.splice(0..0, with_summary(&candidates, summary));
            candidates.extend(in_tables);
        }
        let run = |candidates: &'_ [Candidate]| -> Vec<(Candidate, Trial)> {
            let tried = candidates.iter().filter_map(|candidate| {
                Some((candidate.clone(), Trial::run(slug, source, &draft.toml(Some(candidate), None))?))
            });
            tried.collect()
        };
        let tried = run(&candidates);
        let evidence = |(candidate, tried): &(Candidate, Trial)| {
            ConfidenceEvidence::new(candidate, &tried.reading, source, &forms, &looks)
        };
        let marked = likeliest(&tried).map(|tried| (tried, evidence(tried)));
        // Forms that are less usual only where the usual ones leave doubts; the first of equals.
        let is_sure = marked.as_ref().is_some_and(|(_, evidence)| evidence.value() >= Confidence::MIN_HIGH);
        let others = if is_sure { Vec::new() } else { run(&others) };
        let others = others.iter().map(|tried| (tried, evidence(tried)));
        let best = marked.into_iter().chain(others).reduce(
            |best, other| {
                if other.1.value() > best.1.value() { other } else { best }
            },
        );
        let (best, evidence) = best.unzip();
        let confidence = Confidence::new(evidence);
        let candidate = best.map(|(candidate, _)| candidate);
        let gaps = best.map(|(_, tried)| gaps(source, &tried.reading.corpus.findings)).unwrap_or_default();
        let toml = without_unfired(slug, source, &draft.toml(candidate, Some(&confidence)));
        Self { toml, confidence, gaps }
    }
}

/// The first line of closing remarks or back matter behind the results and all that looks like a mark, if no line before is like it.
fn last_line(source: &Source, looks: &[u32]) -> Option<String> {
    let behind = items::results_line(source).max(looks.last().copied().unwrap_or_default());
    // They stand in the second half of a text.
    let behind = behind.max(source.line_count() / 2);
    let ends = |line: &&(u32, &str)| line.0 > behind && (is_closing_remarks(line.1) || is_back_matter(line.1));
    let lines: Vec<(u32, &str)> = source.lines().collect();
    let (number, line) = lines.iter().find(ends)?;
    let form = text::line_form(line).trim().to_owned();
    let is_first = !lines
        .iter()
        .take_while(|(before, _)| before < number)
        .any(|(_, before)| text::line_form(before).trim() == form);
    is_first.then_some(form)
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
fn likeliest(tried: &[(Candidate, Trial)]) -> Option<&(Candidate, Trial)> {
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

/// The rules without those that nothing in the report fires.
fn without_unfired(slug: &Slug, source: &Source, toml: &str) -> String {
    let Ok(rules) = rules(toml) else { return toml.to_owned() };
    read_report(slug, source, &rules);
    // Ranks count headings from the first; a line that holds several rules stays.
    let is_own_line = |key: &str| {
        key != "kinds.label"
            && !(key.starts_with("headings") && rules.marker.as_ref().is_some_and(|marker| marker.titled_by.is_some()))
    };
    let unfired = rules.unfired();
    let places: Vec<_> = unfired.iter().filter(|(key, _)| is_own_line(key)).map(|(_, place)| place.start).collect();
    let mut at = 0;
    let kept = toml.split_inclusive('\n').filter(|line| {
        let own = at..at + line.len();
        at = own.end;
        !places.iter().any(|place| own.contains(place))
    });
    let kept: String = kept.collect();
    if self::rules(&kept).is_ok() { kept } else { toml.to_owned() }
}

fn rules(toml: &str) -> Result<Rules, Diagnostic> {
    Rules::load(&Source::new("report.toml", toml))
}
