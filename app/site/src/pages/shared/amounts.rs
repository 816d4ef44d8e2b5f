//! Amounts of money. Those of different bases are never compared, and none are added up: a price for five years, what
//! was committed of it in one year and what was spent may all be the same money.

use corpus::{Contract, Procurement};
use ui::messages::{Message, labels, money as messages};
use ui::{Language, Route};
use yew::prelude::*;

use super::figure::{printed, yen};

/// The columns of a table of amounts.
const COLUMNS: [fn() -> Message; 7] = [
    messages::subject,
    messages::basis,
    labels::field_year,
    messages::in_yen,
    messages::printed,
    messages::agreement,
    labels::text,
];

/// The caution before amounts are compared.
pub fn money_note() -> Html {
    html! {
        <p class="hint">{ messages::note() }</p>
    }
}

/// The amount of a contract with what it is: 年度の費用・令和3年度.
pub fn basis_and_year(contract: &Contract) -> Message {
    let basis = labels::basis(contract.basis);
    match &contract.year {
        Some(year) => messages::basis_of_year(basis, Message::verbatim(&year.printed)),
        None => basis,
    }
}

/// A table of amounts. On the page of a report it names the system of each.
pub fn amounts(contracts: &[Contract], of_report: bool) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-label={messages::amounts()}>
            <table class="amounts stacked">
                <thead><tr>
                    if of_report { <th scope="col">{ labels::field_system() }</th> }
                    { for COLUMNS.map(|head| html! { <th scope="col">{ head() }</th> }) }
                </tr></thead>
                <tbody>{ for contracts.iter().map(|contract| amount_row(contract, of_report)) }</tbody>
            </table>
        </div>
    }
}

fn amount_row(contract: &Contract, of_report: bool) -> Html {
    let [_, basis, year, in_yen, quoted, agreed, place] = COLUMNS.map(|name| name());
    let unsaid = |column: Message| html! { <td data-column={column} class="empty">{ labels::unsaid() }</td> };
    let lang = Language::quote_lang();
    let line = contract.source.line_start;
    html! {
        <tr data-id={contract.id.to_string()}>
            if of_report { <td>{ system_of(contract) }</td> }
            <th scope="row">
                { Message::verbatim(&contract.title) }
                { for contract.remarks.iter().map(|remark| html! { <p class="hint" {lang}>{ remark }</p> }) }
            </th>
            <td data-column={basis}>
                { labels::basis(contract.basis) }
                if contract.basis_label != contract.basis.label() { <span class="as-printed" {lang}>{ &contract.basis_label }</span> }
            </td>
            { contract.year.as_ref().map_or_else(|| unsaid(year.clone()), |said| html! { <td data-column={year.clone()} class="year" {lang}>{ &said.printed }</td> }) }
            <td data-column={in_yen} class="number">{ yen(&contract.amount) }</td>
            <td data-column={quoted} class="number quoted" {lang}>{ printed(&contract.amount) }</td>
            { agreement(contract).map_or_else(|| unsaid(agreed.clone()), |said| html! { <td data-column={agreed.clone()} class="agreement">{ said }</td> }) }
            <td data-column={place}><a href={Route::line(&contract.report, line)}>{ labels::line_of_text(line) }</a></td>
        </tr>
    }
}

pub fn system_of(contract: &Contract) -> Html {
    match (&contract.system, &contract.system_name) {
        (Some(id), Some(name)) => {
            html! { <a href={Route::system(id).href()} lang={Language::quote_lang()}>{ name }</a> }
        }
        _ if contract.departments.is_empty() => html! { <span class="empty">{ labels::unsaid() }</span> },
        _ => html! { { Message::verbatim(&contract.departments.join("、")) } },
    }
}

/// Day, term and method of the contract, in the words of the report.
fn agreement(contract: &Contract) -> Option<Html> {
    let concluded = contract.concluded.as_ref().map(|day| (messages::concluded(), &day.printed));
    let period = contract.period.as_ref().map(|period| (messages::period(), &period.printed));
    let procurement = contract.procurement.as_ref().map(|Procurement { printed, .. }| (messages::method(), printed));
    let said: Vec<_> = [concluded, period, procurement].into_iter().flatten().collect();
    let line = |(name, said): (Message, &String)| html! { <span class="said"><b>{ name }</b>{ Message::verbatim(said) }</span> };
    (!said.is_empty()).then(|| html! { <>{ for said.into_iter().map(line) }</> })
}
