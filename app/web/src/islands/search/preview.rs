use std::rc::Rc;

use ui::Municipality;
use ui::messages::search as messages;
use yew::prelude::*;

use super::components::result_item::result_preview;
use crate::engine_client::Answer;

#[derive(Properties)]
pub struct PreviewProps {
    /// The answer that the result belongs to.
    pub answer: Option<Rc<Answer>>,
    /// The id of the result that the visitor chose.
    pub chosen: Option<String>,
    /// The municipalities, which stay the same.
    pub municipalities: Rc<Vec<Municipality>>,
    /// Asks for all that a result says.
    pub explain: Callback<String>,
    /// The preview stays as it is, because the visitor types or waits.
    pub still: bool,
}

/// Nothing changes while another answer or choice is on the way.
impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        other.still || self.answer == other.answer && self.chosen == other.chosen
    }
}

/// The chosen result, else the first, in full beside the list where there is room.
#[component]
pub fn Preview(PreviewProps { answer, chosen, municipalities, explain, .. }: &PreviewProps) -> Html {
    let answer = answer.as_ref();
    let hit = answer.and_then(|answer| answer.chosen(chosen.as_deref()));
    let explained = answer.zip(hit).and_then(|(answer, hit)| answer.explanation(&hit.id));
    // An explanation that was asked for of the answer before never comes.
    let asked = answer.map(|answer| answer.request.clone());
    use_effect_with((asked, hit.map(|hit| hit.id.clone()), explained.is_some()), {
        let explain = explain.clone();
        move |(_, id, is_known)| id.iter().filter(|_| !is_known).for_each(|id| explain.emit(id.clone()))
    });
    html! {
        <section class="preview" aria-label={messages::preview()} tabindex="0">
            if let Some(hit) = hit { { result_preview(hit, municipalities, explained) } }
            else { <p class="hint">{ messages::no_preview() }</p> }
        </section>
    }
}
