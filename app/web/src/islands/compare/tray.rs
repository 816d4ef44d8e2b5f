use corpus::{FindingId, Slug};
use js_sys::{Array, JSON, Reflect};
use ui::audit_programme::audit_programme;
use ui::compare::FindingDigest;
use ui::components::topic_programme;
use ui::messages::{Message, audit_programme as audit_programme_messages, compare as messages};
use ui::state::CompareState;
use ui::transfer::Failure;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::choice::{Choice, files};
use super::export::exports;
use super::link::link;
use super::load_failure::load_failure;
use super::materials::{published, use_materials};
use super::secondary_button::secondary_button;
use super::tray_item::tray_item;
use crate::browser::{dom, download::download};
use crate::page::tray;

#[derive(Properties, PartialEq)]
pub struct TrayProps {
    /// All reports.
    pub reports: Vec<Choice>,
    /// The file that holds what an auditor asks.
    pub guide: String,
    /// The findings that the address names; none where the visitor's own are meant.
    pub shared: Vec<FindingId>,
    /// Notes of whoever passed the address on.
    pub notes: Vec<(FindingId, String)>,
    /// Shown as an audit programme.
    pub is_programme: bool,
    /// Shows something else.
    pub go: Callback<CompareState>,
}

/// Findings side by side that somebody collected: the visitor, or whoever passed the address on.
#[component]
pub fn TrayView(TrayProps { reports, guide, shared, notes, is_programme, go }: &TrayProps) -> Html {
    let own = use_state_eq(Vec::new);
    let is_own = shared.is_empty();
    use_effect_with((), {
        let own = own.setter();
        move |()| own.set(tray::ids())
    });
    let keep = {
        let own = own.setter();
        Callback::from(move |ids: Vec<FindingId>| {
            if tray::keep(&ids).is_err() {
                tray::refuse();
            }
            own.set(ids);
        })
    };
    let unsaved = use_state_eq(|| None);
    // The address to share holds what was typed last.
    let typed = use_force_update();
    let on_note = Callback::from(move |()| typed.force_update());
    let ids = if is_own { (*own).clone() } else { shared.clone() };
    let files = files(&slugs(&ids, reports), reports);
    let wanted: Vec<String> = files.iter().chain(is_programme.then_some(guide)).cloned().collect();
    let materials = use_materials(&wanted);
    let digests = materials.reports(&files);
    let find = |id: &FindingId| digests.clone().flat_map(|report| &report.findings).find(|f| f.card.id == *id);
    let findings: Vec<&FindingDigest> = ids.iter().filter_map(find).collect();
    let waiting = !materials.has(&wanted) && materials.failure.is_none();
    let unknown: Vec<&str> = ids.iter().filter(|id| !waiting && find(id).is_none()).map(FindingId::as_str).collect();
    let parts = materials.guide().map(|guide| audit_programme(&findings, guide)).unwrap_or_default();
    let view = |is_programme| CompareState::Tray { ids: shared.clone(), notes: notes.clone(), is_programme };
    let take = {
        let (keep, go, ids, notes) = (keep.clone(), go.clone(), ids.clone(), notes.clone());
        move |_: MouseEvent| {
            for (id, note) in notes.iter().filter(|(id, _)| tray::note(id).is_empty()) {
                _ = tray::keep_note(id, note);
            }
            let mut kept = tray::ids();
            kept.extend(ids.iter().filter(|id| !kept.contains(id)).cloned().collect::<Vec<_>>());
            keep.emit(kept);
            go.emit(CompareState::Tray { ids: Vec::new(), notes: Vec::new(), is_programme: false });
        }
    };
    let note = |id: &FindingId| match is_own {
        true => tray::note(id),
        false => notes.iter().find(|(of, _)| of == id).map(|(_, note)| note.clone()).unwrap_or_default(),
    };
    let noted: Vec<(FindingId, String)> =
        ids.iter().map(|id| (id.clone(), note(id))).filter(|(_, note)| !note.is_empty()).collect();
    let passed_on = CompareState::Tray { ids: ids.clone(), notes: noted.clone(), is_programme: *is_programme };
    let save = save_json(&ids, reports, unsaved.setter());
    html! {
        <div class="tray needs-script">
            { load_failure(&materials.failure, &materials.retry) }
            { load_failure(&unsaved, &save) }
            <p class="summary" role="status">{ summary(&findings, is_own, waiting) }</p>
            if !unknown.is_empty() && materials.failure.is_none() {
                <p class="note">{ messages::unknown(unknown.join(", ")) }</p>
            }
            if !findings.is_empty() {
                <nav class="tabs" aria-label={messages::views()}>
                    { link(view(false), go, !is_programme, messages::read()) }
                    { link(view(true), go, *is_programme, messages::as_programme()) }
                </nav>
                <div class="actions">
                    if !is_own { <button type="button" onclick={take}>{ messages::take() }</button> }
                    { exports(&findings, noted, materials.guide(), *is_programme, &save) }
                    { secondary_button(messages::print().into(), Some(Callback::from(|_| dom::print()))) }
                    <button type="button" class="quiet" data-copies="share" data-done={messages::copied()}>{ messages::share() }</button>
                    <span id="share" class="visually-hidden">{ dom::absolute(&passed_on.href()) }</span>
                </div>
                if *is_programme {
                    <p class="hint">{ audit_programme_messages::hint() }</p>
                    { for parts.iter().map(topic_programme) }
                } else {
                    <ol class="tray-items">{ for findings.iter().map(|finding| html! {
                        tray_item(finding, note(&finding.card.id), is_own.then_some((&ids, &keep, &on_note)))
                    }) }</ol>
                }
            } else if ids.is_empty() {
                <p>{ messages::nothing_collected_hint() }</p>
            }
        </div>
    }
}

