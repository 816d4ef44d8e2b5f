use corpus::FindingId;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::Route;
use crate::compare::FindingDigest;
use crate::components::{kind_badge, paragraphs, place, topic_link};
use crate::services::tray;
use crate::words::labels;

/// The visitor's own list, and what keeps another one.
type Own<'a> = (&'a Vec<FindingId>, &'a Callback<Vec<FindingId>>);

/// A collected finding. In the visitor's own list it can be moved, taken out and annotated.
pub fn tray_item(finding: &FindingDigest, own: Option<Own>) -> Html {
    let FindingDigest { card, citation, departments, topics, strength, .. } = finding;
    html! {
        <li class="tray-item" key={card.id.to_string()} data-id={card.id.to_string()} data-hue={card.place.hue.to_string()}>
            <p class="eyebrow">
                { kind_badge(card.kind) }
                if let Some(number) = &card.number { <span class="number">{ number }</span> }
                { place(&card.place) }<span>{ format!("{}年度", card.fiscal_year) }</span>
            </p>
            if let Some(title) = finding.title() { <h2 class="item-title">{ title }</h2> }
            <blockquote class="item-text">{ paragraphs(&citation.quote) }</blockquote>
            <dl>
                { fact("システム", card.system.clone()) }
                { fact("所管", (!departments.is_empty()).then(|| departments.join("、"))) }
                { fact("表現の強さ（当サイト）", Some(labels::strength(*strength).plain())) }
            </dl>
            <p class="topics">{ for topics.iter().copied().map(topic_link) }</p>
            <p class="meta"><a href={Route::finding(&card.id).href()}>{ citation.source() }</a></p>
            if let Some(own) = own { { controls(&card.id, &card.title, own) } }
        </li>
    }
}

fn fact(name: &str, value: Option<String>) -> Html {
    value.map_or_else(Html::default, |value| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> })
}

fn controls(id: &FindingId, title: &str, (ids, keep): Own) -> Html {
    let at = ids.iter().position(|other| other == id).unwrap_or_default();
    let moved = |to: Option<usize>| {
        let next = to.filter(|to| *to < ids.len()).map(|to| {
            let mut next = ids.clone();
            next.swap(at, to);
            next
        });
        let keep = keep.clone();
        (next.is_none(), move |_: MouseEvent| next.iter().for_each(|next| keep.emit(next.clone())))
    };
    let (first, earlier) = moved(at.checked_sub(1));
    let (last, later) = moved(Some(at + 1));
    let remove = {
        let (left, keep) = (ids.iter().filter(|other| *other != id).cloned().collect::<Vec<_>>(), keep.clone());
        move |_: MouseEvent| keep.emit(left.clone())
    };
    let oninput = {
        let id = id.clone();
        move |event: InputEvent| {
            let note = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value());
            if note.is_some_and(|note| tray::keep_note(&id, &note).is_err()) {
                tray::refuse();
            }
        }
    };
    html! {
        <>
            <label class="tray-note">{ "メモ（このブラウザーの中だけ）" }<textarea rows="3" placeholder=" " {oninput} value={tray::note(id)} /></label>
            <p class="actions">
                <button type="button" class="quiet" disabled={first} onclick={earlier} aria-label={format!("前へ：{title}")}>{ "← 前へ" }</button>
                <button type="button" class="quiet" disabled={last} onclick={later} aria-label={format!("次へ：{title}")}>{ "次へ →" }</button>
                <button type="button" class="quiet" onclick={remove} aria-label={format!("外す：{title}")}>{ "外す" }</button>
            </p>
        </>
    }
}
