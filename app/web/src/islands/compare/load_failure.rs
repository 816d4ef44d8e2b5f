use ui::messages::{compare as messages, search};
use ui::transfer::Failure;
use yew::prelude::*;

/// A failure, and a button to try again.
pub fn load_failure(failure: &Option<Failure>, retry: &Callback<()>) -> Html {
    failure.as_ref().map_or_else(Html::default, |failure| {
        html! {
            <div class="note failure" role="alert">
                <p><b>{ messages::unreadable() }</b>{ failure.sentence() }</p>
                <button type="button" onclick={retry.reform(|_: MouseEvent| ())}>{ search::retry() }</button>
            </div>
        }
    })
}
