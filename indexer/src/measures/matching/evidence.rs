use std::collections::HashSet;

use corpus::{Finding, IsoDate, MatchReason, Report};
use text::normalize;

use super::bigrams::{Bigram, Weights, bigrams};
use crate::measures::draft::{Draft, text_of};

/// Fewest bigrams of a title that can tell findings apart.
const MIN_TITLE_BIGRAMS: usize = 3;
/// Shares of a text below which nothing is repeated, and from which all is.
const TEXT_COVERAGE: (f64, f64) = (0.35, 0.9);
/// Coverage below which title and text speak against a number.
const MIN_AGREEMENT: f64 = 0.15;
/// Share of a finding's words below which a measure is about something else.
const MIN_SHARED_WORDS: f64 = 0.02;
/// Agreement from which two titles are one.
const MIN_SAME_TITLE: f64 = 0.95;
/// Most confidence of what is only computed.
const MAX_CONFIDENCE: f64 = 0.99;

/// Confidence that an item answers a finding, with its reasons, the strongest first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Evidence {
    pub(crate) confidence: f64,
    pub(crate) reasons: Vec<MatchReason>,
}

/// Findings that items of a notice may answer.
pub(crate) struct Candidates<'c> {
    pub(crate) findings: Vec<Candidate<'c>>,
    weights: Weights,
}

/// A finding in the form in which it is compared.
pub(crate) struct Candidate<'c> {
    pub(crate) finding: &'c Finding,
    pub(crate) report: &'c Report,
    title: HashSet<Bigram>,
    text: HashSet<Bigram>,
    section: HashSet<Bigram>,
    /// True where no other finding of its kind has its number.
    has_own_number: bool,
}

impl<'c> Candidates<'c> {
    pub(crate) fn new(findings: impl Iterator<Item = (&'c Finding, &'c Report)>) -> Self {
        let pairs: Vec<_> = findings.collect();
        let key = |finding: &'c Finding| (&finding.report, finding.kind, finding.number.as_deref());
        let mut counts = std::collections::HashMap::new();
        pairs.iter().for_each(|(finding, _)| *counts.entry(key(finding)).or_insert(0u32) += 1);
        let mut weights = Weights::default();
        let candidate = |(finding, report): (&'c Finding, &'c Report)| {
            let whole =
                format!("{}\n{}\n{}", finding.title.as_deref().unwrap_or_default(), finding.text, finding.context);
            let text = bigrams(&whole);
            weights.add(&text);
            let section =
                finding.section.iter().chain(&finding.system).map(String::as_str).collect::<Vec<_>>().join("\n");
            Candidate {
                title: bigrams(finding.title.as_deref().unwrap_or_default()),
                section: bigrams(&section),
                has_own_number: finding.number.is_some() && counts[&key(finding)] == 1,
                finding,
                report,
                text,
            }
        };
        let findings = pairs.into_iter().map(candidate).collect();
        Self { findings, weights }
    }

    /// Evidence of an item for each finding of the year that it speaks of.
    pub(crate) fn evidence(&self, draft: &Draft<'_>, reported: Option<&IsoDate>) -> Vec<Evidence> {
        let item = Item::new(draft, reported);
        let titles: Vec<f64> = self.findings.iter().map(|candidate| self.title(&item, candidate)).collect();
        let is_named = titles.iter().any(|title| *title >= MIN_SAME_TITLE);
        let compare = |(candidate, title): (&Candidate<'_>, f64)| {
            self.compare(&item, candidate, title, is_named && title < MIN_SAME_TITLE)
        };
        self.findings.iter().zip(titles).map(compare).collect()
    }

