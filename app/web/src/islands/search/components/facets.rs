use std::rc::Rc;

use corpus::{Kind, Topic};
use search::{Facet, Filters};
use ui::Municipality;
use ui::components::{kind_badge, municipality_name};
use ui::messages::{Message, labels, search as messages};
use ui::state::SearchAction;
use yew::prelude::*;

use crate::engine_client::Answer;

/// The id of the filters, which are a sheet on a narrow screen.
const FACETS: &str = "facets";

#[derive(Properties)]
pub struct FacetsProps {
    /// The municipalities to choose from, which stay the same.
    pub municipalities: Rc<Vec<Municipality>>,
    pub filters: Filters,
    /// The answer that says how many matches each choice has.
    pub answer: Option<Rc<Answer>>,
    /// Chooses, always in the same way.
    pub act: Callback<SearchAction>,
    /// Counts stay as they are, because the visitor types.
    pub still: bool,
}

/// Not rendered anew while the visitor types.
impl PartialEq for FacetsProps {
    fn eq(&self, other: &Self) -> bool {
        (other.still || self.answer == other.answer) && self.filters == other.filters
    }
}

/// The filters: what can be chosen comes from the site, how many matches each choice has from the answer.
#[component]
pub fn Facets(FacetsProps { municipalities, filters, answer, act, .. }: &FacetsProps) -> Html {
    let counts = answer.as_ref().map(|answer| &answer.response.facets);
    html! {
        <>
        <button type="button" class="quiet sheet-button" popovertarget={FACETS}>{ messages::filters(filters.count()) }</button>
        <div class="facets" id={FACETS} popover="auto">
            <fieldset>
                <legend>{ labels::field_municipality() }</legend>
                { for municipalities.iter().map(|place| {
                    let code = place.code.clone();
                    choice(
                        municipality_name(place),
                        "m",
                        &place.code,
                        filters.municipalities.contains(&place.code),
                        counts.map(|counts| count(&counts.municipalities, &place.code)),
                        act.reform(move |_: Event| SearchAction::Municipality(code.clone())),
                    )
                }) }
            </fieldset>
            <fieldset>
                <legend>{ labels::field_kind() }</legend>
                { for Kind::ALL.into_iter().map(|kind| choice(
                    kind_badge(kind),
                    "kind",
                    kind.code(),
                    filters.kinds.contains(&kind),
                    counts.map(|counts| count(&counts.kinds, kind.code())),
                    act.reform(move |_: Event| SearchAction::Kind(kind)),
                )) }
            </fieldset>
            <details class="topic-facet">
                <summary>{ messages::topic_ours() }<b>{ chosen(filters) }</b></summary>
                <fieldset aria-label={labels::field_topic()}>
                    { for Topic::ALL.iter().map(|topic| choice(
                        html! { <span>{ labels::topic(*topic) }</span> },
                        "topic",
                        topic.code(),
                        filters.topics.contains(topic),
                        counts.map(|counts| count(&counts.topics, topic.code())),
                        act.reform(move |_: Event| SearchAction::Topic(*topic)),
                    )) }
                </fieldset>
            </details>
            if filters.count() > 0 {
                <button type="button" class="quiet" onclick={act.reform(|_: MouseEvent| SearchAction::ClearFilters)}>{ messages::clear_filters() }</button>
            }
            <button type="button" class="sheet-button" popovertarget={FACETS} popovertargetaction="hide">{ messages::see_results() }</button>
        </div>
        </>
    }
}

/// The chosen topics: the list of all may be folded away.
fn chosen(filters: &Filters) -> Message {
    labels::list(filters.topics.iter().copied().map(labels::topic))
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
