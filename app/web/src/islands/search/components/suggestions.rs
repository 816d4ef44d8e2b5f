use search::Suggestion;
use ui::Language;
use ui::ids::{SUGGESTIONS, suggestion_id};
use ui::messages::{labels, search as messages};
use ui::state::Listbox;
use yew::prelude::*;

/// Completions of the word that is being typed: a list that the search box controls.
pub fn suggestions(list: Listbox, suggested: &[Suggestion], take: &Callback<String>) -> Html {
    // The focus stays in the box, whatever is pressed here.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul id={SUGGESTIONS} class="suggestions" role="listbox" aria-label={messages::suggestions()} hidden={!list.open || suggested.is_empty()} {onmousedown}>
            { for suggested.iter().enumerate().map(|(at, suggestion)| {
                let query = suggestion.query.clone();
                html! {
                    <li
                        id={suggestion_id(at)} role="option" aria-selected={(list.active == Some(at)).to_string()}
                        onclick={take.reform(move |_: MouseEvent| query.clone())}
                    >
                        <span lang={Language::quote_lang()}>{ &suggestion.text }</span>
                        <span class="hint">{ suggestion.field.map(labels::field) }</span>
                        <span class="number">{ suggestion.count }</span>
                    </li>
                }
            }) }
        </ul>
    }
}
