use yew::prelude::*;

use crate::state::Phase;

/// What the engine is doing, as long as there is something to say.
pub fn engine_status(phase: &Phase, waiting: bool, on_retry: &Callback<()>) -> Html {
    match phase {
        Phase::Failed(failure) => html! {
            <div class="note failure" role="alert">
                <p><b>{ "検索を準備できませんでした。" }</b>{ failure.sentence() }</p>
                <p>{ "報告書と指摘のページは、このまま読めます。" }</p>
                <button type="button" onclick={on_retry.reform(|_: MouseEvent| ())}>{ "再試行" }</button>
            </div>
        },
        Phase::Loading { loaded, total } if waiting => html! {
            <div class="loading">
                <label for="loading">{ format!("検索用のデータを読み込んでいます（{} / {} KB）", loaded / 1024, total / 1024) }</label>
                <progress id="loading" value={loaded.to_string()} max={total.to_string()} />
            </div>
        },
        Phase::Idle | Phase::Starting if waiting => html! {
            <div class="loading">
                <label for="loading">{ "検索のプログラムを読み込んでいます" }</label>
                <progress id="loading" value="0" max="1" />
            </div>
        },
        _ => Html::default(),
    }
}
