use serde::{Deserialize, Serialize};
use ui::TopicNames;
use ui::state::CompareState;
use yew::prelude::*;

use super::choice::Choice;
use super::reports::ReportsView;
use super::tray::TrayView;
use crate::browser::history;
use crate::islands::island::Island;

/// Properties of the comparison, known when the page is rendered.
#[derive(Debug, Clone, PartialEq, Properties, Serialize, Deserialize)]
pub struct CompareProps {
    /// The reports to choose from.
    pub reports: Vec<Choice>,
    pub topics: TopicNames,
    /// File of the guidance, without the extension.
    pub guide: String,
}

/// The comparison that the address names.
#[component]
pub fn CompareIsland(CompareProps { reports, topics, guide }: &CompareProps) -> Html {
    topics.clone().set_current();
    let state = use_state_eq(CompareState::default);
    use_effect_with((), {
        let state = state.setter();
        move |()| {
            let follow = move || state.set(CompareState::from_query_string(&history::query()));
            follow();
            let listener = history::on_move(follow);
            move || drop(listener)
        }
    });
    let go = {
        let state = state.setter();
        Callback::from(move |next: CompareState| {
            history::push(&next.href());
            state.set(next);
        })
    };
    match &*state {
        CompareState::Reports(comparison) => {
            html! { <ReportsView reports={reports.clone()} comparison={comparison.clone()} {go} /> }
        }
        CompareState::Tray { ids, notes, is_programme } => html! {
            <TrayView reports={reports.clone()} guide={guide.clone()} shared={ids.clone()} notes={notes.clone()} is_programme={*is_programme} {go} />
        },
    }
}

impl Island for CompareIsland {
    const NAME: &str = "compare";
}
