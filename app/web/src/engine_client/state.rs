use std::rc::Rc;

use search::{Explanation, Hit, Request, Response, Suggestion};
use ui::transfer::Failure;
use yew::Reducible;

/// State of the engine as the page knows it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EngineState {
    pub phase: Phase,
    /// The last answer, which stays on the page until the next one is there.
    pub answer: Option<Rc<Answer>>,
}

/// An answer with its request.
#[derive(Debug, Clone)]
pub struct Answer {
    pub request: Request,
    pub response: Response,
    /// Completions of the word that is being typed.
    pub suggestions: Vec<Suggestion>,
    /// Explanations of results by id, as far as they were asked for: few, and a tree would be a KB of the program.
    pub explanations: Vec<(String, Explanation)>,
}

impl Answer {
    /// The result of that id, else the first one.
    pub fn chosen(&self, id: Option<&str>) -> Option<&Hit> {
        let hits = &self.response.hits;
        hits.iter().find(|hit| Some(hit.id.as_str()) == id).or(hits.first())
    }

    /// The explanation of a result.
    pub fn explanation(&self, id: &str) -> Option<&Explanation> {
        self.explanations.iter().find_map(|(of, explanation)| (of == id).then_some(explanation))
    }
}

/// An answer equals itself alone: comparing all of one takes longer than rendering it.
impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Phase of the engine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Phase {
    /// Not needed yet.
    #[default]
    Idle,
    /// Its program is loading.
    Starting,
    /// The index is loading.
    Loading {
        loaded: u64,
        total: u64,
    },
    Ready,
    /// It will not answer until it is restarted.
    Failed(Failure),
}

/// Event of the engine.
#[derive(Debug, Clone, PartialEq)]
pub enum EngineAction {
    SetPhase(Phase),
    Answer(Rc<Answer>),
    /// Explanation of the result of that id.
    Explain(String, Explanation),
}

impl Reducible for EngineState {
    type Action = EngineAction;

    fn reduce(self: Rc<Self>, action: EngineAction) -> Rc<Self> {
        let answer = self.answer.clone();
        Rc::new(match action {
            EngineAction::SetPhase(phase) => Self { phase, answer },
            EngineAction::Answer(answer) => Self { phase: Phase::Ready, answer: Some(answer) },
            EngineAction::Explain(id, explanation) => {
                let explained = answer.map(|answer| {
                    let mut answer = (*answer).clone();
                    answer.explanations.push((id, explanation));
                    Rc::new(answer)
                });
                Self { phase: self.phase.clone(), answer: explained }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engine_state_keeps_answer_after_failure() {
        let request = Request {
            query: "鍵".to_owned(),
            filters: Default::default(),
            as_text: Default::default(),
            partial: true,
            synonyms: true,
            semantic: true,
            collapse_duplicates: false,
            offset: 0,
            limit: 20,
        };
        let answer = Rc::new(Answer {
            request,
            response: Response::default(),
            suggestions: Vec::new(),
            explanations: Vec::new(),
        });
        let state = Rc::new(EngineState::default()).reduce(EngineAction::Answer(answer.clone()));
        assert_eq!(state.phase, Phase::Ready);
        let state = state.reduce(EngineAction::SetPhase(Phase::Failed(Failure::Program)));
        assert_eq!(state.answer, Some(answer));
    }
}