    /// Evidence for a finding, given the agreement of titles, and whether another finding has the title of the item: a number
    /// then counts the rows of the notice.
    fn compare(&self, item: &Item<'_, '_>, candidate: &Candidate<'_>, title: f64, is_another: bool) -> Evidence {
        let Candidate { finding, report, .. } = candidate;
        let none = Evidence { confidence: 0.0, reasons: Vec::new() };
        if item.draft.year.is_some_and(|year| year != finding.fiscal_year) {
            return none;
        }
        let repeated = self.weights.coverage(&item.text, &candidate.text);
        let text = ((repeated - TEXT_COVERAGE.0) / (TEXT_COVERAGE.1 - TEXT_COVERAGE.0)).clamp(0.0, 1.0);
        let agrees =
            item.numbers.iter().any(|number| Some(number) == finding.number.as_deref().map(normalize).as_ref());
        let is_comparable =
            !item.text.is_empty() || item.title.len() >= MIN_TITLE_BIGRAMS && !candidate.title.is_empty();
        let speaks_against = is_comparable && title.max(repeated) < MIN_AGREEMENT;
        let number = match agrees {
            true if speaks_against || is_another => 0.2,
            // Where the item repeats nothing of the finding, its measure shares some words of it.
            true if !is_comparable && self.weights.coverage(&candidate.text, &item.measure) < MIN_SHARED_WORDS => 0.7,
            true if item.draft.is_marked && candidate.has_own_number => 0.9,
            true => 0.25,
            false => 0.0,
        };
        let departments = department_agreement(&item.draft.departments, &finding.departments);
        let section = self.weights.coverage(&item.section, &candidate.section);
        let is_dated = [item.reported, item.draft.found.as_ref()].into_iter().flatten();
        let is_dated =
            is_dated.zip(report.published.iter().cycle()).any(|(day, month)| day.as_str().starts_with(month.as_str()));
        let mut parts = vec![
            (MatchReason::Number, number),
            (MatchReason::Title, 0.94 * title * title),
            (MatchReason::Text, 0.94 * text),
            (MatchReason::Department, if departments == Some(true) { 0.3 } else { 0.0 }),
            (MatchReason::Section, if section > 0.6 { 0.25 * section } else { 0.0 }),
            (MatchReason::Date, if is_dated { 0.1 } else { 0.0 }),
        ];
        // Departments, sections and days alone name no finding.
        if number.max(title).max(text) == 0.0 {
            return none;
        }
        let mut confidence = 1.0 - parts.iter().map(|(_, part)| 1.0 - part).product::<f64>();
        if item.draft.kind.is_some_and(|kind| kind != finding.kind) {
            confidence *= if item.draft.is_marked { 0.4 } else { 0.8 };
        }
        if departments == Some(false) {
            confidence *= 0.9;
        }
        if !agrees && item.draft.is_marked && candidate.has_own_number && !item.numbers.is_empty() {
            confidence *= 0.85;
        }
        parts.retain(|(_, part)| *part >= 0.1);
        parts.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        Evidence {
            confidence: confidence.min(MAX_CONFIDENCE),
            reasons: parts.into_iter().map(|(reason, _)| reason).collect(),
        }
    }

    /// Agreement of titles; where the finding has none, of the title with its text.
    fn title(&self, item: &Item<'_, '_>, candidate: &Candidate<'_>) -> f64 {
        if item.title.len() < MIN_TITLE_BIGRAMS {
            return 0.0;
        }
        if candidate.title.len() < MIN_TITLE_BIGRAMS {
            let within = self.weights.coverage(&item.title, &candidate.text);
            return if within > 0.7 { 0.8 * within } else { 0.0 };
        }
        let (of_item, of_finding) = (
            self.weights.coverage(&item.title, &candidate.title),
            self.weights.coverage(&candidate.title, &item.title),
        );
        // The notice may add a facility in brackets, or shorten.
        0.75 * of_item.max(of_finding) + 0.25 * of_item.min(of_finding)
    }
}

/// An item in the form in which it is compared.
struct Item<'i, 'd> {
    draft: &'i Draft<'d>,
    reported: Option<&'i IsoDate>,
    numbers: Vec<String>,
    title: HashSet<Bigram>,
    text: HashSet<Bigram>,
    measure: HashSet<Bigram>,
    section: HashSet<Bigram>,
}

impl<'i, 'd> Item<'i, 'd> {
    fn new(draft: &'i Draft<'d>, reported: Option<&'i IsoDate>) -> Self {
        Self {
            draft,
            reported,
            numbers: draft.number.map(numbers).unwrap_or_default(),
            title: bigrams(draft.title.unwrap_or_default()),
            text: bigrams(&text_of(&draft.finding)),
            measure: bigrams(&text_of(&draft.measure)),
            section: bigrams(&draft.section.join("\n")),
        }
    }
}

/// The numbers that a mark names: `1`, `1・3`, `2~4`.
pub(super) fn numbers(printed: &str) -> Vec<String> {
    const MAX_NUMBERS: u32 = 50;
    let normalized = normalize(printed);
    let mut numbers = Vec::new();
    for part in normalized.split(['・', '、', ',']) {
        let bare = part.trim_matches(['(', ')', '[', ']', '【', '】', '.']);
        match bare.split_once(['~', '〜']).map(|(from, to)| (from.parse::<u32>(), to.parse::<u32>())) {
            Some((Ok(from), Ok(to))) if from <= to && to - from < MAX_NUMBERS => {
                numbers.extend((from..=to).map(|number| number.to_string()))
            }
            _ if bare.is_empty() => {}
            _ => numbers.push(bare.to_owned()),
        }
    }
    numbers
}

/// Agreement of departments; `None` where one side names none.
fn department_agreement(item: &[String], finding: &[String]) -> Option<bool> {
    if item.is_empty() || finding.is_empty() {
        return None;
    }
    // A place in brackets behind the name is no department: 広報課(情報館).
    let bare = |name: &String| normalize(name).split('(').next().unwrap_or_default().to_owned();
    let names = |list: &[String]| list.iter().map(bare).collect::<Vec<_>>();
    let (item, finding) = (names(item), names(finding));
    Some(
        item.iter()
            .any(|one| finding.iter().any(|other| one.ends_with(other.as_str()) || other.ends_with(one.as_str()))),
    )
}
