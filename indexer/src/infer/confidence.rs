//! Confidence in inferred rules (確からしさ).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use corpus::{Kind, Strength};
use regex::Regex;
use serde::Serialize;

use super::candidate::Candidate;
use super::headings::HeadingForm;
use super::items::{results_line, says_nothing};
use super::wording;
use crate::extract::findings::claimed_lines::LineUse;
use crate::extract::findings::strength;
use crate::report::Reading;
use crate::rules::load::MIN_PUBLISHED_CONFIDENCE;
use crate::rules::matcher::line_regex::fixed;
use crate::source::Source;
use crate::structure::back_matter::{is_back_matter, is_closing_remarks};
use text::line_form;

/// Confidence in inferred rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Confidence {
    /// 0 for not at all, 1 for certain.
    pub value: f64,
    /// Evidence for and against.
    pub reasons: Vec<String>,
}

/// Evidence from a reading, as shares; `None` where the report does not show it.
pub(super) struct ConfidenceEvidence {
    marks: usize,
    example: String,
    findings: usize,
    /// Findings that are worded as findings; one that states a fault and asks for nothing counts less.
    worded: f64,
    /// Sentences that ask for something and belong to a finding.
    asked: Option<f64>,
    /// Findings that hold several.
    holding: f64,
    /// Findings that hold what looks like a heading, a class or the end of the findings.
    enclosing: f64,
    /// Lines that say that nothing was found, inside a finding.
    swallowed: usize,
    /// Lines that look like the mark of a finding and belong to one.
    marked: f64,
    /// Numbers that count.
    counting: Option<f64>,
    /// True when the declared counts were found.
    declared: Option<bool>,
    headings: usize,
    kinds: Vec<&'static str>,
    read: f64,
}

impl ConfidenceEvidence {
    pub(super) fn new(
        candidate: &Candidate,
        reading: &Reading,
        source: &Source,
        forms: &[HeadingForm],
        looks: &[u32],
    ) -> Self {
        let findings = reading.corpus.findings.len();
        let worded = reading.corpus.findings.iter().map(|finding| wording::score(&finding.text)).sum::<f64>();
        let holding = reading.corpus.findings.iter().filter(|finding| wording::holds_several(&finding.text)).count();
        let filled: Vec<(u32, &str)> = source.lines().filter(|(_, line)| !line.trim().is_empty()).collect();
        let results = results_line(source);
        let until = filled
            .iter()
            .find(|(number, line)| *number > results && is_closing_remarks(line))
            .map_or(u32::MAX, |(number, _)| *number);
        let back = filled
            .iter()
            .find(|(number, line)| {
                *number > results.max(looks.last().copied().unwrap_or_default()) && is_back_matter(line)
            })
            .map_or(u32::MAX, |(number, _)| *number);
        let until = if looks.last().is_some_and(|last| *last > until) { back } else { until.min(back) };
        let enclosing = reading.corpus.findings.iter().filter(|finding| finding.text.lines().any(encloses)).count();
        let asks =
            |line: &&(u32, &str)| line.0 >= results && line.0 < until && strength::grade(line.1) != Strength::Stated;
        let asking: Vec<u32> = filled.iter().filter(asks).map(|(number, _)| *number).collect();
        let belongs = |line: &&u32| {
            matches!(reading.coverage.line_use(**line), LineUse::Finding | LineUse::Context | LineUse::Front)
        };
        let swallowed = |line: &(u32, &str)| {
            reading.coverage.line_use(line.0) == LineUse::Finding && says_nothing(line_form(line.1).trim())
        };
        let nothing_below = |line: u32| {
            let next = filled.get(filled.partition_point(|(number, _)| *number <= line));
            next.is_some_and(|(_, text)| says_nothing(line_form(text).trim()))
        };
        let known = |line: &&u32| {
            matches!(reading.coverage.line_use(**line), LineUse::Finding | LineUse::Context | LineUse::Heading)
                || nothing_below(**line)
        };
        let declared = &reading.report().declared;
        let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
        Self {
            marks: candidate.marks,
            example: candidate.example.clone(),
            findings,
            worded: if findings == 0 { 1.0 } else { worded / findings as f64 },
            asked: (!asking.is_empty()).then(|| share(asking.iter().filter(belongs).count(), asking.len())),
            holding: share(holding, findings.max(1)),
            enclosing: share(enclosing, findings.max(1)),
            swallowed: source.lines().filter(swallowed).count(),
            marked: share(looks.iter().filter(known).count(), looks.len()),
            counting: counting(reading),
            declared: (!declared.is_empty()).then(|| *declared == reading.report().found),
            headings: reading.report().sections.len(),
            kinds: forms.iter().map(|form| form.specimen).collect(),
            read: 1.0 - share(reading.coverage.unread().len(), filled.len()),
        }
    }

