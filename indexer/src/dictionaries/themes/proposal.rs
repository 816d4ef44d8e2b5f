use std::collections::BTreeMap;
use std::fmt;

use corpus::{Finding, Theme, Topic};
use text::normalize;

use super::dictionary::{ThemeDictionary, ThemeTopics};

/// A theme that a report seems to have, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeProposal {
    /// The theme.
    pub theme: Theme,
    /// Its Japanese name.
    pub label: String,
    /// Its words on the cover, the strongest first.
    pub words: Vec<String>,
    /// The findings whose topic is one of its own.
    pub findings: usize,
    /// All findings.
    pub of: usize,
    score: f64,
}

/// Filled lines at the beginning in which the words of a theme are looked for.
const COVER_LINES: usize = 30;

/// Weight of words that is worth as much as all findings.
const FULL_WEIGHT: f64 = 8.0;

/// Fewer findings speak less.
const ENOUGH_FINDINGS: f64 = 5.0;

/// The share of the best score that a further theme needs.
const FURTHER: f64 = 0.6;

pub(super) fn propose(themes: &ThemeDictionary, text: &str, findings: &[Finding]) -> Vec<ThemeProposal> {
    let cover: String = text.lines().filter(|line| !line.trim().is_empty()).take(COVER_LINES).collect();
    let cover = normalize(&cover);
    let topics = themes.peculiar_topics();
    let mut votes: BTreeMap<Topic, usize> = BTreeMap::new();
    let best = findings.iter().filter_map(|finding| Some(topics.assign(finding).first()?.topic));
    best.for_each(|topic| *votes.entry(topic).or_default() += 1);
    let of = findings.len();
    let full = of.max(ENOUGH_FINDINGS as usize) as f64;
    let proposal = |ThemeTopics { entry, recognition, own, .. }: &ThemeTopics| {
        let mut words: Vec<(&str, f64)> = recognition
            .iter()
            .filter_map(|(spellings, weight)| {
                Some((spellings.iter().find(|word| cover.contains(*word))?.as_str(), *weight))
            })
            .collect();
        words.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        let weight = words.iter().rev().fold(0.0, |further, (_, weight)| weight + further / 2.0);
        let findings: usize = own.iter().filter_map(|topic| votes.get(&topic.code)).sum();
        ThemeProposal {
            theme: entry.code,
            label: entry.label.clone(),
            words: words.into_iter().map(|(word, _)| word.to_owned()).collect(),
            findings,
            of,
            score: weight / FULL_WEIGHT + findings as f64 / full,
        }
    };
    let mut proposals: Vec<ThemeProposal> =
        themes.themes.iter().map(proposal).filter(|proposal| proposal.score > 0.0).collect();
    proposals.sort_by(|a, b| b.score.total_cmp(&a.score));
    let least = proposals.first().map_or(0.0, |best| best.score * FURTHER);
    proposals.retain(|proposal| proposal.score >= least);
    proposals
}

impl fmt::Display for ThemeProposal {
    /// 補助金（表紙に「補助金」「交付金」、論点から12件中8件）
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: String = self.words.iter().map(|word| format!("「{word}」")).collect();
        let cover = (!words.is_empty()).then(|| format!("初めの{COVER_LINES}行に{words}"));
        let findings = (self.findings > 0).then(|| format!("{}件中{}件の論点", self.of, self.findings));
        let reasons: Vec<String> = cover.into_iter().chain(findings).collect();
        write!(f, "{}（{}）", self.label, reasons.join("、"))
    }
}
