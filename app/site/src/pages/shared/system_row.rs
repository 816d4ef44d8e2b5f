//! Tables of systems.

use corpus::{Contract, Coverage, Procurement, System};
use ui::components::{municipality_name, screen_reader_text};
use ui::messages::{Message, MessageFn, labels, systems as messages};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use super::amounts::basis_and_year;
use super::figure::{printed, yen};
use crate::data::SiteData;

/// A system in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemRow {
    pub place: Municipality,
    pub system: System,
    /// Its largest amount of money, whatever its basis.
    pub largest: Option<Contract>,
}

/// Depths to which a report goes into a system, the deepest first.
pub const COVERAGES: [Coverage; 3] = [Coverage::Audited, Coverage::Named, Coverage::Listed];

pub fn coverage_label(coverage: Coverage) -> Message {
    match coverage {
        Coverage::Audited => messages::audited(),
        Coverage::Named => messages::named(),
        Coverage::Listed => messages::listed(),
    }
}

/// A column of a table of systems: its name, and its cell for a system. On a narrow screen a row becomes a block, in which
/// every cell names its column.
type SystemColumn = (MessageFn, fn(&SystemRow) -> SystemCell);

/// A cell with a value of the report, or with the reason why there is none.
enum SystemCell {
    Shown(Html),
    Silent(Message),
}

const PROFILE: &[SystemColumn] = &[
    (labels::in_charge, SystemRow::departments),
    (messages::start, SystemRow::start),
    (messages::form, SystemRow::form),
    (messages::procurement, SystemRow::procurement),
    (messages::largest, SystemRow::amount),
    (labels::findings, SystemRow::findings),
];
const MENTION: &[SystemColumn] = &[
    (labels::in_charge, SystemRow::departments),
    (messages::coverage, SystemRow::coverage),
    (messages::largest, SystemRow::amount),
    (labels::findings, SystemRow::findings),
];

/// Systems with their profiles.
pub fn profiles(label: Message, rows: &[SystemRow]) -> Html {
    register(label, rows, PROFILE)
}

/// Systems with little more than a name.
pub fn mentions(label: Message, rows: &[SystemRow]) -> Html {
    register(label, rows, MENTION)
}

fn register(label: Message, rows: &[SystemRow], columns: &[SystemColumn]) -> Html {
    let heads = [labels::field_municipality(), labels::field_system()]
        .into_iter()
        .chain(columns.iter().map(|(head, _)| head()));
    html! {
        <div class="table" tabindex="0" role="region" aria-label={label}>
            <table class="register stacked">
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| row.view(columns)) }</tbody>
            </table>
        </div>
    }
}

impl SystemRow {
    pub fn new(data: &SiteData, system: &System) -> Self {
        Self {
            place: data.municipality_of(&system.report),
            largest: data.contracts_of(&system.id).max_by_key(|contract| contract.amount.yen).cloned(),
            system: system.clone(),
        }
    }

    /// The system in the list of its own report.
    pub fn item(&self) -> Html {
        let System { id, departments, .. } = &self.system;
        html! {
            <li data-id={id.to_string()}>
                { self.link() }
                if !departments.is_empty() { <span class="hint" lang={Language::quote_lang()}>{ departments.join("、") }</span> }
            </li>
        }
    }

    fn view(&self, columns: &[SystemColumn]) -> Html {
        let cell = |(head, cell): &SystemColumn| match cell(self) {
            SystemCell::Shown(shown) => html! { <td data-column={head()}>{ shown }</td> },
            SystemCell::Silent(why) => html! { <td data-column={head()} class="empty">{ why }</td> },
        };
        html! {
            <tr data-id={self.system.id.to_string()}>
                <td>{ municipality_name(&self.place) }</td>
                <th scope="row">{ self.link() }</th>
                { for columns.iter().map(cell) }
            </tr>
        }
    }

    fn link(&self) -> Html {
        html! { <a href={Route::system(&self.system.id).href()} lang={Language::quote_lang()}>{ &self.system.name }</a> }
    }

    fn departments(&self) -> SystemCell {
        match &self.system.departments[..] {
            [] => SystemCell::Silent(labels::unsaid()),
            departments => SystemCell::Shown(Message::verbatim(&departments.join("、")).into()),
        }
    }

    fn coverage(&self) -> SystemCell {
        SystemCell::Shown(coverage_label(self.system.coverage).into())
    }

    fn start(&self) -> SystemCell {
        self.system.start.as_ref().map_or(SystemCell::Silent(labels::unsaid()), |start| {
            SystemCell::Shown(html! {
                <>
                    if let Some(year) = start.value { <span class="number">{ messages::year(year) }</span> }
                    <span class="as-printed" lang={Language::quote_lang()}>{ &start.printed }</span>
                </>
            })
        })
    }

    fn form(&self) -> SystemCell {
        self.system.form.as_ref().map_or(SystemCell::Silent(labels::unsaid()), |form| {
            SystemCell::Shown(match form.value.is_empty() {
                true => html! { <span class="as-printed" lang={Language::quote_lang()}>{ &form.printed }</span> },
                false => labels::list(form.value.iter().copied().map(labels::form)).into(),
            })
        })
    }

    fn procurement(&self) -> SystemCell {
        self.system.procurement.as_ref().map_or(SystemCell::Silent(labels::unsaid()), |Procurement { methods, grounds, .. }| {
            let named = labels::list(methods.iter().copied().map(labels::method));
            SystemCell::Shown(html! {
                <>
                    { if methods.is_empty() { messages::as_printed() } else { named } }
                    { for grounds.iter().map(|ground| html! { <span class="as-printed" lang={Language::quote_lang()}>{ ground }</span> }) }
                </>
            })
        })
    }

    fn amount(&self) -> SystemCell {
        self.largest.as_ref().map_or(SystemCell::Silent(labels::unsaid()), |contract| {
            SystemCell::Shown(html! {
                <>
                    { yen(&contract.amount) }
                    <span class="as-printed">{ messages::original(Message::verbatim(&printed(&contract.amount))) }</span>
                    <span class="as-printed">{ basis_and_year(contract) }</span>
                </>
            })
        })
    }

    /// The number of findings that concern it. That there are none means something only where the report states it.
    fn findings(&self) -> SystemCell {
        let System { id, name, findings, nothing, coverage, .. } = &self.system;
        match (findings.len(), coverage) {
            (0, _) if !nothing.is_empty() => SystemCell::Silent(messages::none_stated()),
            (0, Coverage::Audited | Coverage::Named) => SystemCell::Silent(labels::unsaid()),
            (0, Coverage::Listed) => SystemCell::Silent(messages::not_audited()),
            (count, _) => SystemCell::Shown(html! {
                <a class="number" href={Route::system(id).anchor("findings")}>{ screen_reader_text(messages::findings_of(Message::verbatim(name))) }{ count }</a>
            }),
        }
    }
}
