use ui::components::search_form;
use ui::words::{Words, frame as words};
use ui::{Language, Route};
use yew::prelude::*;

use super::offline;

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
                <p class="note failure tray-refused" role="alert" hidden={true}>{ words::tray_refused() }</p>
                { offline::notices() }
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
            <a class="skip" href={route.anchor("main")}>{ words::skip() }</a>
            <div class="bar">
                <a class="brand" href={Route::Start.href()}>{ words::site() }</a>
                if !matches!(route, Route::Start | Route::Search | Route::Offline | Route::NotFound) {
                    { search_form(words::search(), "compact") }
                }
                <nav aria-label={words::site_navigation()}>
                    <a href={Route::Search.href()} aria-current={current(Route::Search)}>{ words::search() }</a>
                    <a href={Route::Compare.href()} aria-current={current(Route::Compare)}>{ words::compare() }</a>
                    <a class="tray-link" hidden={true} href={format!("{}?ids=", Route::Compare.href())}>{ words::tray() }<span class="tray-count number"></span></a>
                    <a href={Route::Systems.href()} aria-current={current(Route::Systems)}>{ words::systems() }</a>
                    <a href={Route::About.href()} aria-current={current(Route::About)}>{ words::about() }</a>
                </nav>
                { languages(route) }
            </div>
        </header>
    }
}

/// The same page in other languages.
fn languages(route: &Route) -> Html {
    html! {
        <nav class="languages" aria-label={words::languages()}><ul>
            { for Language::ALL.into_iter().map(|language| html! {
                <li><a
                    href={route.href_in(language)} lang={language.tag()} hreflang={language.tag()}
                    aria-current={(language == Language::current()).then_some("true")}
                >{ Words::written(language.name()) }</a></li>
            }) }
        </ul></nav>
    }
}

/// The foot of every page.
fn footer() -> Html {
    html! {
        <footer class="site-footer">
            <p>{ words::promise() }</p>
            <p>
                <a href={Route::About.href()}>{ words::sources() }</a>
                <a href={Route::Record.href()}>{ words::record() }</a>
                <a href={Route::Glossary.href()}>{ words::glossary() }</a>
                <a href={Route::Data.href()}>{ words::data() }</a>
            </p>
        </footer>
    }
}
