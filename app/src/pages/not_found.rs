use yew::prelude::*;

use crate::Route;
use crate::components::search_form;

/// What stands where nothing is.
pub(super) fn view() -> Html {
    html! {
        <section class="plain">
            <h1 tabindex="-1">{ "ページが見つかりません" }</h1>
            <p>{ "アドレスが変わったか、まちがっているかもしれません。指摘のアドレスは変わりませんので、検索で見つけられます。" }</p>
            { search_form("ことばで検索", "") }
            <p><a href={Route::Start.href()}>{ "はじめのページへ" }</a></p>
        </section>
    }
}
