use std::rc::Rc;

use yew::prelude::*;

use crate::Place;
use crate::components::result_item;
use crate::services::tray;
use crate::state::Answer;

/// What is given to the list of results.
#[derive(Properties)]
pub struct ResultsProps {
    /// The answer whose results are listed.
    pub answer: Rc<Answer>,
    /// The municipalities, which stay the same.
    pub places: Rc<Vec<Place>>,
    /// Asks why a result is one.
    pub explain: Callback<String>,
}

/// Only another answer is another list.
impl PartialEq for ResultsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
    }
}

/// The results of an answer. A component of its own, so that a key, which changes nothing in it, does not render it.
#[component]
pub fn Results(ResultsProps { answer, places, explain }: &ResultsProps) -> Html {
    // Results that have come say whether they are collected.
    use_effect(tray::mark);
    let item = |hit| result_item(hit, places, answer.explanations.get(&hit.id), explain);
    html! {
        <ol class="results" data-query={answer.request.query.clone()}>{ for answer.response.hits.iter().map(item) }</ol>
    }
}
