use std::collections::BTreeSet;

use search::{Filter, FilterField, HitKind, ReadTerm, TermMeaning};
use ui::messages::{Message, labels, search as messages};
use ui::state::SearchAction;
use ui::{Language, Municipality, Route};
use yew::prelude::*;

/// Reading of a query that is more than words: each piece with a press to take it as text, or back.
pub fn reading(
    terms: &[ReadTerm],
    as_text: &BTreeSet<String>,
    municipalities: &[Municipality],
    on: &Callback<SearchAction>,
) -> Html {
    if terms.is_empty() && as_text.is_empty() {
        return Html::default();
    }
    let piece = |typed: &String, meaning: Message, press: Option<Message>| {
        let text = typed.clone();
        let onclick = on.reform(move |_: MouseEvent| SearchAction::AsText(text.clone()));
        html! {
            <li>
                <q lang={Language::quote_lang()}>{ typed }</q>{ meaning }
                if let Some(press) = press { <button type="button" class="quiet" {onclick}>{ press }</button> }
            </li>
        }
    };
    html! {
        <div class="reading hint">
            <p>{ messages::read_as() }<a href={Route::SearchHelp.href()}>{ messages::help() }</a></p>
            <ul>
                { for terms.iter().map(|ReadTerm { typed, meaning }| {
                    let press = (!matches!(meaning, TermMeaning::Unknown(_))).then(messages::take_as_text);
                    piece(typed, meaning_of(meaning, municipalities), press)
                }) }
                { for as_text.iter().map(|typed| piece(typed, messages::read_text(), Some(messages::take_back()))) }
            </ul>
        </div>
    }
}

fn meaning_of(meaning: &TermMeaning, municipalities: &[Municipality]) -> Message {
    match meaning {
        TermMeaning::Either => messages::read_either(),
        TermMeaning::Phrase => messages::read_phrase(),
        TermMeaning::Without => messages::read_without(),
        TermMeaning::Scope(field) => messages::read_scope(labels::field(*field)),
        TermMeaning::Filter(filter) => messages::read_filter(filter_label(filter, municipalities)),
        TermMeaning::Unknown(field) => messages::read_unknown(labels::field(*field)),
        TermMeaning::Operator => messages::read_operator(),
    }
}

/// Label of a filter.
pub fn filter_label(filter: &Filter, municipalities: &[Municipality]) -> Message {
    match filter {
        Filter::Record(HitKind::Finding) => labels::findings(),
        Filter::Record(HitKind::Passage) => labels::text(),
        Filter::Municipality(code) => {
            let place = municipalities.iter().find(|place| place.code == *code);
            place.map_or_else(|| Message::verbatim(code), |place| place.name.message())
        }
        Filter::Year(year) => labels::fiscal_year(*year),
        Filter::Kind(kind) => labels::kind(*kind),
        Filter::Topic(topic) => labels::topic(*topic),
        Filter::Theme(theme) => labels::theme(*theme),
        Filter::SystemKind(kind) => labels::system_kind(*kind),
        Filter::Strength(strength) => labels::strength(*strength),
    }
}

/// The field of a query that names a filter.
pub fn field_of(filter: &Filter) -> Option<FilterField> {
    Some(match filter {
        Filter::Municipality(_) => FilterField::Municipality,
        Filter::Year(_) => FilterField::Year,
        Filter::Kind(_) => FilterField::Kind,
        Filter::Topic(_) => FilterField::Topic,
        Filter::SystemKind(_) => FilterField::SystemKind,
        Filter::Record(_) | Filter::Strength(_) | Filter::Theme(_) => return None,
    })
}
