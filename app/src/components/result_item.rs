use search::{Explanation, Hit, Piece, Record, Repeat};
use yew::prelude::*;

use super::synonyms::substitutions;
use super::{collect, explanation, kind_badge, marked, place};
use crate::words::{labels, search as words};
use crate::{Language, Place, Route, Translated};

/// A result: a finding leads to its page, a passage to its place in the report's text.
pub fn result_item(hit: &Hit, places: &[Place], explained: Option<&Explanation>, ask: &Callback<String>) -> Html {
    let known = places.iter().find(|place| place.code == hit.report.municipality()).cloned();
    let whose = known.unwrap_or_else(|| Place {
        code: hit.report.municipality().to_owned(),
        name: Translated::untranslated(&hit.municipality),
        hue: 0,
    });
    let (href, class) = match (hit.record, hit.id.parse()) {
        (Record::Finding, Ok(id)) => (Route::Finding(id).href(), "finding"),
        _ => (Route::line(&hit.report, hit.line), "passage"),
    };
    html! {
        <li class={classes!("item", "result", class)} key={hit.id.clone()} data-id={hit.id.clone()} data-hue={whose.hue.to_string()}>
            <p class="eyebrow">
                { hit.kind.map_or_else(|| html! { <span class="badge passage">{ labels::text() }</span> }, kind_badge) }
                { place(&whose) }
                <span>{ labels::fiscal_year(hit.fiscal_year) }</span>
                if let Some(system) = &hit.system { <span class="system" lang={Language::of_quotes()}>{ system }</span> }
                if hit.record == Record::Finding { { collect(&hit.id, &plain(&hit.title)) } }
            </p>
            <p class="item-title"><a {href} lang={Language::of_quotes()}>{ marked(&hit.title) }</a></p>
            if !said(&hit.title, &hit.extract) { <p class="item-text" lang={Language::of_quotes()}>{ marked(&hit.extract) }</p> }
            if !hit.synonyms.is_empty() { <p class="section-path">{ words::same_meaning() }{ substitutions(&hit.synonyms) }</p> }
            if !hit.missing.is_empty() {
                <p class="section-path">{ words::missing() }{ for hit.missing.iter().map(|word| html! { <s lang={Language::of_quotes()}>{ word }</s> }) }</p>
            }
            if !hit.section.is_empty() { <p class="section-path" lang={Language::of_quotes()}>{ hit.section.join(" › ") }</p> }
            { repeats(&hit.repeats) }
            { explanation(&hit.id, explained, ask) }
        </li>
    }
}

/// The findings folded under a result; nothing where there are none.
fn repeats(repeats: &[Repeat]) -> Html {
    let link = |repeat: &Repeat| {
        let href = Route::Finding(repeat.id.parse().ok()?).href();
        Some(
            html! { <li><a {href} lang={Language::of_quotes()}>{ repeat.system.as_deref().unwrap_or(&repeat.id) }</a></li> },
        )
    };
    html! {
        if !repeats.is_empty() {
            <details class="repeats">
                <summary>{ words::repeats(repeats.len()) }</summary>
                <ul>{ for repeats.iter().filter_map(link) }</ul>
            </details>
        }
    }
}

/// Whether the title says all that the extract says, as it does where a finding has no title but its first sentence.
fn said(title: &[Piece], extract: &[Piece]) -> bool {
    plain(title).contains(plain(extract).trim_matches(['…', ' ', '\n']))
}

fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}
