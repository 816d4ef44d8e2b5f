use std::collections::{BTreeMap, BTreeSet};

use corpus::{Finding, Topic};
use text::normalize;
use toml::Spanned;

use super::assignment::{Assignment, Evidence};
use super::entry::TopicEntry;
use super::field::{FindingField, FindingFields};
use super::matcher::{Matcher, Spelling};
use super::phrase::Phrase;
use super::rules::{Factors, Selection, TopicFile, TopicRules};
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;
use crate::source::toml_fault::explain;

/// Says what findings are about (論点), and why.
#[derive(Debug)]
pub struct TopicDictionary {
    definitions: BTreeMap<Topic, String>,
    phrases: Vec<Phrase>,
    factors: Factors,
    selection: Selection,
    matcher: Matcher,
}

impl TopicDictionary {
    /// Reads a `topics.toml`.
    pub fn load(source: &Source) -> Result<Self, Diagnostic> {
        let rules: TopicFile = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut reading = TopicReader { source, definitions: BTreeMap::new(), phrases: Vec::new() };
        for (code, topic) in &rules.topics {
            reading.topic(code, topic)?;
        }
        let TopicReader { definitions, phrases, .. } = reading;
        if let Some(missing) = Topic::ALL.iter().find(|topic| !definitions.contains_key(topic)) {
            return Err(Diagnostic::error(source.path(), format!("has no [topics.{}]", missing.code()))
                .hint("every topic has a section with at least its definition"));
        }
        let matcher = Matcher::new(&phrases)
            .map_err(|error| Diagnostic::error(source.path(), format!("is too large: {error}")))?;
        Ok(Self { definitions, phrases, factors: rules.fields, selection: rules.selection, matcher })
    }

    /// All topics with what they mean and the phrases they are known by.
    pub fn entries(&self) -> Vec<TopicEntry> {
        let entry = |(&topic, definition): (&Topic, &String)| TopicEntry {
            code: topic,
            label: topic.label(),
            definition: definition.clone(),
            phrases: self.phrases.iter().filter(|phrase| phrase.topic == topic).cloned().collect(),
        };
        self.definitions.iter().map(entry).collect()
    }

    /// The topics of a finding, best first: one or two, three where the evidence is as strong, [`Topic::Other`] where
    /// there is none.
    pub fn assign<'f>(&self, finding: impl Into<FindingFields<'f>>) -> Vec<Assignment<'_>> {
        let mut ranking = self.weigh(&finding.into());
        ranking.retain(|assignment| assignment.score >= self.selection.least.0);
        let Some(best) = ranking.first().map(|best| best.score) else {
            return vec![Assignment::weigh(Topic::Other, Vec::new())];
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
        ranking.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.topic.cmp(&b.topic)));
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

/// A dictionary while it is read: collects what is right, stops at what is wrong.
struct TopicReader<'s> {
    source: &'s Source,
    definitions: BTreeMap<Topic, String>,
    phrases: Vec<Phrase>,
}

impl TopicReader<'_> {
    fn topic(&mut self, code: &Spanned<String>, rules: &TopicRules) -> Result<(), Diagnostic> {
        let Some(&topic) = Topic::ALL.iter().find(|topic| topic.code() == code.get_ref()) else {
            let known: Vec<_> = Topic::ALL.iter().map(|topic| topic.code()).collect();
            let error = self.source.error_at(code.span(), format!("there is no topic `{}`", code.get_ref()));
            return Err(error.hint(format!("the topics are {}", known.join(", "))));
        };
        let mut words = BTreeSet::new();
        for (term, weight) in &rules.terms {
            self.phrase(topic, term, Some(weight.0), &mut words)?;
        }
        let terms: Vec<String> = words.iter().cloned().collect();
        for exception in &rules.except {
            let normalized = normalize(exception.get_ref());
            if !terms.iter().any(|term| normalized.contains(term)) {
                let error = self.source.error_at(exception.span(), "this exception holds no term of its topic");
                return Err(error.hint("write the term together with the words around it"));
            }
            self.phrase(topic, exception, None, &mut words)?;
        }
        self.definitions.insert(topic, rules.definition.clone());
        Ok(())
    }

    /// Adds a phrase; a spelling may occur once in its topic.
    fn phrase(
        &mut self,
        topic: Topic,
        written: &Spanned<String>,
        weight: Option<f64>,
        words: &mut BTreeSet<String>,
    ) -> Result<(), Diagnostic> {
        let spellings: Vec<String> = written.get_ref().split('|').map(str::to_owned).collect();
        for spelling in &spellings {
            let normalized = normalize(spelling);
            if normalized.is_empty() {
                let error =
                    self.source.error_at(written.span(), "nothing is left of this phrase once it is normalized");
                return Err(error.hint("separate spellings by one `|`"));
            }
            if !words.insert(normalized) {
                let error = self.source.error_at(written.span(), format!("`{spelling}` stands twice in this topic"));
                return Err(error.hint("width, case, hyphens and spaces make no difference"));
            }
        }
        self.phrases.push(Phrase { topic, spellings, weight });
        Ok(())
    }
}

#[cfg(test)]
mod tests;
