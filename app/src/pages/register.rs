//! Tables of systems.

use corpus::{Contract, Coverage, Procurement, System};
use yew::prelude::*;

use super::figure::{UNSAID, printed, yen};
use super::money::basis_and_year;
use crate::components::place;
use crate::{Place, Route};

/// A system in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemRow {
    /// Whose system it is.
    pub place: Place,
    /// The system.
    pub system: System,
    /// Its largest amount of money, whatever its basis.
    pub largest: Option<Contract>,
}

/// How far a report goes into a system.
pub fn coverage_label(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Audited => "個別に監査",
        Coverage::Named => "指摘・意見に名前が出る",
        Coverage::Listed => "一覧に名前がある",
    }
}

/// The columns of a table of systems: the name of each, and its cell for a system. On a narrow screen a row becomes a
/// block, in which every cell names its column.
type Columns<'a> = &'a [(&'static str, fn(&SystemRow) -> Cell)];

/// What a cell shows: something of the report, or in words why there is nothing.
enum Cell {
    Shown(Html),
    Silent(&'static str),
}

const PROFILE: Columns<'_> = &[
    ("所管", SystemRow::departments),
    ("開始", SystemRow::start),
    ("形態", SystemRow::form),
    ("調達方法・根拠", SystemRow::procurement),
    ("最も大きい金額", SystemRow::amount),
    ("指摘・意見", SystemRow::findings),
];
const MENTION: Columns<'_> = &[
    ("所管", SystemRow::departments),
    ("報告書での扱い", SystemRow::coverage),
    ("最も大きい金額", SystemRow::amount),
    ("指摘・意見", SystemRow::findings),
];

/// Systems with what their profiles say.
pub fn profiles(label: &str, rows: &[SystemRow]) -> Html {
    register(label, rows, PROFILE)
}

/// Systems of which a report gives little more than the name.
pub fn mentions(label: &str, rows: &[SystemRow]) -> Html {
    register(label, rows, MENTION)
}

fn register(label: &str, rows: &[SystemRow], columns: Columns<'_>) -> Html {
    let heads = ["自治体", "システム"].into_iter().chain(columns.iter().map(|(head, _)| *head));
    html! {
        <div class="table" tabindex="0" role="region" aria-label={label.to_owned()}>
            <table class="register stacked">
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| row.view(columns)) }</tbody>
            </table>
        </div>
    }
}

impl SystemRow {
    /// The system in the list of its own report.
    pub fn item(&self) -> Html {
        let System { id, departments, .. } = &self.system;
        html! {
            <li data-id={id.to_string()}>
                { self.link() }
                if !departments.is_empty() { <span class="hint">{ departments.join("、") }</span> }
            </li>
        }
    }

    fn view(&self, columns: Columns<'_>) -> Html {
        let cell = |(head, cell): &(&'static str, fn(&SystemRow) -> Cell)| match cell(self) {
            Cell::Shown(shown) => html! { <td data-column={*head}>{ shown }</td> },
            Cell::Silent(why) => html! { <td data-column={*head} class="empty">{ why }</td> },
        };
        html! {
            <tr data-id={self.system.id.to_string()}>
                <td>{ place(&self.place) }</td>
                <th scope="row">{ self.link() }</th>
                { for columns.iter().map(cell) }
            </tr>
        }
    }

    fn link(&self) -> Html {
        html! { <a href={Route::system(&self.system.id).href()}>{ &self.system.name }</a> }
    }

    fn departments(&self) -> Cell {
        match &self.system.departments[..] {
            [] => Cell::Silent(UNSAID),
            departments => Cell::Shown(html! { { departments.join("、") } }),
        }
    }

    fn coverage(&self) -> Cell {
        Cell::Shown(html! { { coverage_label(self.system.coverage) } })
    }

    fn start(&self) -> Cell {
        self.system.start.as_ref().map_or(Cell::Silent(UNSAID), |start| {
            Cell::Shown(html! {
                <>
                    if let Some(year) = start.value { <span class="number">{ format!("{year}年") }</span> }
                    <span class="as-printed">{ &start.printed }</span>
                </>
            })
        })
    }

    fn form(&self) -> Cell {
        self.system.form.as_ref().map_or(Cell::Silent(UNSAID), |form| {
            let forms: Vec<&str> = form.value.iter().map(|form| form.label()).collect();
            Cell::Shown(match forms.is_empty() {
                true => html! { <span class="as-printed">{ &form.printed }</span> },
                false => html! { { forms.join("、") } },
            })
        })
    }

    fn procurement(&self) -> Cell {
        self.system.procurement.as_ref().map_or(Cell::Silent(UNSAID), |Procurement { methods, grounds, .. }| {
            let methods: Vec<&str> = methods.iter().map(|method| method.label()).collect();
            Cell::Shown(html! {
                <>
                    { if methods.is_empty() { "原文のとおり".to_owned() } else { methods.join("、") } }
                    { for grounds.iter().map(|ground| html! { <span class="as-printed">{ ground }</span> }) }
                </>
            })
        })
    }

    fn amount(&self) -> Cell {
        self.largest.as_ref().map_or(Cell::Silent(UNSAID), |contract| {
            Cell::Shown(html! {
                <>
                    { yen(&contract.amount) }
                    <span class="as-printed">{ format!("原文：{}", printed(&contract.amount)) }</span>
                    <span class="as-printed">{ basis_and_year(contract) }</span>
                </>
            })
        })
    }

    /// How many findings concern it. None at all means something only where the report says so.
    fn findings(&self) -> Cell {
        let System { id, name, findings, nothing, coverage, .. } = &self.system;
        match (findings.len(), coverage) {
            (0, _) if !nothing.is_empty() => Cell::Silent("「なし」と記載"),
            (0, Coverage::Audited | Coverage::Named) => Cell::Silent(UNSAID),
            (0, Coverage::Listed) => Cell::Silent("監査対象外"),
            (count, _) => Cell::Shown(html! {
                <a class="number" href={Route::system(id).anchor("findings")} aria-label={format!("{name}の指摘・意見{count}件")}>{ count }</a>
            }),
        }
    }
}
