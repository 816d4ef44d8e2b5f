use std::rc::Rc;

use search::Hit;
use ui::Municipality;
use yew::prelude::*;

use super::components::result_item::result_item;
use crate::browser::dom;
use crate::engine_client::Answer;
use crate::page::tray;

#[derive(Properties)]
pub struct ResultsProps {
    /// The answer whose results are listed.
    pub answer: Rc<Answer>,
    /// The municipalities, which stay the same.
    pub municipalities: Rc<Vec<Municipality>>,
    /// Asks for an explanation.
    pub explain: Callback<String>,
    /// The result that is shown beside the list.
    pub chosen: Option<String>,
    /// Chooses the result of an id.
    pub choose: Callback<String>,
}

/// Only another answer or choice is another list.
impl PartialEq for ResultsProps {
    fn eq(&self, other: &Self) -> bool {
        self.answer == other.answer && self.chosen == other.chosen
    }
}

/// The results of an answer. A component of its own, so that a key, which changes nothing in it, does not render it.
#[component]
pub fn Results(ResultsProps { answer, municipalities, explain, chosen, choose }: &ResultsProps) -> Html {
    // Results that have come say whether they are collected.
    use_effect(tray::mark);
    // The nodes of the list are reused, so the old explanations are closed.
    use_effect_with(answer.request.clone(), |_| dom::close_details(".results > li > .why[open]"));
    let item = |hit: &Hit| {
        let is_chosen = chosen.as_deref() == Some(hit.id.as_str());
        result_item(hit, municipalities, answer.explanation(&hit.id), explain, is_chosen)
    };
    // A pressed or focused result is chosen.
    let choose_in = {
        let choose = choose.clone();
        move |event: &Event| dom::id_around(event).into_iter().for_each(|id| choose.emit(id))
    };
    let onclick = {
        let choose_in = choose_in.clone();
        move |event: MouseEvent| choose_in(&event)
    };
    let onfocusin = move |event: FocusEvent| choose_in(&event);
    html! {
        <ol class="results" data-query={answer.request.query.clone()} {onclick} {onfocusin}>{ for answer.response.hits.iter().map(item) }</ol>
    }
}
