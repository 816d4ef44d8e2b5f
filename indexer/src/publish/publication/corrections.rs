//! `corrections.toml`: what was wrong in the published data, and what is right.

use std::collections::HashSet;

use corpus::Corpus;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;
use crate::values::date::{TO_COME, TO_COME_HINT, is_iso_day, is_to_come};

/// Longest text on a correction, in characters.
const MAX_TEXT_CHARS: usize = 2_000;

/// A correction of the published data (ours).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Correction {
    /// The day of the correction, `2026-11-22`.
    pub date: String,
    /// Id of the corrected record, or slug of the report.
    pub id: String,
    /// The error as it was published.
    pub wrong: String,
    /// The right reading.
    pub right: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionsFile {
    #[serde(default)]
    correction: Vec<CorrectionEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionEntry {
    date: Spanned<String>,
    id: Spanned<String>,
    wrong: Spanned<String>,
    right: Spanned<String>,
}

/// Reads a `corrections.toml`, newest first, with every fault in it.
pub(crate) fn load_corrections(toml: &Source, corpus: &Corpus) -> (Vec<Correction>, Vec<Diagnostic>) {
    let file: CorrectionsFile = match toml::from_str(toml.text()) {
        Ok(file) => file,
        Err(error) => return (Vec::new(), vec![explain(toml, &error)]),
    };
    let known = known_ids(corpus);
    let faults = file.correction.iter().flat_map(|entry| entry.faults(toml, &known)).collect();
    let mut corrections: Vec<Correction> = file.correction.into_iter().map(CorrectionEntry::complete).collect();
    // Those of one day stay in the order of the file.
    corrections.sort_by(|a, b| b.date.cmp(&a.date));
    (corrections, faults)
}

/// The ids that a correction may name.
fn known_ids(corpus: &Corpus) -> HashSet<&str> {
    let reports = corpus.reports.iter().map(|report| report.slug.as_str());
    let findings = corpus.findings.iter().map(|finding| finding.id.as_str());
    let systems = corpus.systems.iter().map(|system| system.id.as_str());
    let contracts = corpus.contracts.iter().map(|contract| contract.id.as_str());
    let surveys = corpus.surveys.iter().map(|survey| survey.id.as_str());
    let terms = corpus.terms.iter().map(|term| term.id.as_str());
    reports.chain(findings).chain(systems).chain(contracts).chain(surveys).chain(terms).collect()
}

impl CorrectionEntry {
    fn faults(&self, toml: &Source, known: &HashSet<&str>) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        let mut fault = |at: &Spanned<String>, message: String, hint: &str| {
            faults.push(toml.error_at(at.span(), message).hint(hint));
        };
        if !is_iso_day(self.date.get_ref()) {
            fault(&self.date, "is no day".to_owned(), "write for example \"2026-11-22\"");
        }
        if is_iso_day(self.date.get_ref()) && is_to_come(self.date.get_ref()) {
            faults.push(toml.warning_at(self.date.span(), TO_COME).hint(TO_COME_HINT));
        }
        let mut fault = |at: &Spanned<String>, message: String, hint: &str| {
            faults.push(toml.error_at(at.span(), message).hint(hint));
        };
        let id = self.id.get_ref().as_str();
        if !known.contains(id) {
            let nearest = known.iter().max_by(|a, b| {
                strsim::jaro_winkler(id, a).total_cmp(&strsim::jaro_winkler(id, b)).then_with(|| b.cmp(a))
            });
            let hint =
                nearest.map_or_else(|| "no report is read".to_owned(), |id| format!("the nearest known id is `{id}`"));
            fault(&self.id, "is the id of no record, and no slug of a report".to_owned(), &hint);
        }
        for text in [&self.wrong, &self.right] {
            if text.get_ref().trim().is_empty() || text.get_ref().chars().nth(MAX_TEXT_CHARS).is_some() {
                fault(text, "is empty or too long".to_owned(), "say it in at most 2,000 characters");
            }
        }
        faults
    }

    fn complete(self) -> Correction {
        let Self { date, id, wrong, right } = self;
        let text = |text: Spanned<String>| text.into_inner().trim().to_owned();
        Correction { date: text(date), id: text(id), wrong: text(wrong), right: text(right) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> (Vec<Correction>, Vec<Diagnostic>) {
        load_corrections(&Source::new("corrections.toml", text), &Corpus::default())
    }

    #[test]
    fn corrections_fault_has_line_and_hint() {
        let entry = "[[correction]]\ndate = '2026-02-30'\nid = 'mura-2020-1'\nwrong = ''\nright = '12'\n";
        let (_, faults) = load(entry);
        let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [Some(2), Some(3), Some(4)], "{faults:?}");
        assert!(faults.iter().all(|fault| fault.hint.is_some()), "{faults:?}");
        for (text, line) in [("[[correction]]\ndate = '2026-02-03'\n", 1), ("[[corection]]\n", 1), ("x = ", 1)] {
            let (corrections, faults) = load(text);
            assert_eq!((corrections.len(), faults.len(), faults[0].line), (0, 1, Some(line)), "{text}");
        }
        assert_eq!(load("# 訂正はまだない。\n"), (Vec::new(), Vec::new()));
    }
}
