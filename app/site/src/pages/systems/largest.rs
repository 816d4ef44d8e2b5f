use std::collections::BTreeMap;

use corpus::{Basis, Contract, SystemId};
use ui::components::{bar, municipality_name};
use ui::messages::{Message, labels, money as messages};
use ui::{Language, Municipality, Route};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::shared::{printed, system_of, yen};

/// Most systems that are shown of a basis.
const MAX_SYSTEMS: usize = 5;

/// The systems with the largest amounts of one basis.
#[derive(Debug, Clone, PartialEq)]
pub struct LargestAmounts {
    pub basis: Basis,
    /// The largest amount of each of these systems, largest first, with whose it is.
    pub amounts: Vec<(Municipality, Contract)>,
    /// The number of systems that have one.
    pub total: u32,
}

impl LargestAmounts {
    /// The amounts of a basis, if there are any.
    pub fn new(data: &SiteData, basis: Basis) -> Option<Self> {
        let mut by_system: BTreeMap<&str, &Contract> = BTreeMap::new();
        let known = |contract: &&Contract| contract.basis == basis && contract.amount.yen.is_some();
        for contract in data.records.contracts.iter().filter(known) {
            let whose = contract.system.as_ref().map_or(contract.id.as_str(), SystemId::as_str);
            let largest = by_system.entry(whose).or_insert(contract);
            if contract.amount.yen > largest.amount.yen {
                *largest = contract;
            }
        }
        let total = by_system.len() as u32;
        let mut amounts: Vec<&Contract> = by_system.into_values().collect();
        amounts.sort_by(|a, b| b.amount.yen.cmp(&a.amount.yen).then_with(|| a.id.cmp(&b.id)));
        let amounts =
            amounts.into_iter().take(MAX_SYSTEMS).map(|c| (data.municipality_of(&c.report), c.clone())).collect();
        (total > 0).then_some(Self { basis, amounts, total })
    }

    /// The largest amounts of the basis, with bars that compare them.
    pub fn view(&self) -> Html {
        let most = self.amounts.iter().filter_map(|(_, contract)| contract.amount.yen).max().unwrap_or_default();
        let id = self.basis.label();
        let heads = [
            labels::field_municipality(),
            labels::field_system(),
            messages::subject(),
            messages::in_yen(),
            messages::printed(),
        ];
        html! {
            <section class="largest">
                <h3 {id}>{ labels::basis(self.basis) }<span class="number">{ self.counted() }</span></h3>
                <div class="table" tabindex="0" role="region" aria-labelledby={id}>
                    <table class="amounts stacked">
                        <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                        <tbody>{ for self.amounts.iter().map(|(whose, contract)| large_row(whose, contract, most)) }</tbody>
                    </table>
                </div>
            </section>
        }
    }

    fn counted(&self) -> Message {
        match self.amounts.len() as u32 {
            all if all == self.total => messages::systems(all),
            some => messages::of_systems(self.total, some),
        }
    }
}

fn large_row(whose: &Municipality, contract: &Contract, most: i64) -> Html {
    let share = bar(contract.amount.yen.unwrap_or_default().max(0) as u64, most.max(0) as u64);
    html! {
        <tr data-id={contract.id.to_string()} data-hue={whose.hue.to_string()}>
            <td>{ municipality_name(whose) }</td>
            <th scope="row">{ system_of(contract) }</th>
            <td>
                { Message::verbatim(&contract.title) }
                if let Some(year) = &contract.year { <span class="as-printed" lang={Language::quote_lang()}>{ &year.printed }</span> }
            </td>
            <td class="number with-bar">{ yen(&contract.amount) }{ share }</td>
            <td class="number quoted"><a href={Route::line(&contract.report, contract.source.line_start)} lang={Language::quote_lang()}>{ printed(&contract.amount) }</a></td>
        </tr>
    }
}
