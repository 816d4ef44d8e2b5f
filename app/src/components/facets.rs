use corpus::{Kind, Topic};
use search::{Facet, Facets};
use yew::prelude::*;

use super::kind_badge;
use crate::Place;
use crate::state::{SearchAction, SearchState};
use crate::words::{Words, labels, search as words};

/// The id of the filters, which are a sheet on a narrow screen.
const FACETS: &str = "facets";

/// The filters: what can be chosen comes from the site, how many matches each choice has from the answer.
pub fn facets(places: &[Place], state: &SearchState, counts: Option<&Facets>, on: &Callback<SearchAction>) -> Html {
    html! {
        <>
        <button type="button" class="quiet sheet-button" popovertarget={FACETS}>{ words::filters(state.filters.count()) }</button>
        <div class="facets" id={FACETS} popover="auto">
            <fieldset>
                <legend>{ labels::field_municipality() }</legend>
                { for places.iter().map(|place| {
                    let code = place.code.clone();
                    choice(
                        super::place(place),
                        "m",
                        &place.code,
                        state.filters.municipalities.contains(&place.code),
                        counts.map(|counts| count(&counts.municipalities, &place.code)),
                        on.reform(move |_: Event| SearchAction::Municipality(code.clone())),
                    )
                }) }
            </fieldset>
            <fieldset>
                <legend>{ labels::field_kind() }</legend>
                { for Kind::ALL.into_iter().map(|kind| choice(
                    kind_badge(kind),
                    "kind",
                    kind.code(),
                    state.filters.kinds.contains(&kind),
                    counts.map(|counts| count(&counts.kinds, kind.code())),
                    on.reform(move |_: Event| SearchAction::Kind(kind)),
                )) }
            </fieldset>
            <details class="topic-facet">
                <summary>{ words::topic_ours() }<b>{ chosen(state) }</b></summary>
                <fieldset aria-label={labels::field_topic()}>
                    { for Topic::ALL.iter().map(|topic| choice(
                        html! { <span>{ labels::topic(*topic) }</span> },
                        "topic",
                        topic.code(),
                        state.filters.topics.contains(topic),
                        counts.map(|counts| count(&counts.topics, topic.code())),
                        on.reform(move |_: Event| SearchAction::Topic(*topic)),
                    )) }
                </fieldset>
            </details>
            if state.is_narrowed() {
                <button type="button" class="quiet" onclick={on.reform(|_: MouseEvent| SearchAction::Widen)}>{ words::widen() }</button>
            }
            <button type="button" class="sheet-button" popovertarget={FACETS} popovertargetaction="hide">{ words::see_results() }</button>
        </div>
        </>
    }
}

/// The chosen topics: the list of all may be folded away.
fn chosen(state: &SearchState) -> Words {
    labels::list(state.filters.topics.iter().copied().map(labels::topic))
}

fn count(facets: &[Facet], value: &str) -> usize {
    facets.iter().find(|facet| facet.value == value).map_or(0, |facet| facet.count)
}

fn choice(
    label: Html,
    name: &'static str,
    value: &str,
    checked: bool,
    count: Option<usize>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class={classes!("choice", (count == Some(0)).then_some("none"))}>
            <input type="checkbox" {name} value={value.to_owned()} {checked} {onchange} />
            { label }
            <span class="number">{ count.map(|count| count.to_string()).unwrap_or_default() }</span>
        </label>
    }
}
