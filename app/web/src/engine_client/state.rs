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

    /// All results of another answer are in their places.
    fn begins_as(&self, other: &Self) -> bool {
        let ids = |answer: &Self| answer.response.hits.iter().map(|hit| hit.id.clone()).collect::<Vec<_>>();
        ids(self).starts_with(&ids(other))
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
    /// Another answer to the same request.
    Refine {
        answer: Rc<Answer>,
        /// Results may take the place of others.
        may_move: bool,
    },
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
            EngineAction::Refine { answer: refined, may_move } => {
                let stays = |before: &Rc<Answer>| refined.begins_as(before);
                let taken = may_move || answer.as_ref().is_none_or(stays);
                Self { phase: Phase::Ready, answer: if taken { Some(refined) } else { answer } }
            }
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
    use search::HitKind;

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

    #[test]
    fn engine_state_moves_no_result_that_is_read() {
        let answered = |ids: &[&str]| {
            let hits = ids.iter().map(|id| Hit {
                id: (*id).to_owned(),
                record: HitKind::Finding,
                score: 1.0,
                report: "wako-2022".parse().unwrap(),
                municipality: "和光市".to_owned(),
                fiscal_year: 2022,
                kind: None,
                title: Vec::new(),
                has_title: false,
                snippet: Vec::new(),
                section: Vec::new(),
                system: None,
                departments: Vec::new(),
                line: 1,
                semantic: false,
                notes: Vec::new(),
                topics: Vec::new(),
                missing: Vec::new(),
                synonyms: Vec::new(),
                duplicates: Vec::new(),
            });
            Rc::new(Answer {
                request: Request::new("鍵", 20),
                response: Response { hits: hits.collect(), ..Response::default() },
                suggestions: Vec::new(),
                explanations: Vec::new(),
            })
        };
        let before = answered(&["a", "b"]);
        let begun = Rc::new(EngineState::default()).reduce(EngineAction::Answer(before.clone()));
        for (ids, may_move, taken) in [
            (&["a", "b", "c"][..], false, true),
            (&["a", "c", "b"], false, false),
            (&["a", "c", "b"], true, true),
            (&["a"], false, false),
        ] {
            let refined = answered(ids);
            let state = begun.clone().reduce(EngineAction::Refine { answer: refined.clone(), may_move });
            assert_eq!(state.answer.as_ref() == Some(&refined), taken, "{ids:?}");
        }
    }
}
