use yew::prelude::*;

use crate::ids::{SEARCH_BOX, SUGGESTIONS, suggestion_id};
use crate::language::Language;
use crate::messages::{Message, frame as messages};
use crate::route::Route;
use crate::state::{Listbox, MAX_QUERY_CHARS, SearchState};

/// A search box that is a plain form, and so works before any script does.
pub fn search_form(label: Message, class: &'static str) -> Html {
    html! {
        <form class={classes!("search-form", class)} role="search" action={Route::Search.href()} method="get">
            <label for={SEARCH_BOX}>{ label }</label>
            <div class="search-field">
                { search_box(None) }
                <button type="submit">{ messages::search() }</button>
            </div>
        </form>
    }
}

/// A second search box, for one municipality alone; the page's own is that of its head.
pub fn search_within(label: Message, municipality: &str) -> Html {
    html! {
        <form class="search-form within" role="search" aria-label={label.plain()} action={Route::Search.href()} method="get">
            <label for="q-within">{ label }</label>
            <div class="search-field">
                <input id="q-within" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength={MAX_QUERY_CHARS.to_string()} required={true} />
                <input type="hidden" name="m" value={municipality.to_owned()} />
                <button type="submit" class="quiet">{ messages::search() }</button>
            </div>
        </form>
    }
}

/// The box itself. What is in it belongs to the visitor: it is read and, when the address changes, set, but never
/// bound, so that what was typed before the page came alive stays.
///
/// With a list of suggestions, and their number, it is a combobox that controls the list.
pub fn search_box(list: Option<(Listbox, usize)>) -> Html {
    let expanded = list.map(|(list, count)| (list.open && count > 0).to_string());
    let active = list.and_then(|(list, _)| list.active).map(suggestion_id);
    html! {
        <input
            role={list.map(|_| "combobox")} aria-autocomplete={list.map(|_| "list")} aria-expanded={expanded}
            aria-controls={list.map(|_| SUGGESTIONS)} aria-activedescendant={active}
            id={SEARCH_BOX} name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
            enterkeyhint="search" maxlength={MAX_QUERY_CHARS.to_string()} placeholder={messages::placeholder()} lang={Language::quote_lang()} aria-keyshortcuts="/"
        />
    }
}

/// Links to searches worth trying.
pub fn examples(words: &[String]) -> Html {
    let href = |word: &String| SearchState { query: word.clone(), ..SearchState::default() }.href();
    html! {
        <p class="examples">
            <span class="hint">{ messages::examples() }</span>
            { for words.iter().map(|word| html! { <a href={href(word)} lang={Language::quote_lang()}>{ word }</a> }) }
        </p>
    }
}
