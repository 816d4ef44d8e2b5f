use std::collections::BTreeMap;
use std::rc::Rc;

use corpus::{FindingId, Slug};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::export::exports;
use super::part::part;
use super::tray_item::tray_item;
use super::{Choice, digests, link, unreadable};
use crate::compare::{FindingDigest, ReportDigest};
use crate::programme::{Guide, programme};
use crate::services::{Digests, dom, tray, use_digests};
use crate::state::CompareState;

/// What the tray is given.
#[derive(Properties, PartialEq)]
pub struct TrayProps {
    /// All reports.
    pub reports: Vec<Choice>,
    /// What an auditor asks, by topic.
    pub guide: Guide,
    /// The findings that the address names; none where the visitor's own are meant.
    pub shared: Vec<FindingId>,
    /// Whether they are shown as an audit programme.
    pub programme: bool,
    /// Shows something else.
    pub go: Callback<CompareState>,
}

/// Findings side by side that somebody collected: the visitor, or whoever passed the address on.
#[component]
pub fn TrayView(TrayProps { reports, guide, shared, programme: as_programme, go }: &TrayProps) -> Html {
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
    let ids = if is_own { (*own).clone() } else { shared.clone() };
    let Digests { loaded, sources, failure, retry } = use_digests(&digests(&slugs(&ids, reports), reports));
    let digests: Vec<Rc<ReportDigest>> = loaded.values().cloned().collect();
    let find = |id: &FindingId| digests.iter().flat_map(|report| &report.findings).find(|f| f.card.id == *id);
    let findings: Vec<&FindingDigest> = ids.iter().filter_map(find).collect();
    let waiting = slugs(&ids, reports).iter().any(|slug| !loaded.contains_key(slug)) && failure.is_none();
    let unknown: Vec<&str> = ids.iter().filter(|id| !waiting && find(id).is_none()).map(FindingId::as_str).collect();
    let parts = programme(&findings, guide);
    let view = |programme| CompareState::Tray { ids: shared.clone(), programme };
    let take = {
        let (keep, go, ids) = (keep.clone(), go.clone(), ids.clone());
        move |_: MouseEvent| {
            let mut kept = tray::ids();
            kept.extend(ids.iter().filter(|id| !kept.contains(id)).cloned().collect::<Vec<_>>());
            keep.emit(kept);
            go.emit(CompareState::Tray { ids: Vec::new(), programme: false });
        }
    };
    html! {
        <div class="tray needs-script">
            { unreadable(&failure, &retry) }
            <p class="summary" role="status">{ summary(&findings, is_own, waiting) }</p>
            if !unknown.is_empty() && failure.is_none() {
                <p class="note">{ format!("この版のデータには見つからないもの：{}", unknown.join("、")) }</p>
            }
            if !findings.is_empty() {
                <nav class="tabs" aria-label="見せかた">
                    { link(view(false), go, !as_programme, html! { { "ならべて読む" } }) }
                    { link(view(true), go, *as_programme, html! { { "監査プログラムにする" } }) }
                </nav>
                <div class="actions">
                    if !is_own { <button type="button" onclick={take}>{ "自分の一覧に加える" }</button> }
                    { exports(&findings, &parts, *as_programme, published(&ids, &sources)) }
                    <button type="button" class="quiet" onclick={|_: MouseEvent| dom::print()}>{ "印刷" }</button>
                    <button type="button" class="quiet" data-copies="share" data-done="コピーしました">{ "共有のアドレスをコピー" }</button>
                    <span id="share" class="visually-hidden">{ dom::absolute(&CompareState::Tray { ids: ids.clone(), programme: *as_programme }.href()) }</span>
                </div>
                if *as_programme {
                    <p class="hint">{ "◇ は当サイトがつけた手引き、引用は報告書の原文です。" }</p>
                    { for parts.iter().map(part) }
                } else {
                    <ol class="tray-items">{ for findings.iter().map(|finding| html! {
                        tray_item(finding, is_own.then_some((&ids, &keep)))
                    }) }</ol>
                }
            } else if ids.is_empty() {
                <p>{ "検索の結果や報告書のページにある「集める」を押すと、ここに並びます。一覧はこのブラウザーの中だけに保存され、どこにも送られません。" }</p>
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

/// What was published of findings, as JSON.
fn published(ids: &[FindingId], sources: &BTreeMap<Slug, JsValue>) -> String {
    let field = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let all = sources.values().flat_map(|report| Array::from(&field(report, "findings")).to_vec());
    let all: Vec<(Option<String>, JsValue)> =
        all.map(|finding| (field(&field(&finding, "card"), "id").as_string(), finding)).collect();
    let find = |id: &FindingId| all.iter().find(|(named, _)| named.as_deref() == Some(id.as_str()));
    let findings: Array = ids.iter().filter_map(find).map(|(_, finding)| finding).collect();
    JSON::stringify_with_replacer_and_space(&findings, &JsValue::NULL, &JsValue::from_f64(1.0))
        .map(String::from)
        .unwrap_or_default()
}

fn summary(findings: &[&FindingDigest], is_own: bool, waiting: bool) -> String {
    match (findings.len(), is_own) {
        _ if waiting => "読み込んでいます".to_owned(),
        (0, _) => "集めた指摘はまだありません。".to_owned(),
        (count, true) => format!("集めた指摘・意見 {count}件"),
        (count, false) => format!("共有された指摘・意見 {count}件"),
    }
}
