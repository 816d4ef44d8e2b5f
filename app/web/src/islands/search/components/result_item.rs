use search::{Duplicate, Explanation, Fragment, Hit, HitKind};
use ui::Language;
use ui::Route;
use ui::components::{collect, finding_heading, folded, kind_badge, municipality_name, notes};
use ui::messages::{finding, labels, search as messages};
use ui::{Municipality, Translated};
use yew::prelude::*;

use super::explanation::explanation;
use super::synonyms::substitutions;
use crate::islands::highlighted::highlighted;

/// A result. The chosen one is shown beside the list as well.
pub fn result_item(
    hit: &Hit,
    municipalities: &[Municipality],
    explained: Option<&Explanation>,
    ask: &Callback<String>,
    chosen: bool,
) -> Html {
    let whose = municipality(hit, municipalities);
    let record = if is_finding(hit) { "finding" } else { "passage" };
    let semantic = hit.semantic.then_some("semantic");
    html! {
        <li class={classes!("item", "result", record, semantic, chosen.then_some("chosen"))} key={hit.id.clone()} data-id={hit.id.clone()} data-hue={whose.hue.to_string()}>
            <p class="eyebrow">
                { origin(hit, &whose) }
                if is_finding(hit) { { collect(&hit.id, &plain(&hit.title)) } }
            </p>
            <p class="item-title"><a href={address(hit)}>{ heading(hit) }</a></p>
            if !said(&hit.title, &hit.snippet) { <p class="item-text" lang={Language::quote_lang()}>{ highlighted(&hit.snippet) }</p> }
            { noted(hit) }
            if hit.semantic { <p class="section-path">{ messages::semantic() }</p> }
            if !hit.synonyms.is_empty() { <p class="section-path">{ messages::same_meaning() }{ substitutions(&hit.synonyms) }</p> }
            if !hit.missing.is_empty() {
                <p class="section-path">{ messages::missing() }{ for hit.missing.iter().map(|word| html! { <s lang={Language::quote_lang()}>{ word }</s> }) }</p>
            }
            if !hit.topics.is_empty() {
                <p class="section-path">{ messages::by_topic(labels::list(hit.topics.iter().copied().map(labels::topic))) }</p>
            }
            if !hit.section.is_empty() { <p class="section-path" lang={Language::quote_lang()}>{ hit.section.join(" › ") }</p> }
            { repeats(&hit.duplicates) }
            { explanation(&hit.id, explained, ask) }
        </li>
    }
}

/// The whole text of a result, beside the list; the snippet until the rest is known.
pub fn result_preview(hit: &Hit, municipalities: &[Municipality], explained: Option<&Explanation>) -> Html {
    let whose = municipality(hit, municipalities);
    let lang = Language::quote_lang();
    let said = |texts: &[Vec<Fragment>]| html! { <>{ for texts.iter().map(|text| html! { <p>{ highlighted(text) }</p> }) }</> };
    html! {
        <article class={hit.semantic.then_some("semantic")} data-id={hit.id.clone()} data-hue={whose.hue.to_string()}>
            <p class="eyebrow">{ origin(hit, &whose) }</p>
            <h2 class="item-title"><a href={address(hit)}>{ heading(hit) }</a></h2>
            <p class="section-path" {lang}>{ hit.section.join(" › ") }</p>
            <p class="section-path" {lang}>{ hit.departments.join("・") }</p>
            <p class="hint"><a href={address(hit)}>{ if is_finding(hit) { messages::open_finding() } else { finding::read_here() } }</a></p>
            // Last, so that it pushes nothing away when it comes.
            if let Some(Explanation { text, context, .. }) = explained {
                if !context.is_empty() {
                    <h3>{ finding::facts() }</h3>
                    <div class="item-text happened" {lang}>{ folded(chars(context), said(context)) }</div>
                    <h3>{ finding::conclusion() }</h3>
                }
                <div class="item-text conclusion" {lang}>{ said(text) }</div>
            } else {
                <p class="item-text" {lang}>{ highlighted(&hit.snippet) }</p>
            }
            { noted(hit) }
        </article>
    }
}

fn heading(hit: &Hit) -> Html {
    finding_heading(highlighted(&hit.title), !hit.has_title)
}

fn chars(texts: &[Vec<Fragment>]) -> usize {
    texts.iter().flatten().map(|piece| piece.text.chars().count()).sum()
}

/// The notes of ours on a result.
fn noted(hit: &Hit) -> Html {
    notes(&hit.notes.iter().map(Translated::from).collect::<Vec<_>>())
}

fn is_finding(hit: &Hit) -> bool {
    hit.record == HitKind::Finding
}

/// Address of a result: a finding's page, a passage's place in the report's text.
fn address(hit: &Hit) -> String {
    match hit.id.parse() {
        Ok(id) if is_finding(hit) => Route::Finding(id).href(),
        _ => Route::line(&hit.report, hit.line),
    }
}

fn municipality(hit: &Hit, municipalities: &[Municipality]) -> Municipality {
    let known = municipalities.iter().find(|place| place.code == hit.report.municipality()).cloned();
    known.unwrap_or_else(|| Municipality {
        code: hit.report.municipality().to_owned(),
        name: Translated::untranslated(&hit.municipality),
        hue: 0,
    })
}

/// Kind and origin of a result.
fn origin(hit: &Hit, whose: &Municipality) -> Html {
    html! {
        <>
            { hit.kind.map_or_else(|| html! { <span class="badge passage">{ labels::text() }</span> }, kind_badge) }
            { municipality_name(whose) }
            <span>{ labels::fiscal_year(hit.fiscal_year) }</span>
            if let Some(system) = &hit.system { <span class="system" lang={Language::quote_lang()}>{ system }</span> }
        </>
    }
}

/// Findings collapsed into a result.
fn repeats(repeats: &[Duplicate]) -> Html {
    let link = |repeat: &Duplicate| {
        let href = Route::Finding(repeat.id.parse().ok()?).href();
        Some(
            html! { <li><a {href} lang={Language::quote_lang()}>{ repeat.system.as_deref().unwrap_or(&repeat.id) }</a></li> },
        )
    };
    html! {
        if !repeats.is_empty() {
            <details class="repeats" key={repeats[0].id.clone()}>
                <summary>{ messages::repeats(repeats.len()) }</summary>
                <ul>{ for repeats.iter().filter_map(link) }</ul>
            </details>
        }
    }
}

/// A title contains its snippet where a finding is named by its first sentence.
fn said(title: &[Fragment], extract: &[Fragment]) -> bool {
    plain(title).contains(plain(extract).trim_matches(['…', ' ', '\n']))
}

fn plain(pieces: &[Fragment]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}
