//! Groups of findings of several municipalities on a topic that make much the same criticism.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use corpus::{FindingId, Issue, Topic};
use ui::compare::{CloseFinding, FindingDigest, ReportDigest, Value, align};
use ui::{Municipality, Translated};

use super::common_criticism::{CommonCriticism, Mention};
use crate::data::SiteData;
use crate::pages::shared::finding_card;

/// Most common criticisms that a topic's page shows.
const MAX_COMMON: usize = 12;
/// Most shared phrases that are shown of a criticism.
const MAX_PHRASES: usize = 4;

/// The criticisms on a topic that several municipalities' reports make, those of the most reports first, as many as can be
/// read.
pub fn common(data: &SiteData, topic: Topic, digests: &[ReportDigest]) -> Vec<CommonCriticism> {
    let reports: Vec<&ReportDigest> = digests.iter().collect();
    let wording = Wordings::new(data, topic);
    let rows = align(&reports, Value::Topic(topic)).into_iter().filter(|row| row.common);
    let criticisms = rows.filter_map(|row| wording.criticism(&row.cells.concat(), &reports));
    criticisms.take(MAX_COMMON).collect()
}

/// Issues and near duplicates of the findings on a topic.
struct Wordings<'d> {
    data: &'d SiteData,
    topic: Topic,
    /// Issues of each finding with the sentence that decides.
    issues: BTreeMap<&'d FindingId, Vec<(usize, &'d str)>>,
    /// Cluster of each finding that is in one.
    clusters: BTreeMap<&'d FindingId, &'d [FindingId]>,
}

impl<'d> Wordings<'d> {
    fn new(data: &'d SiteData, topic: Topic) -> Self {
        let mut issues: BTreeMap<&FindingId, Vec<(usize, &str)>> = BTreeMap::new();
        for (at, Issue { findings, .. }) in data.records.issues.iter().enumerate() {
            for mention in findings {
                issues.entry(&mention.finding).or_default().push((at, &mention.sentence));
            }
        }
        let clusters = data.records.clusters.iter();
        let clusters = clusters.flat_map(|cluster| cluster.findings.iter().map(|id| (id, &cluster.findings[..])));
        Self { data, topic, issues, clusters: clusters.collect() }
    }

    /// Issue that findings share, with their common phrases; `None` where they share no issue.
    fn criticism(&self, findings: &[&FindingDigest], reports: &[&ReportDigest]) -> Option<CommonCriticism> {
        let issues = self.common_issues(findings);
        let first = *issues.first()?;
        let mut by_place: Vec<(&Municipality, Vec<&FindingDigest>)> = Vec::new();
        for finding in findings {
            match by_place.iter_mut().find(|(place, _)| **place == finding.card.place) {
                Some((_, of)) => of.push(finding),
                None => by_place.push((&finding.card.place, vec![finding])),
            }
        }
        let mut silent: Vec<Municipality> = reports.iter().map(|report| report.place.clone()).collect();
        silent.retain(|place| by_place.iter().all(|(made, _)| *made != place));
        silent.dedup();
        let translated = |at: &usize| {
            let Issue { label, english, easy, .. } = &self.data.records.issues[*at];
            Translated { japanese: label.clone(), english: Some(english.clone()), easy: Some(easy.clone()) }
        };
        Some(CommonCriticism {
            issues: issues.iter().map(translated).collect(),
            shared: shared_phrases(findings),
            mentions: by_place.iter().map(|(_, findings)| self.mention(first, findings)).collect(),
            silent,
        })
    }

    fn common_issues(&self, findings: &[&FindingDigest]) -> Vec<usize> {
        let of = |finding: &FindingDigest| -> BTreeSet<usize> {
            self.issues.get(&finding.card.id).into_iter().flatten().map(|(issue, _)| *issue).collect()
        };
        let each = findings.iter().map(|finding| of(finding));
        each.reduce(|common, next| &common & &next).unwrap_or_default().into_iter().collect()
    }

    /// The first finding of a municipality, with what else its reports say of the issue.
    fn mention(&self, issue: usize, findings: &[&FindingDigest]) -> Mention {
        let first = findings[0];
        let sentences = &self.issues[&first.card.id];
        let sentence = sentences.iter().find(|(at, _)| *at == issue).map_or("", |(_, sentence)| sentence);
        let alike = self.clusters.get(&first.card.id).copied().unwrap_or_default();
        // A cluster may reach beyond the topic.
        let alike = alike.iter().filter_map(|id| self.data.finding(id)).filter(|f| f.topics.contains(&self.topic));
        let same_wording: Vec<_> = alike.map(|finding| finding_card(self.data, finding)).collect();
        let others = findings.iter().skip(1).map(|finding| &finding.card);
        let others = others.filter(|card| same_wording.iter().all(|same| same.id != card.id)).cloned().collect();
        Mention {
            card: first.card.clone(),
            strength: first.strength,
            sentence: self.data.finding(&first.card.id).map(|finding| finding.quote(sentence)).unwrap_or_default(),
            notes: first.notes.clone(),
            same_wording: if same_wording.len() > 1 { same_wording } else { Vec::new() },
            others,
        }
    }
}

/// Phrases that findings share with one another, the longest first.
fn shared_phrases(findings: &[&FindingDigest]) -> Vec<String> {
    let is_here = |close: &&CloseFinding| findings.iter().any(|other| other.card.id == close.id);
    let shared =
        findings.iter().flat_map(|finding| finding.close.iter().filter(is_here)).flat_map(|close| &close.shared);
    let mut shared: Vec<String> = shared.cloned().collect();
    shared.sort_by_key(|phrase| (Reverse(phrase.len()), phrase.clone()));
    let mut kept: Vec<String> = Vec::new();
    for phrase in shared {
        if kept.len() < MAX_PHRASES && !kept.iter().any(|longer| longer.contains(&phrase)) {
            kept.push(phrase);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use ui::Language;
    use ui::messages::check_text;

    #[test]
    fn issues_have_a_name_in_each_language() {
        let issues = indexer::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")).corpus.issues;
        assert!(!issues.is_empty());
        for issue in &issues {
            check_text(&issue.code, Language::Japanese, &issue.label);
            check_text(&issue.code, Language::English, &issue.english);
            check_text(&issue.code, Language::Easy, &issue.easy);
        }
    }
}
