use std::rc::Rc;

use corpus::{Kind, Strength, SystemKind};
use search::{Filter, Filters, ReadTerm, TermMeaning};
use ui::components::{kind_badge, municipality_name};
use ui::messages::{Message, labels, search as messages};
use ui::state::{SearchAction, address_part};
use ui::{Municipality, TopicNames};
use yew::prelude::*;

use super::reading::{field_of, filter_label};
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

/// The filters: what can be chosen comes from the site, how many matches each choice has from the answer. Those that the query
/// names are set as well.
#[component]
pub fn Facets(FacetsProps { municipalities, filters, answer, act, .. }: &FacetsProps) -> Html {
    let current = answer.as_ref().filter(|answer| answer.request.filters == *filters);
    let set = current.map_or(filters, |answer| &answer.response.filters);
    let reading = current.map(|answer| answer.response.reading.as_slice()).unwrap_or_default();
    let facet = |filter: Filter, label: Html| {
        let facets = answer.as_ref().map(|answer| &answer.response.facets);
        let counted = |filter: &Filter| {
            facets.map(|all| all.iter().find(|facet| facet.filter == *filter).map_or(0, |facet| facet.count))
        };
        let (count, checked) = (counted(&filter), set.contains(&filter));
        let part = address_part(&filter);
        let action = pressed(filter, filters, set, reading);
        choice(label, part, checked, count, act.reform(move |_: Event| action.clone()))
    };
    let plain = |filter: Filter| {
        let label = filter_label(&filter, municipalities);
        facet(filter, html! { <span>{ label }</span> })
    };
    let folded = |title: Message, name: Message, values: Vec<Filter>| {
        let chosen =
            values.iter().filter(|filter| set.contains(filter)).map(|filter| filter_label(filter, municipalities));
        html! {
            <details class="topic-facet">
                <summary>{ title }<b>{ labels::list(chosen) }</b></summary>
                <fieldset aria-label={name}>{ for values.into_iter().map(plain) }</fieldset>
            </details>
        }
    };
    html! {
        <>
        <button type="button" class="quiet sheet-button" popovertarget={FACETS}>{ messages::filters(set.count()) }</button>
        <div class="facets" id={FACETS} popover="auto">
            <fieldset>
                <legend>{ labels::field_municipality() }</legend>
                { for municipalities.iter().map(|place| facet(Filter::Municipality(place.code.clone()), municipality_name(place))) }
            </fieldset>
            <fieldset>
                <legend>{ labels::field_kind() }</legend>
                { for Kind::ALL.into_iter().map(|kind| facet(Filter::Kind(kind), kind_badge(kind))) }
            </fieldset>
            if let Some(answer) = answer {
                <fieldset>
                    <legend>{ labels::field_year() }</legend>
                    { for years(answer, set).into_iter().map(plain) }
                </fieldset>
            }
            if !TopicNames::current().themes.is_empty() {
                { folded(messages::theme_ours(), labels::field_theme(), TopicNames::current().themes().map(Filter::Theme).collect()) }
            }
            { folded(messages::topic_ours(), labels::field_topic(), TopicNames::current().topics().map(Filter::Topic).collect()) }
            { folded(messages::function_ours(), labels::field_system_kind(), SystemKind::ALL.into_iter().map(Filter::SystemKind).collect()) }
            { folded(messages::strength_ours(), messages::strength(), Strength::ALL.into_iter().map(Filter::Strength).collect()) }
            if filters.count() > 0 {
                <button type="button" class="quiet" onclick={act.reform(|_: MouseEvent| SearchAction::ClearFilters)}>{ messages::clear_filters() }</button>
            }
            <button type="button" class="sheet-button" popovertarget={FACETS} popovertargetaction="hide">{ messages::see_results() }</button>
        </div>
        </>
    }
}

/// Years of the matches, the last first, and those that are set.
fn years(answer: &Answer, set: &Filters) -> Vec<Filter> {
    let found = answer.response.facets.iter().map(|facet| &facet.filter);
    let mut years: Vec<Filter> =
        found.chain(&set.0).filter(|filter| matches!(filter, Filter::Year(_))).cloned().collect();
    years.sort_unstable();
    years.dedup();
    years.reverse();
    years
}

/// Action of a choice. What the query names is taken as text instead; beside it, another value is added to what it names.
fn pressed(filter: Filter, chosen: &Filters, set: &Filters, reading: &[ReadTerm]) -> SearchAction {
    let is_named = |filter: &Filter| set.contains(filter) && !chosen.contains(filter);
    if is_named(&filter) {
        let names = |term: &&ReadTerm| match &term.meaning {
            TermMeaning::Filter(named) => *named == filter,
            TermMeaning::Scope(field) => Some(*field) == field_of(&filter),
            _ => false,
        };
        if let Some(term) = reading.iter().find(names) {
            return SearchAction::AsText(term.typed.clone());
        }
    }
    let mut next = chosen.clone();
    next.0.extend(set.0.iter().filter(|other| other.facet() == filter.facet()).cloned());
    next.toggle(filter);
    SearchAction::Filters(next)
}

fn choice(
    label: Html,
    (name, value): (&'static str, String),
    checked: bool,
    count: Option<usize>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class={classes!("choice", (count == Some(0)).then_some("none"))}>
            <input type="checkbox" {name} {value} {checked} {onchange} />
            { label }
            <span class="number">{ count.map(|count| count.to_string()).unwrap_or_default() }</span>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use corpus::Topic;
    use search::FilterField;

    use super::*;

    #[test]
    fn choice_beside_a_named_filter_adds_and_the_named_becomes_text() {
        let of = |code: &str| Filter::Municipality(code.to_owned());
        let term = |typed: &str, meaning| ReadTerm { typed: typed.to_owned(), meaning };
        let reading = [
            term("下関市", TermMeaning::Filter(of("shimonoseki"))),
            term("論点:dx", TermMeaning::Scope(FilterField::Topic)),
        ];
        let (none, topic) = (Filters::default(), Filter::Topic(Topic::new("dx")));
        let set = Filters::from([of("shimonoseki"), topic.clone()]);
        for (filter, expected) in [
            (of("shimonoseki"), SearchAction::AsText("下関市".to_owned())),
            (topic, SearchAction::AsText("論点:dx".to_owned())),
            (of("wako"), SearchAction::Filters(Filters::from([of("shimonoseki"), of("wako")]))),
            (Filter::Kind(Kind::Iken), SearchAction::Filters(Filters::from([Filter::Kind(Kind::Iken)]))),
        ] {
            assert_eq!(pressed(filter, &none, &set, &reading), expected);
        }
        let chosen = Filters::from([of("wako")]);
        assert_eq!(pressed(of("wako"), &chosen, &chosen, &[]), SearchAction::Filters(none));
    }
}
