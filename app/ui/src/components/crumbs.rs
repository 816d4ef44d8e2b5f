use yew::prelude::*;

use crate::messages::{Message, frame};

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
