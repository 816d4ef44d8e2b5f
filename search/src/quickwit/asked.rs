use std::sync::{Arc, Mutex, PoisonError};

use super::answer::Answer;
use super::query::QuickwitQuery;
use super::question::Question;
use super::statistics::counted_for;
use crate::expand::term::QueryTerm;
use crate::index::statistics::Statistics;

/// Answers that are kept: those of a dozen keys.
const MAX_KEPT: usize = 120;

/// Frequencies that are asked for at once; more words are ranked without.
const MAX_COUNTED: usize = 32;

/// Questions that are to be asked before there is an answer, as they are sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} questions are still to be asked", .0.len())]
pub struct PendingQuestions(pub Vec<String>);

/// LRU cache of answers by their questions: whoever types one word more asks for the frequencies of the others again.
#[derive(Default)]
pub struct Answers(Mutex<Vec<(String, Arc<Answer>)>>);

impl Answers {
    pub fn insert(&self, question: String, answer: Answer) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push((question, Arc::new(answer)));
        let evicted = kept.len().saturating_sub(MAX_KEPT);
        kept.drain(..evicted);
    }

    fn get(&self, question: &str) -> Option<Arc<Answer>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().position(|(known, _)| known == question)?;
        let entry = kept.remove(found);
        kept.push(entry);
        kept.last().map(|(_, answer)| answer.clone())
    }
}

/// Questions of one search. Steps go on with provisional answers, to learn what else is to be asked at the same time.
pub struct Asked<'a> {
    answers: &'a Answers,
    pending: Vec<String>,
}

impl<'a> Asked<'a> {
    pub fn new(answers: &'a Answers) -> Self {
        Self { answers, pending: Vec::new() }
    }

    /// The answer; provisionally an empty one.
    pub fn ask(&mut self, question: &Question) -> Arc<Answer> {
        let body = question.body();
        self.answers.get(&body).unwrap_or_else(|| {
            if !self.pending.contains(&body) {
                self.pending.push(body);
            }
            Arc::default()
        })
    }

    /// Number of records with a condition; `None` provisionally.
    pub fn count(&mut self, query: QuickwitQuery) -> Option<usize> {
        let before = self.pending.len();
        let answer = self.ask(&Question::count(query));
        (self.pending.len() == before).then_some(answer.num_hits)
    }

    /// Frequencies by which terms are weighed.
    pub fn statistics(&mut self, terms: &[QueryTerm]) -> Statistics {
        let mut statistics = Statistics::default();
        for query in counted_for(terms).into_iter().take(MAX_COUNTED) {
            let key = query.to_string();
            if let Some(count) = self.count(query) {
                statistics.counts.insert(key, count);
            }
        }
        statistics
    }

    /// Fails if an answer was provisional.
    pub fn finish(&mut self) -> Result<(), PendingQuestions> {
        match std::mem::take(&mut self.pending) {
            pending if pending.is_empty() => Ok(()),
            pending => Err(PendingQuestions(pending)),
        }
    }
}
