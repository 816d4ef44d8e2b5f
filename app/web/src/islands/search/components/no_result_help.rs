use search::{NoResultHelp, UnmatchedTerm};
use ui::messages::{Message, labels, search as messages};
use ui::state::{SearchAction, SearchState};
use ui::{Language, Route, TopicNames};
use yew::prelude::*;

/// Remedies where nothing matches all of the query.
pub fn no_result_help(advice: &NoResultHelp, state: &SearchState, on: &Callback<SearchAction>) -> Html {
    let other = |query: &String, label: Message| {
        let href = SearchState { query: query.clone(), ..state.clone() }.href();
        html! { <a {href}>{ label }</a> }
    };
    let widen = on.reform(|_: MouseEvent| SearchAction::ClearFilters);
    let topics = match &advice.topics[..] {
        [] => TopicNames::current().topics().collect(),
        topics => topics.to_vec(),
    };
    html! {
        <ul class="advice">
            { for advice.unmatched_terms.iter().map(|UnmatchedTerm { typed, suggestions: near }| html! {
                <li>
                    { messages::nowhere(html! { <q lang={Language::quote_lang()}>{ typed }</q> }) }
                    if !near.is_empty() {
                        { messages::near() }
                        { for near.iter().map(|near| other(&near.query, messages::with_count(Message::verbatim(&near.word), near.count))) }
                    }
                </li>
            }) }
            if !advice.municipalities.is_empty() {
                <li>
                    { messages::near_municipality() }
                    { for advice.municipalities.iter().map(|near| other(&near.query, Message::verbatim(&near.word))) }
                </li>
            }
            <li>
                { messages::by_topics() }
                { for topics.iter().map(|topic| html! { <a href={Route::Topic(*topic).href()}>{ labels::topic(*topic) }</a> }) }
            </li>
            if !advice.relaxed_queries.is_empty() {
                <li>
                    { messages::fewer() }
                    { for advice.relaxed_queries.iter().map(|fewer| other(&fewer.query, messages::with_count(Message::verbatim(&fewer.query), fewer.count))) }
                </li>
            }
            if state.is_narrowed() && advice.without_filters + advice.passages > 0 {
                <li>
                    { messages::outside(advice.without_filters, advice.passages) }
                    <button type="button" class="quiet" onclick={widen}>{ messages::clear_filters() }</button>
                </li>
            }
        </ul>
    }
}
