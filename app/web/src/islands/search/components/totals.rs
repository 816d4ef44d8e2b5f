use search::{Filter, HitKind, Response};
use ui::messages::{Message, labels, search as messages};
use ui::state::{SearchAction, SearchState};
use yew::prelude::*;

/// Numbers of results, full matches first.
pub fn summary(response: &Response) -> Message {
    let Response { total, complete, topical, .. } = *response;
    let parts = [
        (complete, messages::complete(complete)),
        (topical, messages::topical(topical)),
        (total - complete - topical, messages::partial(total - complete - topical)),
    ];
    match (total, complete) {
        (0, _) => messages::nothing(),
        (_, 0) => parts
            .into_iter()
            .skip(1)
            .filter(|(count, _)| *count > 0)
            .fold(messages::none_complete(), |told, (_, part)| messages::beside(told, part)),
        _ => labels::list(parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part)),
    }
}

/// Findings and passages, counted and switched apart.
pub fn record_switch(response: &Response, on: &Callback<SearchAction>) -> Html {
    let count = |record: HitKind| {
        let filter = Filter::Record(record);
        response.facets.iter().find(|facet| facet.filter == filter).map_or(0, |facet| facet.count)
    };
    let press = |record: HitKind, label: Message| {
        let filter = Filter::Record(record);
        let pressed = response.filters.contains(&filter);
        let onclick = on.reform(move |_: MouseEvent| SearchAction::Filter(filter.clone()));
        html! {
            <button type="button" class="chip" aria-pressed={pressed.to_string()} {onclick}>
                { label }{ " " }<span class="number">{ count(record) }</span>
            </button>
        }
    };
    html! {
        <div class="records" role="group" aria-label={messages::records()}>
            { press(HitKind::Finding, labels::findings()) }
            { press(HitKind::Passage, labels::text()) }
        </div>
    }
}

/// A switch to full matches alone, where there are others.
pub fn words_switch(response: &Response, state: &SearchState, on: &Callback<SearchAction>) -> Html {
    if state.partial && (response.complete == response.total || response.complete == 0) {
        return Html::default();
    }
    let onchange = on.reform(|_: Event| SearchAction::Partial);
    html! {
        <p class="hint"><label class="choice"><input type="checkbox" name="words" value="all" checked={!state.partial} {onchange} />{ messages::all_words() }</label></p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summary_leads_with_full_matches() {
        for (total, complete, topical, expected) in [
            (0, 0, 0, "一致するものはありませんでした。ことばを減らすか、言いかえてお試しください。"),
            (7, 7, 0, "すべてのことばを含む 7件"),
            (165, 7, 0, "すべてのことばを含む 7件、一部を含む 158件"),
            (12, 7, 5, "すべてのことばを含む 7件、論点（当サイトの分類）が合う 5件"),
            (4, 0, 0, "すべてのことばを含むものはありません。一部を含む 4件"),
        ] {
            let response = Response { total, complete, topical, ..Response::default() };
            assert_eq!(summary(&response).plain(), expected);
        }
    }
}
