use yew::prelude::*;

use super::SITE;
use crate::Route;
use crate::components::search_form;

/// The findings that the visitor collected.
const TRAY: &str = "compare/?ids=";

/// What is put into the frame.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Which page it is.
    pub route: Route,
    /// Its main part.
    pub children: Html,
}

/// The frame around all pages.
#[component]
pub fn Frame(FrameProps { route, children }: &FrameProps) -> Html {
    html! {
        <div class="site">
            { header(route) }
            <main id="main" tabindex="-1">
                <p class="note failure tray-refused" role="alert" hidden={true}>
                    { "このブラウザーは「集めた指摘」を保存できません（保存が禁じられているか、容量がありません）。" }
                </p>
                { children.clone() }
            </main>
            { footer() }
        </div>
    }
}

/// The head of every page. Pages that have a search box of their own get none here.
fn header(route: &Route) -> Html {
    let current = |target: Route| (*route == target).then_some("page");
    html! {
        <header class="site-header">
            <a class="skip" href={route.anchor("main")}>{ "本文へ進む" }</a>
            <div class="bar">
                <a class="brand" href={Route::Start.href()}>{ SITE }</a>
                if !matches!(route, Route::Start | Route::Search | Route::NotFound) {
                    { search_form("検索", "compact") }
                }
                <nav aria-label="サイト">
                    <a href={Route::Search.href()} aria-current={current(Route::Search)}>{ "検索" }</a>
                    <a href={Route::Compare.href()} aria-current={current(Route::Compare)}>{ "くらべる" }</a>
                    <a class="tray-link" hidden={true} href={TRAY}>{ "集めた指摘" }<span class="tray-count number"></span></a>
                    <a href={Route::Systems.href()} aria-current={current(Route::Systems)}>{ "システム" }</a>
                    <a href={Route::About.href()} aria-current={current(Route::About)}>{ "このサイトについて" }</a>
                </nav>
            </div>
        </header>
    }
}

/// The foot of every page.
fn footer() -> Html {
    html! {
        <footer class="site-footer">
            <p>{ "引用は報告書の原文のままです。分類や注記など、当サイトが加えたものにはそのしるしがあります。" }</p>
            <p>
                <a href={Route::About.href()}>{ "出典と読み方" }</a>
                <a href={Route::Record.href()}>{ "読み取りの記録" }</a>
                <a href={Route::Glossary.href()}>{ "用語" }</a>
                <a href={Route::Data.href()}>{ "公開データ" }</a>
            </p>
        </footer>
    }
}
