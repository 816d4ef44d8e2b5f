use std::rc::Rc;

use yew::prelude::*;
use yew_router::history::{AnyHistory, BrowserHistory};
use yew_router::prelude::*;

use crate::services::{EngineProvider, dom, fetch_page};
use crate::site::Site;
use crate::{Page, Route};

/// What the application starts from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The browser's history, or one in memory.
    pub history: AnyHistory,
    /// The path under which the site lies.
    pub basename: AttrValue,
    /// The page to show first.
    pub route: Route,
    /// Its view model.
    pub page: Rc<Page>,
}

/// The application: the same natively and in the browser.
#[component]
pub fn App(AppProps { history, basename, route, page }: &AppProps) -> Html {
    html! {
        <Router history={history.clone()} basename={basename.clone()}>
            <EngineProvider>
                <Site route={route.clone()} page={page.clone()} />
            </EngineProvider>
        </Router>
    }
}

/// The id of the element that holds the application.
pub const ROOT: &str = "app";

/// Takes over the page that the browser shows. Where that is not possible (no such page, no connection), the page
/// stays what it is: readable, with plain links.
pub async fn hydrate() {
    let path = dom::window().location().pathname().unwrap_or_default();
    let (Some(route), Some(root)) = (dom::route_of(&path), dom::document().get_element_by_id(ROOT)) else { return };
    match fetch_page(&route).await {
        Ok(page) => {
            let history = AnyHistory::from(BrowserHistory::new());
            let props = AppProps { history, basename: dom::root_path().into(), route, page: Rc::new(page) };
            yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
        }
        Err(failure) => {
            dom::set_lifeless();
            dom::warn("page.json", &failure.sentence().into());
        }
    }
}
