//! Amounts of money. Those of different bases are never compared, and none are added up: a price for five years, what
//! was committed of it in one year and what was spent may all be the same money.

use corpus::{Basis, Contract, Procurement};
use yew::prelude::*;

use super::figure::{UNSAID, bar, printed, yen};
use crate::components::place;
use crate::{Place, Route};

/// The columns of a table of amounts.
const COLUMNS: [&str; 7] =
    ["件名・費目", "金額の性質（報告書のことば）", "年度", "円（当サイトの換算）", "原文の金額", "契約", "本文"];

/// The systems with the largest amounts of one basis.
#[derive(Debug, Clone, PartialEq)]
pub struct Largest {
    /// What the amounts are.
    pub basis: Basis,
    /// The largest amount of each of these systems, largest first, with whose it is.
    pub amounts: Vec<(Place, Contract)>,
    /// How many systems have one.
    pub total: u32,
}

/// What to know before amounts are compared.
pub fn money_note() -> Html {
    html! {
        <p class="hint">
            { "円の数字は、報告書の金額と単位から当サイトが換算したものです。性質の違う金額（契約額、年度の費用など）はくらべられません。同じ支出が契約額と年度の費用の両方に現れることがあるため、合計は示していません。" }
        </p>
    }
}

/// The amount of a contract with what it is: 年度の費用・令和3年度.
pub fn basis_and_year(contract: &Contract) -> String {
    let year = contract.year.as_ref().map(|year| format!("・{}", year.printed));
    format!("{}{}", contract.basis.label(), year.unwrap_or_default())
}

/// A table of amounts. On the page of a report it says of which system each is.
pub fn amounts(contracts: &[Contract], of_report: bool) -> Html {
    html! {
        <div class="table" tabindex="0" role="region" aria-label="金額の一覧">
            <table class="amounts stacked">
                <thead><tr>
                    if of_report { <th scope="col">{ "システム" }</th> }
                    { for COLUMNS.map(|head| html! { <th scope="col">{ head }</th> }) }
                </tr></thead>
                <tbody>{ for contracts.iter().map(|contract| amount_row(contract, of_report)) }</tbody>
            </table>
        </div>
    }
}

fn amount_row(contract: &Contract, of_report: bool) -> Html {
    let [_, basis, year, in_yen, quoted, agreed, place] = COLUMNS;
    let unsaid = |column: &'static str| html! { <td data-column={column} class="empty">{ UNSAID }</td> };
    let line = contract.source.line_start;
    html! {
        <tr data-id={contract.id.to_string()}>
            if of_report { <td>{ system_of(contract) }</td> }
            <th scope="row">
                { &contract.title }
                { for contract.remarks.iter().map(|remark| html! { <p class="hint">{ remark }</p> }) }
            </th>
            <td data-column={basis}>
                { contract.basis.label() }
                if contract.basis_label != contract.basis.label() { <span class="as-printed">{ &contract.basis_label }</span> }
            </td>
            { contract.year.as_ref().map_or_else(|| unsaid(year), |said| html! { <td data-column={year} class="year">{ &said.printed }</td> }) }
            <td data-column={in_yen} class="number">{ yen(&contract.amount) }</td>
            <td data-column={quoted} class="number quoted">{ printed(&contract.amount) }</td>
            { agreement(contract).map_or_else(|| unsaid(agreed), |said| html! { <td data-column={agreed} class="agreement">{ said }</td> }) }
            <td data-column={place}><a href={Route::line(&contract.report, line)}>{ format!("{line}行") }</a></td>
        </tr>
    }
}

fn system_of(contract: &Contract) -> Html {
    match (&contract.system, &contract.system_name) {
        (Some(id), Some(name)) => html! { <a href={Route::system(id).href()}>{ name }</a> },
        _ if contract.departments.is_empty() => html! { <span class="empty">{ UNSAID }</span> },
        _ => html! { { contract.departments.join("、") } },
    }
}

/// Day, term and method of the contract, in the words of the report.
fn agreement(contract: &Contract) -> Option<Html> {
    let concluded = contract.concluded.as_ref().map(|day| ("契約日", &day.printed));
    let period = contract.period.as_ref().map(|period| ("期間", &period.printed));
    let procurement = contract.procurement.as_ref().map(|Procurement { printed, .. }| ("方法", printed));
    let said: Vec<_> = [concluded, period, procurement].into_iter().flatten().collect();
    let line = |(name, words): (&str, &String)| html! { <span class="said"><b>{ name }</b>{ words }</span> };
    (!said.is_empty()).then(|| html! { <>{ for said.into_iter().map(line) }</> })
}

impl Largest {
    /// The largest amounts of the basis, with bars that compare them.
    pub fn view(&self) -> Html {
        let most = self.amounts.iter().filter_map(|(_, contract)| contract.amount.yen).max().unwrap_or_default();
        let (id, heads) =
            (self.basis.label(), ["自治体", "システム", "件名・費目", "円（当サイトの換算）", "原文の金額"]);
        html! {
            <section class="largest">
                <h3 {id}>{ self.basis.label() }<span class="number">{ self.counted() }</span></h3>
                <div class="table" tabindex="0" role="region" aria-labelledby={id}>
                    <table class="amounts stacked">
                        <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                        <tbody>{ for self.amounts.iter().map(|(whose, contract)| large_row(whose, contract, most)) }</tbody>
                    </table>
                </div>
            </section>
        }
    }

    fn counted(&self) -> String {
        match self.amounts.len() as u32 {
            all if all == self.total => format!("{all}システム"),
            some => format!("{}システムのうち{some}", self.total),
        }
    }
}

fn large_row(whose: &Place, contract: &Contract, most: i64) -> Html {
    let share = contract.amount.yen.unwrap_or_default() as f64 * 100.0 / most.max(1) as f64;
    html! {
        <tr data-id={contract.id.to_string()} data-hue={whose.hue.to_string()}>
            <td>{ place(whose) }</td>
            <th scope="row">{ system_of(contract) }</th>
            <td>
                { &contract.title }
                if let Some(year) = &contract.year { <span class="as-printed">{ &year.printed }</span> }
            </td>
            <td class="number with-bar">{ yen(&contract.amount) }{ bar(share) }</td>
            <td class="number quoted"><a href={Route::line(&contract.report, contract.source.line_start)}>{ printed(&contract.amount) }</a></td>
        </tr>
    }
}
