use search::{Advice, Failing};
use yew::prelude::*;

use crate::state::{SearchAction, SearchState};

/// What may help where nothing has all that was asked for; nothing where nothing is known.
pub fn advice(advice: &Advice, state: &SearchState, on: &Callback<SearchAction>) -> Html {
    let other = |query: &String, label: String| {
        let href = SearchState { query: query.clone(), ..state.clone() }.href();
        html! { <a {href}>{ label }</a> }
    };
    let widen = on.reform(|_: MouseEvent| SearchAction::Widen);
    if *advice == Advice::default() {
        return html! {};
    }
    html! {
        <ul class="advice">
            { for advice.failing.iter().map(|Failing { typed, near }| html! {
                <li>
                    <q>{ typed }</q>{ "は、どの報告書にもありません。" }
                    if !near.is_empty() {
                        { "近いつづり：" }
                        { for near.iter().map(|near| other(&near.query, format!("{}（{}件）", near.word, near.count))) }
                    }
                </li>
            }) }
            if !advice.fewer.is_empty() {
                <li>
                    { "ことばを減らす：" }
                    { for advice.fewer.iter().map(|fewer| other(&fewer.query, format!("{}（{}件）", fewer.query, fewer.count))) }
                </li>
            }
            if state.is_narrowed() && advice.without_filters + advice.passages > 0 {
                <li>
                    { format!("絞り込みの外に、指摘・意見 {}件、本文 {}か所があります。", advice.without_filters, advice.passages) }
                    <button type="button" class="quiet" onclick={widen}>{ "絞り込みを解除" }</button>
                </li>
            }
        </ul>
    }
}
