use yew::prelude::*;

/// A button that is not what the place is for; without anything to do it can't be pressed.
pub fn secondary_button(label: Html, act: Option<Callback<MouseEvent>>) -> Html {
    html! { <button type="button" class="quiet" disabled={act.is_none()} onclick={act}>{ label }</button> }
}
