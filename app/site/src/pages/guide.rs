use ui::Route;
use ui::components::crumbs;
use ui::messages::{MessageFn, charts, frame, guide as messages, labels};
use yew::prelude::*;

use super::page::{Page, titled};

/// The page of first steps: five sentences for each kind of visitor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GuidePage;

/// A kind of visitor: name, five sentences, and where to begin.
type Visitor = (&'static str, MessageFn, [MessageFn; 5], fn() -> (Route, ui::messages::Message));

const VISITORS: [Visitor; 4] = [
    (
        "resident",
        messages::resident,
        [messages::resident_1, messages::resident_2, messages::resident_3, messages::resident_4, messages::resident_5],
        || (Route::Start, frame::home()),
    ),
    (
        "press",
        messages::press,
        [messages::press_1, messages::press_2, messages::press_3, messages::press_4, messages::press_5],
        || (Route::Charts, charts::charts()),
    ),
    (
        "auditor",
        messages::auditor,
        [messages::auditor_1, messages::auditor_2, messages::auditor_3, messages::auditor_4, messages::auditor_5],
        || (Route::Compare, frame::compare()),
    ),
    (
        "data-user",
        messages::data_user,
        [messages::data_1, messages::data_2, messages::data_3, messages::data_4, messages::data_5],
        || (Route::Data, frame::data()),
    ),
];

impl Page for GuidePage {
    fn title(&self) -> String {
        titled(&frame::guide().plain())
    }

    fn description(&self) -> String {
        messages::lead().plain()
    }

    fn view(&self) -> Html {
        html! {
            <article class="plain">
                { crumbs([(Route::Start.href(), frame::home())], frame::guide()) }
                <h1>{ frame::guide() }</h1>
                <p class="lead">{ messages::lead() }</p>
                { for VISITORS.iter().map(|(id, name, sentences, begin)| {
                    let (route, place) = begin();
                    html! {
                        <section aria-labelledby={*id}>
                            <h2 id={*id}>{ name() }</h2>
                            <ul>{ for sentences.iter().map(|sentence| html! { <li>{ sentence() }</li> }) }</ul>
                            <p><a href={route.href()}>{ messages::begin(place) }</a></p>
                        </section>
                    }
                }) }
                <p>{ messages::words(html! { <a href={Route::Glossary.href()}>{ frame::glossary() }</a> }) }{ labels::list_separator() }<a href={Route::SearchHelp.href()}>{ ui::messages::search::help() }</a></p>
            </article>
        }
    }
}
