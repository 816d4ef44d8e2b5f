//! Recurrences: findings that repeat what an earlier report on the same municipality criticised.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Corpus, Finding, Recurrence, Slug, Theme, Topic};
use text::normalize;

use crate::dictionaries::themes::ThemeDictionary;
use crate::dictionaries::topics::TopicDictionary;

/// Terms of their topic that two findings must share.
const MIN_SHARED: usize = 2;

/// Similarity of the words of two findings, chosen on made reports: of the pairs below it none repeats the other.
const MIN_SIMILARITY: f64 = 0.3;

type Bigram = (char, char);

/// A finding as it is compared.
struct Profile<'c> {
    finding: &'c Finding,
    terms: BTreeSet<String>,
    weights: BTreeMap<Bigram, f64>,
    norm: f64,
}

/// The recurrences, each later finding with the closest one of each earlier report.
pub(crate) fn find_recurrences(corpus: &Corpus, themes: &ThemeDictionary) -> Vec<Recurrence> {
    let groups = groups(corpus);
    if groups.is_empty() {
        return Vec::new();
    }
    let reports: BTreeMap<&Slug, &[Theme]> =
        corpus.reports.iter().map(|report| (&report.slug, report.themes.as_slice())).collect();
    let mut dictionaries: BTreeMap<&[Theme], TopicDictionary> = BTreeMap::new();
    let frequencies = document_frequencies(&corpus.findings);
    let mut found = Vec::new();
    for findings in groups {
        let profiles: Vec<Profile<'_>> = findings
            .into_iter()
            .map(|finding| {
                let of = reports[&finding.report];
                let topics = dictionaries.entry(of).or_insert_with(|| themes.topics(&of.iter().copied().collect()));
                Profile::new(finding, topics, &frequencies, corpus.findings.len())
            })
            .collect();
        for later in &profiles {
            let mut closest: BTreeMap<&Slug, Recurrence> = BTreeMap::new();
            let earlier = profiles.iter().filter(|other| other.finding.fiscal_year < later.finding.fiscal_year);
            for (report, recurrence) in
                earlier.filter_map(|earlier| Some((&earlier.finding.report, later.repeats(earlier)?)))
            {
                let known = closest.get(report).map_or(0.0, |known| known.similarity);
                if recurrence.similarity > known {
                    closest.insert(report, recurrence);
                }
            }
            found.extend(closest.into_values());
        }
    }
    found.sort_by(|a, b| a.finding.cmp(&b.finding).then_with(|| b.similarity.total_cmp(&a.similarity)));
    found
}

/// Findings of one municipality with one first topic, where there are several years of them.
fn groups(corpus: &Corpus) -> Vec<Vec<&Finding>> {
    let places: BTreeMap<&Slug, (&str, &str)> = corpus
        .reports
        .iter()
        .map(|report| (&report.slug, (report.prefecture.as_str(), report.municipality.as_str())))
        .collect();
    let mut groups: BTreeMap<((&str, &str), Topic), Vec<&Finding>> = BTreeMap::new();
    for finding in &corpus.findings {
        if let (Some(place), Some(topic)) = (places.get(&finding.report), finding.topics.first()) {
            groups.entry((*place, *topic)).or_default().push(finding);
        }
    }
    let has_years =
        |findings: &Vec<&Finding>| findings.iter().any(|other| other.fiscal_year != findings[0].fiscal_year);
    groups.into_values().filter(has_years).collect()
}

impl<'c> Profile<'c> {
    fn new(
        finding: &'c Finding,
        topics: &TopicDictionary,
        frequencies: &BTreeMap<Bigram, usize>,
        findings: usize,
    ) -> Self {
        let best = topics.assign(finding).into_iter().next();
        let terms = best.into_iter().flat_map(|best| best.evidence).map(|evidence| evidence.term.to_owned()).collect();
        let mut counts: BTreeMap<Bigram, usize> = BTreeMap::new();
        bigrams(finding).into_iter().for_each(|bigram| *counts.entry(bigram).or_default() += 1);
        let weight = |(bigram, count): (Bigram, usize)| {
            let rarity = (findings as f64 / frequencies[&bigram] as f64).ln();
            (bigram, (1.0 + (count as f64).ln()) * rarity)
        };
        let weights: BTreeMap<Bigram, f64> = counts.into_iter().map(weight).collect();
        let norm = weights.values().map(|weight| weight * weight).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
        Self { finding, terms, weights, norm }
    }

    /// The recurrence, where this finding makes the criticism of an earlier one again.
    fn repeats(&self, earlier: &Self) -> Option<Recurrence> {
        let shared: Vec<String> = self.terms.intersection(&earlier.terms).cloned().collect();
        let product: f64 =
            self.weights.iter().filter_map(|(bigram, weight)| Some(weight * earlier.weights.get(bigram)?)).sum();
        let similarity = product / self.norm / earlier.norm;
        (shared.len() >= MIN_SHARED && similarity >= MIN_SIMILARITY).then(|| Recurrence {
            finding: self.finding.id.clone(),
            earlier: earlier.finding.id.clone(),
            shared,
            similarity: (similarity * 1000.0).round() / 1000.0,
        })
    }
}

fn document_frequencies(findings: &[Finding]) -> BTreeMap<Bigram, usize> {
    let mut frequencies = BTreeMap::new();
    for finding in findings {
        let own: BTreeSet<Bigram> = bigrams(finding).into_iter().collect();
        own.into_iter().for_each(|bigram| *frequencies.entry(bigram).or_default() += 1);
    }
    frequencies
}

/// Bigrams of title and text.
fn bigrams(finding: &Finding) -> Vec<Bigram> {
    let text = normalize(&format!("{}{}", finding.title.as_deref().unwrap_or_default(), finding.text));
    text.chars().zip(text.chars().skip(1)).collect()
}
