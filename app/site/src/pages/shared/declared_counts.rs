use std::collections::BTreeMap;

use corpus::Kind;
use ui::components::kind_badge;
use ui::messages::{Message, labels, report as messages};
use yew::prelude::*;

/// The findings that were read, beside the number that the report declares.
pub fn declared_counts(found: &[(Kind, u32)], said: &BTreeMap<Kind, u32>) -> Html {
    html! {
        <table class="numbers">
            <thead><tr><th scope="col">{ labels::field_kind() }</th><th scope="col">{ messages::read_by_us() }</th><th scope="col">{ messages::declared() }</th></tr></thead>
            <tbody>
                { for found.iter().map(|(kind, found)| html! {
                    <tr>
                        <th scope="row">{ kind_badge(*kind) }</th>
                        <td class="number">{ found }</td>
                        <td class="number">{ declared(said.get(kind).copied(), *found) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn declared(declared: Option<u32>, found: u32) -> Message {
    match declared {
        None => labels::unsaid(),
        Some(count) if count == found => messages::agrees(count),
        Some(count) => messages::differs(count),
    }
}
