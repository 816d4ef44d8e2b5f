use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use corpus::{Finding, Topic, fold};
use toml::Spanned;

use super::matcher::{Matcher, Pattern};
use super::rules::{Rules, Selection, TopicRules};
use super::{Assignment, Evidence, Field, LoadError, RuleError};

/// Says what findings are about (論点), and why.
#[derive(Debug)]
pub struct TopicDictionary {
    definitions: BTreeMap<Topic, String>,
    terms: Vec<Term>,
    factors: BTreeMap<Field, f64>,
    selection: Selection,
    matcher: Matcher,
}

/// A term of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The topic it speaks for.
    pub topic: Topic,
    /// As the dictionary writes it.
    pub text: String,
    /// How strongly it speaks for it.
    pub weight: f64,
}

impl TopicDictionary {
    /// Loads `topics.toml`.
    pub fn load(path: &Path) -> Result<Self, LoadError> {
        let text = fs::read_to_string(path).map_err(|source| LoadError::Read { path: path.into(), source })?;
        Self::parse(&text).map_err(|source| LoadError::Rule { path: path.into(), source })
    }

    /// Reads the text of a `topics.toml`.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let rules: Rules = toml::from_str(text).map_err(|error| RuleError::syntax(text, &error))?;
        let mut reading = Reading { text, definitions: BTreeMap::new(), terms: Vec::new(), patterns: Vec::new() };
        for (code, topic) in rules.topics {
            reading.topic(&code, topic)?;
        }
        let Reading { definitions, terms, patterns, .. } = reading;
        if let Some(missing) = Topic::ALL.iter().find(|topic| !definitions.contains_key(topic)) {
            return Err(RuleError::at(text, 0..0, format!("no [topics.{}] in the dictionary", missing.code())));
        }
        let matcher = Matcher::new(patterns).map_err(|error| RuleError::at(text, 0..0, error.to_string()))?;
        let factors = Field::ALL.into_iter().map(|field| (field, rules.fields.of(field))).collect();
        Ok(Self { definitions, terms, factors, selection: rules.selection, matcher })
    }

    /// What a topic is about, in plain Japanese (ours).
    pub fn definition(&self, topic: Topic) -> &str {
        &self.definitions[&topic]
    }

    /// All terms.
    pub fn terms(&self) -> &[Term] {
        &self.terms
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

    /// Every topic that some term of the finding speaks for, best first.
    fn weigh(&self, finding: &Finding) -> Vec<Assignment<'_>> {
        let mut evidence: BTreeMap<Topic, Vec<Evidence<'_>>> = BTreeMap::new();
        for (id, (field, factor)) in self.best_fields(finding) {
            let Term { topic, text, weight } = &self.terms[id];
            evidence.entry(*topic).or_default().push(Evidence { term: text, field, weight: weight * factor });
        }
        let mut ranking: Vec<_> = evidence.into_iter().map(|(topic, terms)| Assignment::weigh(topic, terms)).collect();
        ranking.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.topic.cmp(&b.topic)));
        ranking
    }

    /// The terms of a finding, each with the field in which it counts most.
    fn best_fields(&self, finding: &Finding) -> BTreeMap<usize, (Field, f64)> {
        let mut best: BTreeMap<usize, (Field, f64)> = BTreeMap::new();
        for (&field, &factor) in &self.factors {
            for id in self.matcher.terms_in(&fold(field.of(finding))) {
                let place = best.entry(id).or_insert((field, factor));
                if factor > place.1 {
                    *place = (field, factor);
                }
            }
        }
        best
    }
}

/// A dictionary while it is read: collects what is right, stops at what is wrong.
struct Reading<'t> {
    text: &'t str,
    definitions: BTreeMap<Topic, String>,
    terms: Vec<Term>,
    patterns: Vec<Pattern>,
}

impl Reading<'_> {
    fn topic(&mut self, code: &Spanned<String>, rules: TopicRules) -> Result<(), RuleError> {
        let Some(&topic) = Topic::ALL.iter().find(|topic| topic.code() == code.get_ref()) else {
            let known: Vec<_> = Topic::ALL.iter().map(|topic| topic.code()).collect();
            return Err(self.error(code, format!("no topic `{}`: one of {}", code.get_ref(), known.join(", "))));
        };
        let mut seen = BTreeSet::new();
        for phrase in &rules.except {
            let folded = self.phrase(phrase, &mut seen)?;
            self.patterns.push(Pattern { topic, folded, term: None });
        }
        for (term, weight) in &rules.terms {
            let folded = self.phrase(term, &mut seen)?;
            let value = *weight.get_ref();
            if !(value.is_finite() && value > 0.0) {
                return Err(self.error(weight, "a weight is a number above 0"));
            }
            self.patterns.push(Pattern { topic, folded, term: Some(self.terms.len()) });
            self.terms.push(Term { topic, text: term.get_ref().clone(), weight: value });
        }
        self.definitions.insert(topic, rules.definition);
        Ok(())
    }

    /// Folds a phrase, which must be no other of its topic.
    fn phrase(&self, phrase: &Spanned<String>, seen: &mut BTreeSet<String>) -> Result<String, RuleError> {
        let folded = fold(phrase.get_ref());
        if folded.is_empty() {
            return Err(self.error(phrase, "nothing is left of this phrase once it is folded"));
        }
        if !seen.insert(folded.clone()) {
            return Err(self.error(phrase, format!("`{}` stands twice in this topic", phrase.get_ref())));
        }
        Ok(folded)
    }

    fn error<T>(&self, at: &Spanned<T>, message: impl Into<String>) -> RuleError {
        RuleError::at(self.text, at.span(), message)
    }
}
