use yew::prelude::*;

use super::{Page, titled};
use crate::Route;
use crate::components::search_form;
use crate::words::frame;

/// What stands where nothing is.
#[derive(Debug, Clone, PartialEq)]
pub struct NotFoundPage;

impl Page for NotFoundPage {
    fn title(&self) -> String {
        titled("ページが見つかりません")
    }

    fn description(&self) -> String {
        "お探しのページは見つかりませんでした。".to_owned()
    }

    fn view(&self) -> Html {
        html! {
            <section class="plain">
                <h1>{ "ページが見つかりません" }</h1>
                <p>{ "アドレスが変わったか、まちがっているかもしれません。指摘のアドレスは変わりませんので、検索で見つけられます。" }</p>
                { search_form(frame::search_label(), "") }
                <p><a href={Route::Start.href()}>{ "はじめのページへ" }</a></p>
            </section>
        }
    }
}
