use corpus::{Kind, Topic};
use search::Fragment;
use yew::prelude::*;

use crate::language::Language;
use crate::messages::{Message, frame, labels};
use crate::model::Municipality;
use crate::route::Route;

/// 指摘 filled, 意見 outlined, 要望 dotted: told apart by shape and word, not by colour.
pub fn kind_badge(kind: Kind) -> Html {
    html! { <span class={classes!("badge", kind.code())}>{ labels::kind(kind) }</span> }
}

/// A municipality's name in its hue.
pub fn municipality_name(municipality: &Municipality) -> Html {
    html! { <span class="place" data-hue={municipality.hue.to_string()}>{ municipality.name.message() }</span> }
}

/// A topic, which leads to its page.
pub fn topic_link(topic: Topic) -> Html {
    html! { <a class="topic" href={Route::Topic(topic).href()}>{ labels::topic(topic) }</a> }
}

/// What is read out alone, where those who see know it from the place. Unlike a name in an attribute, what it quotes is
/// marked as Japanese.
pub fn unseen(words: Message) -> Html {
    html! { <span class="unseen">{ words }</span> }
}

/// What the button before it does something to, read out alone.
pub fn of_it(name: &str) -> Html {
    html! { <span class="unseen" lang={Language::quote_lang()}>{ "：" }{ name }</span> }
}

/// The way from the start page to here.
pub fn crumbs<const N: usize>(links: [(String, Message); N], here: Message) -> Html {
    html! {
        <nav class="crumbs" aria-label={frame::here()}>
            <ol>
                { for links.into_iter().map(|(href, name)| html! { <li><a {href}>{ name }</a></li> }) }
                <li aria-current="page">{ here }</li>
            </ol>
        </nav>
    }
}

/// A text whose paragraphs are separated by line feeds.
pub fn paragraphs(text: &str) -> Html {
    html! { <>{ for text.split('\n').filter(|line| !line.trim().is_empty()).map(|line| html! { <p>{ line }</p> }) }</> }
}

/// A text with its matches marked.
pub fn marked(pieces: &[Fragment]) -> Html {
    html! {
        <>{ for pieces.iter().map(|piece| match piece.marked {
            true => html! { <mark>{ &piece.text }</mark> },
            false => html! { { &piece.text } },
        }) }</>
    }
}
