use corpus::FindingId;
use ui::compare::FindingDigest;
use ui::components::{hidden_object, kind_badge, municipality_name, notes, quotation, quoted, topic_link};
use ui::messages::{Message, compare as messages, labels};
use ui::{Language, Route};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::secondary_button::secondary_button;
use crate::page::tray;

/// The visitor's own list, what keeps another one, and what is told when a note was typed.
type Own<'a> = (&'a Vec<FindingId>, &'a Callback<Vec<FindingId>>, &'a Callback<()>);

/// A collected finding. In the visitor's own list it can be moved, taken out and annotated.
pub fn tray_item(finding: &FindingDigest, note: String, own: Option<Own>) -> Html {
    let FindingDigest { card, citation, departments, topics, strength, .. } = finding;
    html! {
        <li class="tray-item" key={card.id.to_string()} data-id={card.id.to_string()} data-hue={card.place.hue.to_string()}>
            <p class="eyebrow">
                { kind_badge(card.kind) }
                if let Some(number) = &card.number { <span class="number">{ number }</span> }
                { municipality_name(&card.place) }<span>{ labels::fiscal_year(card.fiscal_year) }</span>
            </p>
            if let Some(title) = finding.title() { <h2 class="item-title" lang={Language::quote_lang()}>{ quoted(title) }</h2> }
            <blockquote class="item-text" lang={Language::quote_lang()}>{ quotation(&citation.quote) }</blockquote>
            { notes(&finding.notes) }
            <dl>
                { fact(labels::field_system(), value(card.system.clone())) }
                { fact(messages::departments(), value((!departments.is_empty()).then(|| departments.join("、")))) }
                { fact(messages::strength(), Some(labels::strength(*strength).into())) }
            </dl>
            <p class="topics">{ for topics.iter().copied().map(topic_link) }</p>
            <p class="meta" lang={Language::quote_lang()}><a href={Route::finding(&card.id).href()}>{ citation.source() }</a></p>
            if let Some(own) = own {
                { controls(&card.id, &card.title.to_string(), note, own) }
            } else if !note.is_empty() {
                <p class="tray-note">{ messages::memo() }{ "：" }<span lang={Language::Japanese.tag()}>{ note }</span></p>
            }
        </li>
    }
}

fn value(text: Option<String>) -> Option<Html> {
    text.map(|text| html! { <span lang={Language::quote_lang()}>{ text }</span> })
}

fn fact(name: Message, value: Option<Html>) -> Html {
    value.map_or_else(Html::default, |value| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> })
}

fn controls(id: &FindingId, title: &str, note: String, (ids, keep, on_note): Own) -> Html {
    let at = ids.iter().position(|other| other == id).unwrap_or_default();
    let button = |label: Message, next: Option<Vec<FindingId>>| {
        let act = next.map(|next| keep.reform(move |_| next.clone()));
        secondary_button(html! { <>{ label }{ hidden_object(title) }</> }, act)
    };
    let moved = |to: Option<usize>| {
        let mut next = ids.clone();
        to.filter(|to| *to < ids.len()).map(|to| {
            next.swap(at, to);
            next
        })
    };
    let left = ids.iter().filter(|other| *other != id).cloned().collect();
    let oninput = {
        let (id, on_note) = (id.clone(), on_note.clone());
        move |event: InputEvent| {
            let note = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
            match note.map(|note| tray::keep_note(&id, &note)) {
                Some(Ok(())) => on_note.emit(()),
                Some(Err(_)) => tray::refuse(),
                None => {}
            }
        }
    };
    html! {
        <>
            <label class="tray-note">{ messages::note() }<textarea rows="3" placeholder=" " {oninput} value={note} /></label>
            <p class="actions">
                { button(messages::earlier(), moved(at.checked_sub(1))) }
                { button(messages::later(), moved(Some(at + 1))) }
                { button(messages::remove(), Some(left)) }
            </p>
        </>
    }
}
