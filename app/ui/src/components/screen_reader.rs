use yew::prelude::*;

use crate::language::Language;
use crate::messages::Message;

/// What is read out alone, where those who see know it from the place. Unlike a name in an attribute, what it quotes is
/// marked as Japanese.
pub fn unseen(words: Message) -> Html {
    html! { <span class="unseen">{ words }</span> }
}

/// What the button before it does something to, read out alone.
pub fn of_it(name: &str) -> Html {
    html! { <span class="unseen" lang={Language::quote_lang()}>{ "：" }{ name }</span> }
}
