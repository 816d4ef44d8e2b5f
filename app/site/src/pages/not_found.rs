use ui::components::search_form;
use ui::words::{frame, not_found as words};
use ui::{Language, Route};
use yew::prelude::*;

use super::{Page, titled};

/// What stands where nothing is.
#[derive(Debug, Clone, PartialEq)]
pub struct NotFoundPage;

impl Page for NotFoundPage {
    fn title(&self) -> String {
        titled(&words::title().plain())
    }

    fn description(&self) -> String {
        words::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <section class="plain">
                <h1>{ words::title() }</h1>
                <p>{ words::advice() }</p>
                { search_form(frame::search_label(), "") }
                <p><a href={Route::Start.href()}>{ words::to_start() }</a></p>
                { for Language::ALL.into_iter().filter(|language| *language != Language::current()).map(said_in) }
            </section>
        }
    }
}

/// The sentence for those who came for a page in another language.
fn said_in(language: Language) -> Html {
    let here = Language::current();
    language.speak();
    let tag = language.tag();
    let said = html! {
        <p lang={tag}>{ words::description() }{ " " }<a href={Route::Start.href()} hreflang={tag}>{ words::to_start() }</a></p>
    };
    here.speak();
    said
}
