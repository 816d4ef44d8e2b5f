use ui::messages::search as messages;
use yew::prelude::*;

use crate::engine_client::Phase;

/// Phase of the engine, as long as it concerns the visitor.
pub fn engine_status(phase: &Phase, waiting: bool, on_retry: &Callback<()>) -> Html {
    match phase {
        Phase::Failed(failure) => html! {
            <div class="note failure" role="alert">
                <p><b>{ messages::unprepared() }</b>{ failure.sentence() }</p>
                <p>{ messages::still_readable() }</p>
                <button type="button" onclick={on_retry.reform(|_: MouseEvent| ())}>{ messages::retry() }</button>
            </div>
        },
        Phase::Loading { loaded, total } if waiting => html! {
            <div class="loading">
                // Only the bar changes while it loads: a growing number would move the words after it.
                <label for="loading">{ messages::loading_index(total / 1024) }</label>
                <progress id="loading" value={loaded.to_string()} max={total.to_string()} />
            </div>
        },
        Phase::Idle | Phase::Starting if waiting => html! {
            <div class="loading">
                <label for="loading">{ messages::loading_program() }</label>
                <progress id="loading" value="0" max="1" />
            </div>
        },
        _ => Html::default(),
    }
}
