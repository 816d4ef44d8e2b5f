use corpus::{Kind, SystemKind, Topic};
use search::{Filter, FilterField, FilterSuggestion};
use ui::messages::{labels, search as messages};
use ui::state::SearchAction;
use ui::{Language, TopicNames};
use yew::prelude::*;

/// Filters that the query names, to narrow to with one click.
pub fn filter_suggestions(offers: &[FilterSuggestion], query: &str, on: &Callback<SearchAction>) -> Html {
    let chips = offers.iter().filter_map(|offer| Some((offer, narrowing(offer, query)?)));
    html! {
        if !offers.is_empty() {
            <p class="offers">
                <span class="hint">{ messages::narrow() }</span>
                { for chips.map(|(offer, action)| html! {
                    <button type="button" class="chip" onclick={on.reform(move |_: MouseEvent| action.clone())}>
                        <span class="hint">{ labels::field(offer.field) }</span>{ " " }{ name(offer) }
                        <span class="number">{ offer.count }</span>
                    </button>
                }) }
            </p>
        }
    }
}

/// The label of a suggestion: ours in the current language, the reports' as printed.
fn name(offer: &FilterSuggestion) -> Html {
    let ours = match offer.field {
        FilterField::Kind => Kind::parse(&offer.value).map(labels::kind),
        FilterField::Topic => topic(&offer.value).map(labels::topic),
        FilterField::SystemKind => {
            SystemKind::ALL.iter().copied().find(|kind| kind.code() == offer.value).map(labels::system_kind)
        }
        FilterField::Municipality | FilterField::System | FilterField::Department | FilterField::Year => None,
    };
    ours.map_or_else(|| html! { <span lang={Language::quote_lang()}>{ &offer.label }</span> }, Html::from)
}

fn topic(code: &str) -> Option<Topic> {
    TopicNames::current().topics().find(|topic| topic.code() == code)
}

/// Action of a suggestion: filters are chosen, values without a filter go into the query.
fn narrowing(offer: &FilterSuggestion, query: &str) -> Option<SearchAction> {
    let value = match offer.value.contains(char::is_whitespace) {
        true => format!("\"{}\"", offer.value),
        false => offer.value.clone(),
    };
    let scoped = |scope: &str| SearchAction::Type(format!("{} {scope}:{value}", query.trim_end()));
    Some(match offer.field {
        FilterField::Municipality => SearchAction::Filter(Filter::Municipality(offer.value.clone())),
        FilterField::Kind => SearchAction::Filter(Filter::Kind(Kind::parse(&offer.value)?)),
        FilterField::Topic => SearchAction::Filter(Filter::Topic(topic(&offer.value)?)),
        FilterField::System => scoped("システム"),
        FilterField::SystemKind => SearchAction::Filter(Filter::SystemKind(
            SystemKind::ALL.into_iter().find(|kind| kind.code() == offer.value)?,
        )),
        FilterField::Year => scoped("年度"),
        FilterField::Department => scoped("課"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filter_suggestion_becomes_filter_or_scope() {
        let topics = vec![(Topic::new("dx"), "情報化".to_owned())];
        TopicNames { topics, ..TopicNames::default() }.set_current();
        for (field, value, expected) in [
            (FilterField::Municipality, "wako", Some(SearchAction::Filter(Filter::Municipality("wako".to_owned())))),
            (FilterField::Kind, "shiteki", Some(SearchAction::Filter(Filter::Kind(Kind::Shiteki)))),
            (FilterField::Topic, "dx", Some(SearchAction::Filter(Filter::Topic(Topic::new("dx"))))),
            (FilterField::Topic, "none", None),
            (FilterField::Department, "学校教育課", Some(SearchAction::Type("鍵 課:学校教育課".to_owned()))),
            (
                FilterField::SystemKind,
                "education",
                Some(SearchAction::Filter(Filter::SystemKind(SystemKind::Education))),
            ),
            (FilterField::System, "統合 GIS", Some(SearchAction::Type("鍵 システム:\"統合 GIS\"".to_owned()))),
        ] {
            let offer = FilterSuggestion { field, value: value.to_owned(), label: String::new(), count: 1 };
            assert_eq!(narrowing(&offer, "鍵 "), expected);
        }
    }
}
