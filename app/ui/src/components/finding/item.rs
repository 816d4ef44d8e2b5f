use yew::prelude::*;

use super::heading::finding_heading;
use crate::components::badges::{kind_badge, municipality_name};
use crate::components::collect_button::collect;
use crate::components::quotation::quoted;
use crate::language::Language;
use crate::model::FindingCard;
use crate::route::Route;

/// A finding in a list, with what the list has to add.
pub fn finding_item(card: &FindingCard, more: Html) -> Html {
    let lang = Language::quote_lang();
    html! {
        <li class="item" data-id={card.id.to_string()} data-hue={card.place.hue.to_string()}>
            <p class="eyebrow">
                { kind_badge(card.kind) }
                if let Some(number) = &card.number { <span class="number" {lang}>{ number }</span> }
                { municipality_name(&card.place) }
                if let Some(system) = &card.system { <span class="system" {lang}>{ system }</span> }
                { collect(card.id.as_str(), &card.title.to_string()) }
            </p>
            <p class="item-title"><a href={Route::finding(&card.id).href()}>{ finding_heading(quoted(&card.title), card.is_extract) }</a></p>
            { more }
        </li>
    }
}
