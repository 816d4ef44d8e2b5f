//! Reports side by side, and findings that a visitor collected.

mod aligned;
mod export;
mod reports;
mod tray;
mod tray_item;

use corpus::Slug;
use reports::ReportsView;
use serde::{Deserialize, Serialize};
use tray::TrayView;
use ui::failure::Failure;
use ui::messages::{Message, compare as messages, search};
use ui::state::CompareState;
use ui::{Municipality, ReportEdition};
use web_sys::MouseEvent;
use yew::prelude::*;

use super::Island;
use crate::services::address;

/// What can be said before anything is compared.
#[derive(Debug, Clone, PartialEq, Properties, Serialize, Deserialize)]
pub struct CompareProps {
    /// The reports to choose from.
    pub reports: Vec<Choice>,
    /// The file that holds what an auditor asks, but for its ending.
    pub guide: String,
}

/// A report that can be compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The report.
    pub slug: Slug,
    /// Whose it is.
    pub place: Municipality,
    /// Its year and edition.
    pub volume: ReportEdition,
    /// The files that hold what is compared of it, but for their ending.
    pub digest: String,
}

/// The files of reports. A report that nobody knows has none, which is told when it is asked for.
fn files(slugs: &[Slug], reports: &[Choice]) -> Vec<String> {
    let file = |slug: &Slug| reports.iter().find(|choice| choice.slug == *slug).map(|choice| choice.digest.clone());
    slugs.iter().map(|slug| file(slug).unwrap_or_else(|| format!("compare/{slug}"))).collect()
}

/// The comparison that the address names.
#[component]
pub fn CompareIsland(CompareProps { reports, guide }: &CompareProps) -> Html {
    let state = use_state_eq(CompareState::default);
    use_effect_with((), {
        let state = state.setter();
        move |()| {
            let follow = move || state.set(CompareState::from_query_string(&address::query()));
            follow();
            let listener = address::on_move(follow);
            move || drop(listener)
        }
    });
    let go = {
        let state = state.setter();
        Callback::from(move |next: CompareState| {
            address::push(&next.href());
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

/// A link to another comparison, which is shown without loading the page anew.
fn link(to: CompareState, go: &Callback<CompareState>, current: bool, label: Message) -> Html {
    let (href, go) = (to.href(), go.clone());
    let onclick = move |event: MouseEvent| {
        if event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            go.emit(to.clone());
        }
    };
    html! { <a {href} {onclick} aria-current={current.then_some("true")}>{ label }</a> }
}

/// What could not be loaded, and a way to try again.
fn unreadable(failure: &Option<Failure>, retry: &Callback<()>) -> Html {
    failure.as_ref().map_or_else(Html::default, |failure| {
        html! {
            <div class="note failure" role="alert">
                <p><b>{ messages::unreadable() }</b>{ failure.sentence() }</p>
                <button type="button" onclick={retry.reform(|_: MouseEvent| ())}>{ search::retry() }</button>
            </div>
        }
    })
}
