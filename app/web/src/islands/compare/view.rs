use serde::{Deserialize, Serialize};
use ui::state::CompareState;
use yew::prelude::*;

use super::choice::Choice;
use super::reports::ReportsView;
use super::tray::TrayView;
use crate::browser::history;
use crate::islands::island::Island;

/// What can be said before anything is compared.
#[derive(Debug, Clone, PartialEq, Properties, Serialize, Deserialize)]
pub struct CompareProps {
    /// The reports to choose from.
    pub reports: Vec<Choice>,
    /// The file that holds what an auditor asks, but for its ending.
    pub guide: String,
}

/// The comparison that the address names.
#[component]
pub fn CompareIsland(CompareProps { reports, guide }: &CompareProps) -> Html {
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
        CompareState::Tray { ids, is_audit_plan } => html! {
            <TrayView reports={reports.clone()} guide={guide.clone()} shared={ids.clone()} is_audit_plan={*is_audit_plan} {go} />
        },
    }
}

impl Island for CompareIsland {
    const NAME: &str = "compare";
}
