use yew::prelude::*;

use super::{kind_badge, place};
use crate::{FindingCard, Route};

/// A finding in a list, with what the list has to add.
pub fn finding_item(card: &FindingCard, more: Html) -> Html {
    html! {
        <li class="item" data-id={card.id.to_string()} data-hue={card.place.hue.to_string()}>
            <p class="eyebrow">
                { kind_badge(card.kind) }
                if let Some(number) = &card.number { <span class="number">{ number }</span> }
                { place(&card.place) }
                if let Some(system) = &card.system { <span class="system">{ system }</span> }
            </p>
            <p class="item-title"><a href={Route::finding(&card.id).href()}>{ &card.title }</a></p>
            { more }
        </li>
    }
}
