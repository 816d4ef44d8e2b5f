use search::SynonymUse;
use ui::Language;
use ui::messages::{Message, search as messages};
use ui::state::SearchAction;
use yew::prelude::*;

/// Words and their synonyms: 合言葉 → パスワード.
pub fn substitutions(uses: &[SynonymUse]) -> Html {
    let written = uses.iter().map(|SynonymUse { word, used }| format!("{word} → {}", used.join("・")));
    html! { <span lang={Language::quote_lang()}>{ written.collect::<Vec<_>>().join("、") }</span> }
}

/// A switch to collapse findings of one report that say nearly the same.
pub fn collapse_switch(collapsed: usize, is_on: bool, on: &Callback<SearchAction>) -> Html {
    let onchange = on.reform(|_: Event| SearchAction::CollapseDuplicates);
    html! {
        <p class="repeated hint">
            <label class="choice"><input type="checkbox" name="cluster" value="1" checked={is_on} {onchange} />{ messages::collapse_duplicates() }</label>
            if collapsed > 0 { <span>{ messages::collapsed(collapsed) }</span> }
        </p>
    }
}

/// Words of the query that did not narrow.
pub fn ignored_terms(typed: &[String]) -> Html {
    if typed.is_empty() {
        return html! {};
    }
    html! { <p class="hint">{ messages::ignored_terms(Message::verbatim(&typed.join("」「"))) }</p> }
}

/// Synonyms that were searched, and a switch to search without.
pub fn synonyms(uses: &[SynonymUse], included: bool, on: &Callback<SearchAction>) -> Html {
    if included && uses.is_empty() {
        return html! {};
    }
    let onchange = on.reform(|_: Event| SearchAction::Synonyms);
    html! {
        <p class="synonyms hint">
            <span>
                if included { { messages::synonyms_used() }{ substitutions(uses) } }
                else { { messages::synonyms_left() } }
            </span>
            <label class="choice"><input type="checkbox" name="syn" value="off" checked={!included} {onchange} />{ messages::leave_synonyms() }</label>
        </p>
    }
}

/// Findings that only mean the same, and a switch to search without.
pub fn semantic_switch(count: usize, included: bool, on: &Callback<SearchAction>) -> Html {
    if included && count == 0 {
        return html! {};
    }
    let onchange = on.reform(|_: Event| SearchAction::Semantic);
    html! {
        <p class="meaning hint">
            <span>{ if included { messages::semantic_count(count) } else { messages::semantic_left() } }</span>
            <label class="choice"><input type="checkbox" name="sem" value="off" checked={!included} {onchange} />{ messages::leave_synonyms() }</label>
        </p>
    }
}
