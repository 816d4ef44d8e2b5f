use corpus::{Kind, Topic};
use yew::prelude::*;

use crate::messages::labels;
use crate::model::Municipality;
use crate::route::Route;

/// 指摘 filled, 意見 outlined, 要望 dotted: distinguished by shape and word, not by colour.
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
