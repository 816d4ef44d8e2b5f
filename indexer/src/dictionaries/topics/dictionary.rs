use std::collections::{BTreeMap, BTreeSet};

use corpus::{Finding, Topic};
use text::normalize;

use super::assignment::{Assignment, Evidence};
use super::entry::TopicEntry;
use super::field::{FindingField, FindingFields};
use super::matcher::{Matcher, Spelling};
use super::phrase::Phrase;
use super::rules::{Factors, Selection};

/// Says what findings are about (論点), and why.
#[derive(Debug)]
pub struct TopicDictionary {
    /// In the order that decides between topics of equal evidence.
    topics: Vec<Topic>,
    phrases: Vec<Phrase>,
    factors: Factors,
    selection: Selection,
    matcher: Matcher,
}

impl TopicDictionary {
    /// The dictionary of these topics.
    pub(crate) fn new<'t>(
        topics: impl Iterator<Item = &'t TopicEntry>,
        factors: Factors,
        selection: Selection,
    ) -> Self {
        let (topics, phrases): (Vec<Topic>, Vec<&[Phrase]>) =
            topics.map(|topic| (topic.code, topic.phrases.as_slice())).unzip();
        let phrases = phrases.concat();
        Self { topics, matcher: Matcher::new(&phrases), phrases, factors, selection }
    }

    /// The topics of a finding, best first: one or two, three where the evidence is as strong, [`Topic::OTHER`] where
    /// there is none.
    pub fn assign<'f>(&self, finding: impl Into<FindingFields<'f>>) -> Vec<Assignment<'_>> {
        let mut ranking = self.weigh(&finding.into());
        ranking.retain(|assignment| assignment.score >= self.selection.least.0);
        let Some(best) = ranking.first().map(|best| best.score) else {
            return vec![Assignment::weigh(Topic::OTHER, Vec::new())];
        };
        let shares = [0.0, self.selection.second.0, self.selection.third.0];
        ranking.into_iter().zip(shares).take_while(|(next, share)| next.score >= share * best).map(|(t, _)| t).collect()
    }

    /// Phrases that change no assignment to these findings: terms that earn no topic, and exceptions that never match.
    pub fn unused<'d>(&'d self, findings: &[Finding]) -> Vec<&'d Phrase> {
        let mut at_work = BTreeSet::new();
        for finding in findings {
            let topics: Vec<Topic> = self.assign(finding).iter().map(|assignment| assignment.topic).collect();
            let standing = self.best_places(&finding.into()).into_keys();
            at_work.extend(standing.filter(|phrase| {
                let Phrase { topic, weight, .. } = &self.phrases[*phrase];
                weight.is_none() || topics.contains(topic)
            }));
        }
        let phrases = self.phrases.iter().enumerate();
        phrases.filter(|(at, _)| !at_work.contains(at)).map(|(_, phrase)| phrase).collect()
    }

    /// Every topic that some term of the finding speaks for, best first.
    fn weigh(&self, finding: &FindingFields<'_>) -> Vec<Assignment<'_>> {
        let mut evidence: BTreeMap<Topic, Vec<Evidence<'_>>> = BTreeMap::new();
        for (phrase, (field, spelling)) in self.best_places(finding) {
            let Phrase { topic, spellings, weight } = &self.phrases[phrase];
            if let Some(weight) = weight {
                let weight = weight * self.factors.get(field);
                evidence.entry(*topic).or_default().push(Evidence { term: &spellings[spelling], field, weight });
            }
        }
        let mut ranking: Vec<_> = evidence.into_iter().map(|(topic, terms)| Assignment::weigh(topic, terms)).collect();
        let place = |topic: Topic| self.topics.iter().position(|listed| *listed == topic);
        ranking.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| place(a.topic).cmp(&place(b.topic))));
        ranking
    }

    /// Phrases in a finding, each with the field in which it counts most and its spelling there.
    fn best_places(&self, finding: &FindingFields<'_>) -> BTreeMap<usize, (FindingField, usize)> {
        let mut fields = FindingField::ALL;
        fields.sort_by(|a, b| self.factors.get(*a).total_cmp(&self.factors.get(*b)));
        let places = fields.into_iter().flat_map(|field| {
            let found = self.matcher.spellings_in(&normalize(field.text_of(finding)));
            found.into_iter().map(move |Spelling { phrase, spelling }| (phrase, (field, spelling)))
        });
        places.collect()
    }
}

#[cfg(test)]
mod tests;
