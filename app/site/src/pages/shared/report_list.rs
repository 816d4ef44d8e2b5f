use ui::components::{kind_badge, municipality_name};
use ui::messages::labels;
use ui::{Language, Route, Translated};
use yew::prelude::*;

use super::report_card::ReportCard;

/// Most reports that are shown as cards.
const MAX_CARDS: usize = 24;

/// Reports as cards that lead to their pages; many as lists of links by prefecture.
pub fn report_list(reports: &[ReportCard]) -> Html {
    if reports.len() > MAX_CARDS {
        return by_prefecture(reports);
    }
    html! { <ul class="cards">{ for reports.iter().map(report_card) }</ul> }
}

fn report_card(card: &ReportCard) -> Html {
    html! {
        <li class="card" data-hue={card.place.hue.to_string()}>
            <h3><a class="card-link" href={Route::report(&card.slug).href()}>{ municipality_name(&card.place) }</a></h3>
            <p class="card-title" lang={Language::quote_lang()}>{ &card.title }</p>
            <p class="meta">{ labels::era_year(&card.era_year, card.fiscal_year) }{ "・" }{ labels::audit(card.audit) }{ "・" }{ labels::edition(card.edition) }</p>
            <p class="counts">
                { for card.counts.iter().map(|(kind, count)| html! {
                    <span>{ kind_badge(*kind) }<b class="number">{ count }</b></span>
                }) }
            </p>
        </li>
    }
}

fn by_prefecture(reports: &[ReportCard]) -> Html {
    // In the order in which the prefectures come up.
    let mut prefectures: Vec<(&Translated, Vec<&ReportCard>)> = Vec::new();
    for card in reports {
        match prefectures.iter_mut().find(|(name, _)| **name == card.prefecture) {
            Some((_, cards)) => cards.push(card),
            None => prefectures.push((&card.prefecture, vec![card])),
        }
    }
    html! {
        <dl class="prefectures">{ for prefectures.into_iter().map(|(name, cards)| html! {
            <div>
                <dt>{ name.message() }</dt>
                <dd><ul>{ for cards.into_iter().map(report_link) }</ul></dd>
            </div>
        }) }</dl>
    }
}

fn report_link(card: &ReportCard) -> Html {
    html! {
        <li data-hue={card.place.hue.to_string()}>
            <a href={Route::report(&card.slug).href()}>{ card.place.name.message() }{ " " }{ card.year() }</a>
            <span class="number">{ labels::cases(card.total() as usize) }</span>
        </li>
    }
}