    /// The weighted mean; what the report does not show counts as neither here nor there.
    pub(super) fn value(&self) -> f64 {
        const UNKNOWN_SCORE: f64 = 0.6;
        const UNKNOWN_AGREEMENT: f64 = 0.75;
        const ENOUGH_FINDINGS: f64 = 5.0;
        const MAX_CONTRADICTED: f64 = 0.75;
        let declared = self.declared.map_or(UNKNOWN_SCORE, |agrees| if agrees { 1.0 } else { 0.0 });
        let headings = if self.headings > 1 { 1.0 } else { 0.0 };
        let mean = 0.35 * self.worded
            + 0.25 * self.marked
            + 0.15 * self.counting.unwrap_or(UNKNOWN_SCORE)
            + 0.15 * declared
            + 0.10 * headings;
        // A few marks can be an accident, unless all that asks for something is behind them.
        let enough = (self.findings as f64 / ENOUGH_FINDINGS).min(1.0);
        let agreeing = self.asked.unwrap_or(UNKNOWN_AGREEMENT) * self.worded * self.marked;
        let whole = if self.swallowed > 0 { 0.0 } else { 1.0 - self.holding };
        let value = mean * enough.max(agreeing) * whole * (1.0 - self.enclosing) * self.read;
        // The report's own counts outweigh the rest.
        if self.declared == Some(false) { value.min(MAX_CONTRADICTED) } else { value }
    }

    fn reasons(&self) -> Vec<String> {
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        let mut reasons = vec![
            format!("{} marks like `{}` make {} findings", self.marks, self.example, self.findings),
            format!("{} of them are worded as findings", percent(self.worded)),
            format!("{} of all lines that look like a mark belong to one", percent(self.marked)),
        ];
        reasons.extend(self.counting.map(|share| format!("{} of their numbers count", percent(share))));
        reasons.extend(
            self.asked.map(|share| format!("{} of the sentences that ask for something belong to one", percent(share))),
        );
        if self.holding > 0.0 {
            reasons.push(format!("{} of them hold several items that are worded as findings", percent(self.holding)));
        }
        if self.enclosing > 0.0 {
            reasons.push(format!(
                "{} of them hold a line like a heading, a class or an appendix",
                percent(self.enclosing)
            ));
        }
        if self.swallowed > 0 {
            reasons.push(format!("{} lines that say that nothing was found are inside of one", self.swallowed));
        }
        reasons.push(match self.declared {
            Some(true) => "the report declares as many".to_owned(),
            Some(false) => "the report declares another number".to_owned(),
            None => "the report does not seem to declare how many there are".to_owned(),
        });
        reasons.push(format!("{} headings of the kinds {}", self.headings, self.kinds.join("、")));
        reasons.push(format!("{} of the lines are read", percent(self.read)));
        reasons
    }
}

impl Confidence {
    pub(super) const MIN_HIGH: f64 = 0.8;

    pub(super) fn new(evidence: Option<ConfidenceEvidence>) -> Self {
        match evidence {
            Some(evidence) => Self { value: (evidence.value() * 100.0).round() / 100.0, reasons: evidence.reasons() },
            None => Self { value: 0.0, reasons: vec!["nothing looks like the mark of a finding".to_owned()] },
        }
    }

    /// The value in a word.
    pub fn word(&self) -> &'static str {
        match self.value {
            value if value >= Self::MIN_HIGH => "high",
            value if value >= MIN_PUBLISHED_CONFIDENCE => "fair",
            _ => "low",
        }
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "confidence {:.2} ({}): {}", self.value, self.word(), self.reasons.join("; "))
    }
}

/// A heading in brackets, or a class behind a sentence.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^[<〈≪]\s*[^<>〈〉≪≫。]{2,24}[>〉≫]$|。\s*[【\[〔(<]\s*(?:指摘|意見|要望|勧告|検討|注意)(?:事項)?\s*[】\]〕)>]",
    )
});

/// True for a line of a finding's text that belongs to no finding.
fn encloses(line: &str) -> bool {
    HEADING.is_match(line_form(line).trim()) || is_back_matter(line)
}

static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+$").expect("the pattern is fixed"));

/// The share of numbered findings whose number follows the one before it of the same class; `None` without numbers.
fn counting(reading: &Reading) -> Option<f64> {
    let mut last = BTreeMap::<Kind, u32>::new();
    let (mut numbered, mut following) = (0, 0);
    for finding in &reading.corpus.findings {
        let number = finding.number.as_deref().map(text::normalize).unwrap_or_default();
        let Some(number) = NUMBER.find(&number).and_then(|digits| digits.as_str().parse::<u32>().ok()) else {
            continue;
        };
        let before = last.insert(finding.kind, number);
        numbered += 1;
        // Numbers count by class, across the classes, or begin again.
        let across = last.values().any(|other| other.checked_add(1) == Some(number));
        following +=
            usize::from(number == 1 || across || before.is_some_and(|before| before.checked_add(1) == Some(number)));
    }
    (numbered * 2 > reading.corpus.findings.len()).then(|| following as f64 / numbered as f64)
}
