use std::collections::{BTreeMap, BTreeSet};

use corpus::{Finding, Topic, fold};
use toml::Spanned;

use super::matcher::Matcher;
use super::rules::{Factors, Rules, Selection, TopicRules};
use super::{Assignment, Evidence, Field, Phrase};
use crate::rules::explain;
use crate::{Diagnostic, Source};

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
        let rules: Rules = toml::from_str(source.text()).map_err(|error| explain(source, &error))?;
        let mut reading = Reading { source, definitions: BTreeMap::new(), phrases: Vec::new() };
        for (code, topic) in &rules.topics {
            reading.topic(code, topic)?;
        }
        let Reading { definitions, phrases, .. } = reading;
        if let Some(missing) = Topic::ALL.iter().find(|topic| !definitions.contains_key(topic)) {
            return Err(Diagnostic::error(source.path(), format!("has no [topics.{}]", missing.code()))
                .hint("every topic has a section with at least its definition"));
        }
        let matcher = Matcher::new(&phrases)
            .map_err(|error| Diagnostic::error(source.path(), format!("is too large: {error}")))?;
        Ok(Self { definitions, phrases, factors: rules.fields, selection: rules.selection, matcher })
    }

    /// What a topic is about, in plain Japanese (ours).
    pub fn definition(&self, topic: Topic) -> &str {
        &self.definitions[&topic]
    }

    /// The topics of a finding, best first: one or two, three where the evidence is as strong, [`Topic::Other`] where
    /// there is none.
    pub fn assign(&self, finding: &Finding) -> Vec<Assignment<'_>> {
        let mut ranking = self.weigh(finding);
        ranking.retain(|assignment| assignment.score >= self.selection.least);
        let Some(best) = ranking.first().map(|best| best.score) else {
            return vec![Assignment::weigh(Topic::Other, Vec::new())];
        };
        let shares = [0.0, self.selection.second, self.selection.third];
        ranking.into_iter().zip(shares).take_while(|(next, share)| next.score >= share * best).map(|(t, _)| t).collect()
    }

    /// The phrases without which every assignment to these findings were the same: terms that earn no topic, and
    /// exceptions that stand nowhere.
    pub fn idle<'d>(&'d self, findings: &[Finding]) -> Vec<&'d Phrase> {
        let standing: BTreeSet<usize> =
            findings.iter().flat_map(|finding| self.best_fields(finding)).map(|(id, _)| id).collect();
        let earning: BTreeSet<(Topic, &str)> = findings
            .iter()
            .flat_map(|finding| self.assign(finding))
            .flat_map(|assignment| assignment.evidence.into_iter().map(move |term| (assignment.topic, term.term)))
            .collect();
        let idle = |id: usize, phrase: &Phrase| match phrase.weight {
            Some(_) => !earning.contains(&(phrase.topic, phrase.text.as_str())),
            None => !standing.contains(&id),
        };
        self.phrases.iter().enumerate().filter(|(id, phrase)| idle(*id, phrase)).map(|(_, phrase)| phrase).collect()
    }

    /// Every topic that some term of the finding speaks for, best first.
    fn weigh(&self, finding: &Finding) -> Vec<Assignment<'_>> {
        let mut evidence: BTreeMap<Topic, Vec<Evidence<'_>>> = BTreeMap::new();
        for (id, field) in self.best_fields(finding) {
            let Phrase { topic, text, weight } = &self.phrases[id];
            if let Some(weight) = weight {
                let weight = weight * self.factors.of(field);
                evidence.entry(*topic).or_default().push(Evidence { term: text, field, weight });
            }
        }
        let mut ranking: Vec<_> = evidence.into_iter().map(|(topic, terms)| Assignment::weigh(topic, terms)).collect();
        ranking.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.topic.cmp(&b.topic)));
        ranking
    }

    /// The phrases that stand in a finding, each with the field in which it counts most.
    fn best_fields(&self, finding: &Finding) -> BTreeMap<usize, Field> {
        let mut fields = Field::ALL;
        fields.sort_by(|a, b| self.factors.of(*a).total_cmp(&self.factors.of(*b)));
        let standing =
            |field: Field| self.matcher.phrases_in(&fold(field.of(finding))).into_iter().map(move |id| (id, field));
        fields.into_iter().flat_map(standing).collect()
    }
}

/// A dictionary while it is read: collects what is right, stops at what is wrong.
struct Reading<'s> {
    source: &'s Source,
    definitions: BTreeMap<Topic, String>,
    phrases: Vec<Phrase>,
}

impl Reading<'_> {
    fn topic(&mut self, code: &Spanned<String>, rules: &TopicRules) -> Result<(), Diagnostic> {
        let Some(&topic) = Topic::ALL.iter().find(|topic| topic.code() == code.get_ref()) else {
            let known: Vec<_> = Topic::ALL.iter().map(|topic| topic.code()).collect();
            let error = self.source.error_at(code.span(), format!("there is no topic `{}`", code.get_ref()));
            return Err(error.hint(format!("the topics are {}", known.join(", "))));
        };
        let terms: Vec<String> = rules.terms.keys().map(|term| fold(term.get_ref())).collect();
        let mut seen = BTreeSet::new();
        for exception in &rules.except {
            let folded = self.fold(exception, &mut seen)?;
            if !terms.iter().any(|term| folded.contains(term) && folded != *term) {
                let error = self.source.error_at(exception.span(), "this exception holds no term of its topic");
                return Err(error.hint("write the term together with the words around it"));
            }
            self.phrases.push(Phrase { topic, text: exception.get_ref().clone(), weight: None });
        }
        for (term, weight) in &rules.terms {
            self.fold(term, &mut seen)?;
            let value = *weight.get_ref();
            if !(value.is_finite() && value > 0.0) {
                return Err(self.source.error_at(weight.span(), "a weight is a number above 0"));
            }
            self.phrases.push(Phrase { topic, text: term.get_ref().clone(), weight: Some(value) });
        }
        self.definitions.insert(topic, rules.definition.clone());
        Ok(())
    }

    /// Folds a phrase, which must not stand in its topic yet.
    fn fold(&self, phrase: &Spanned<String>, seen: &mut BTreeSet<String>) -> Result<String, Diagnostic> {
        let folded = fold(phrase.get_ref());
        if folded.is_empty() {
            return Err(self.source.error_at(phrase.span(), "nothing is left of this phrase once it is folded"));
        }
        if !seen.insert(folded.clone()) {
            let error =
                self.source.error_at(phrase.span(), format!("`{}` stands twice in this topic", phrase.get_ref()));
            return Err(error.hint("width, case, hyphens and spaces make no difference"));
        }
        Ok(folded)
    }
}

#[cfg(test)]
mod tests;