/// The reports of findings, each once.
fn slugs(ids: &[FindingId], reports: &[Choice]) -> Vec<Slug> {
    let is_of = |id: &&FindingId, slug: &Slug| {
        id.as_str().strip_prefix(slug.as_str()).is_some_and(|rest| rest.starts_with('-'))
    };
    let used = reports.iter().filter(|report| ids.iter().any(|id| is_of(&id, &report.slug)));
    used.map(|report| report.slug.clone()).collect()
}

/// Hands out what was published of findings, as JSON.
fn save_json(ids: &[FindingId], reports: &[Choice], unsaved: UseStateSetter<Option<Failure>>) -> Callback<()> {
    let (ids, files) = (ids.to_vec(), files(&slugs(ids, reports), reports));
    Callback::from(move |()| {
        let (ids, files, unsaved) = (ids.clone(), files.clone(), unsaved.clone());
        spawn_local(async move {
            let mut all = Vec::new();
            for file in &files {
                match published(file).await {
                    Ok(findings) => all.extend(findings.to_vec()),
                    Err(failure) => return unsaved.set(Some(failure)),
                }
            }
            unsaved.set(None);
            download("findings.json", "application/json", json(&ids, all).as_bytes());
        });
    })
}

/// The findings of those ids, in their order.
fn json(ids: &[FindingId], findings: Vec<JsValue>) -> String {
    let field = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let named = |finding: &JsValue| field(&field(finding, "card"), "id").as_string();
    let find = |id: &FindingId| findings.iter().find(|finding| named(finding).as_deref() == Some(id.as_str()));
    let chosen: Array = ids.iter().filter_map(find).collect();
    JSON::stringify_with_replacer_and_space(&chosen, &JsValue::NULL, &JsValue::from_f64(1.0))
        .map(String::from)
        .unwrap_or_default()
}

fn summary(findings: &[&FindingDigest], is_own: bool, waiting: bool) -> Message {
    match (findings.len(), is_own) {
        _ if waiting => messages::loading(),
        (0, _) => messages::nothing_collected(),
        (count, true) => messages::collected(count),
        (count, false) => messages::shared(count),
    }
}
