use yew::prelude::*;

use crate::language::Language;
use crate::messages::Message;

/// Text for screen readers alone, where sight knows it from the layout. Unlike a name in an attribute, a quote in it
/// is marked as Japanese.
pub fn screen_reader_text(words: Message) -> Html {
    html! { <span class="unseen">{ words }</span> }
}

/// Object of a button, for screen readers alone.
pub fn hidden_object(name: &str) -> Html {
    html! { <span class="unseen" lang={Language::quote_lang()}>{ "：" }{ name }</span> }
}
