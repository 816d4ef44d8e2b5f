use ui::components::search_form;
use ui::messages::{frame, not_found as messages};
use ui::{Language, Route};
use yew::prelude::*;

use super::page::{Page, titled};

/// The page for any address that the site does not have.
#[derive(Debug, Clone, PartialEq)]
pub struct NotFoundPage;

impl Page for NotFoundPage {
    fn title(&self) -> String {
        titled(&messages::title().plain())
    }

    fn description(&self) -> String {
        messages::description().plain()
    }

    fn view(&self) -> Html {
        html! {
            <section class="plain">
                <h1>{ messages::title() }</h1>
                <p>{ messages::advice() }</p>
                { search_form(frame::search_label(), "") }
                <p><a href={Route::Start.href()}>{ messages::to_start() }</a></p>
                { for Language::ALL.into_iter().filter(|language| *language != Language::current()).map(said_in) }
            </section>
        }
    }
}

/// The sentence for those who came for a page in another language.
fn said_in(language: Language) -> Html {
    let here = Language::current();
    language.set_current();
    let tag = language.tag();
    let said = html! {
        <p lang={tag}>{ messages::description() }{ " " }<a href={Route::Start.href()} hreflang={tag}>{ messages::to_start() }</a></p>
    };
    here.set_current();
    said
}
