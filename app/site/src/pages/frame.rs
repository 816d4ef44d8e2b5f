use std::rc::Rc;

use indexer::Publication;
use ui::components::search_form;
use ui::messages::{Message, charts, explore, frame as messages, publication};
use ui::{Language, Route};
use yew::prelude::*;

use super::offline;
use super::shared::imprint;

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    pub route: Route,
    pub publication: Rc<Publication>,
    /// Lists to choose from, where there are any.
    pub lists: Rc<Vec<Route>>,
    pub children: Html,
}

/// The frame around all pages.
#[component]
pub fn Frame(FrameProps { route, publication, lists, children }: &FrameProps) -> Html {
    html! {
        <div class="site">
            { header(route) }
            <main id="main" tabindex="-1">
                <p class="note failure tray-refused" role="alert" hidden={true}>{ messages::tray_refused() }</p>
                { offline::notices() }
                { children.clone() }
            </main>
            { footer(publication, lists) }
        </div>
    }
}

/// The head of every page. Pages that have a search box of their own get none here.
fn header(route: &Route) -> Html {
    let current = |target: Route| (*route == target).then_some("page");
    html! {
        <header class="site-header">
            <a class="skip" href={route.anchor("main")}>{ messages::skip() }</a>
            <div class="bar">
                <a class="brand" href={Route::Start.href()}>{ messages::site() }</a>
                if !matches!(route, Route::Start | Route::Search | Route::Offline | Route::NotFound) {
                    { search_form(messages::search(), "compact") }
                }
                <nav aria-label={messages::site_navigation()}>
                    <a href={Route::Search.href()} aria-current={current(Route::Search)}>{ messages::search() }</a>
                    <a href={Route::Start.anchor("topics")}>{ messages::topics() }</a>
                    <a href={Route::Compare.href()} aria-current={current(Route::Compare)}>{ messages::compare() }</a>
                    <a class="tray-link" hidden={true} href={format!("{}?ids=", Route::Compare.href())}>{ messages::tray() }<span class="tray-count number"></span></a>
                    <a href={Route::Systems.href()} aria-current={current(Route::Systems)}>{ messages::systems() }</a>
                    <a href={Route::Guide.href()} aria-current={current(Route::Guide)}>{ messages::guide() }</a>
                </nav>
                { languages(route) }
            </div>
        </header>
    }
}

/// The same page in other languages.
fn languages(route: &Route) -> Html {
    html! {
        <nav class="languages" aria-label={messages::languages()}><ul>
            { for Language::ALL.into_iter().map(|language| html! {
                <li><a
                    href={route.href_in(language)} lang={language.tag()} hreflang={language.tag()}
                    aria-current={(language == Language::current()).then_some("true")}
                >{ Message::parse(language.name()) }</a></li>
            }) }
        </ul></nav>
    }
}

fn footer(published: &Publication, lists: &[Route]) -> Html {
    html! {
        <footer class="site-footer">
            <p>{ messages::promise() }</p>
            if !lists.is_empty() {
                <p>{ for lists.iter().map(|list| html! { <a href={list.href()}>{ list_name(list) }</a> }) }</p>
            }
            <p>
                <a href={Route::Guide.href()}>{ messages::guide() }</a>
                <a href={Route::About.href()}>{ messages::sources() }</a>
                <a href={Route::Charts.href()}>{ charts::charts() }</a>
                <a href={Route::Record.href()}>{ messages::record() }</a>
                <a href={Route::Glossary.href()}>{ messages::glossary() }</a>
                <a href={Route::Data.href()}>{ messages::data() }</a>
                <a href={Route::Corrections.href()}>{ publication::corrections() }</a>
            </p>
            // The page's script says when it is printed, and of what address.
            <p class="on-paper" data-printed=""></p>
            <p class="imprint">{ for imprint(published).into_iter().map(|part| html! { <span>{ part }</span> }) }</p>
        </footer>
    }
}

fn list_name(list: &Route) -> Message {
    match list {
        Route::Municipalities => explore::municipalities(),
        Route::Years => explore::years(),
        _ => explore::themes(),
    }
}
