use yew::prelude::*;

use crate::components::screen_reader::screen_reader_text;
use crate::language::Language;
use crate::messages::finding as messages;

/// The heading of a finding: its title, or the beginning of its text, which is set as a quotation and announced as such.
pub fn finding_heading(words: Html, is_extract: bool) -> Html {
    let lang = Language::quote_lang();
    match is_extract {
        false => html! { <span {lang}>{ words }</span> },
        true => html! { <>{ screen_reader_text(messages::extract()) }<span class="extract" {lang}>{ words }</span></> },
    }
}
