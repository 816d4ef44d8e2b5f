use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{Element, ScrollRestoration};
use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use crate::components::{footer, header, unreadable};
use crate::services::{Journey, Pages, Shown, dom, keys, links, restore_by, use_engine, use_page};
use crate::state::SearchState;
use crate::{Page, Route};

/// After so long a rest on a page that invites to search, the engine is fetched unasked.
const IDLE_MS: u32 = 1500;

/// The page to begin with.
#[derive(Properties, PartialEq)]
pub struct SiteProps {
    /// Which it is.
    pub route: Route,
    /// Its view model.
    pub page: Rc<Page>,
}

/// The frame around all pages. Clicks on the site's own links become a change of page within the document.
#[component]
pub fn Site(SiteProps { route, page }: &SiteProps) -> Html {
    let engine = use_engine();
    let navigator = use_navigator().expect("the site stands inside the router");
    let location = use_location().expect("the site stands inside the router");
    let wanted = use_route::<Route>().unwrap_or(Route::NotFound);
    let Pages { shown, failure, retry } = use_page(Shown { route: route.clone(), page: page.clone() }, wanted.clone());
    let journey = use_journey(&shown, wanted == shown.route, &location);

    // What the address says of the search is not known natively, so the first rendering must not know it either.
    let awake = use_state_eq(|| false);
    use_effect_with((), {
        let awake = awake.setter();
        move |()| {
            dom::set_alive();
            awake.set(true);
        }
    });
    use_effect_with(shown.route.clone(), {
        let wake = engine.wake.clone();
        move |route| {
            let idle = matches!(route, Route::Start | Route::Search);
            let idle = idle.then(|| Timeout::new(IDLE_MS, move || wake.emit(())));
            move || drop(idle)
        }
    });

    let go = move |address: String| {
        journey.borrow_mut().depart();
        navigator.push(&AnyRoute::new(address));
    };
    let onclick = {
        let (go, route, query) = (go.clone(), shown.route.clone(), location.query_str().to_owned());
        move |event: MouseEvent| {
            let Some(target) = links::clicked_page(&event) else { return };
            let within = target.route == route && target.hash.len() > 1;
            if within && target.query == query {
                // Within a page the browser finds the way.
            } else if within {
                // So it does here, but it would lose the query.
                event.prevent_default();
                dom::focus_fragment(&target.hash);
            } else {
                event.prevent_default();
                go(target.address());
            }
        }
    };
    let onsubmit = move |event: SubmitEvent| {
        let input = event.target_dyn_into().and_then(|form: Element| dom::search_box(&form));
        if let Some(input) = input.filter(|_| !event.default_prevented()) {
            event.prevent_default();
            let search = SearchState { query: input.value(), ..SearchState::default() };
            go(format!("/{}", search.href()));
        }
    };
    let onfocusin = move |event: FocusEvent| {
        if event.target_dyn_into::<Element>().is_some_and(|element| element.id() == dom::SEARCH_BOX) {
            engine.wake.emit(());
        }
    };
    let search = match *awake {
        true => SearchState::from_query_string(location.query_str()),
        false => SearchState::default(),
    };
    html! {
        <div class="site" {onclick} {onsubmit} {onfocusin}>
            { header(&shown.route) }
            <main id="main" tabindex="-1">
                { failure.map(|failure| unreadable(&failure, &retry)).unwrap_or_default() }
                { shown.page.view(&search) }
            </main>
            { footer() }
        </div>
    }
}

/// Keeps the title, the focus and the height of the page in step with the page that is shown.
#[hook]
fn use_journey(shown: &Shown, arrived: bool, location: &Location) -> Rc<std::cell::RefCell<Journey>> {
    let journey = use_mut_ref(Journey::default);
    let address = format!("{}{}", location.path(), location.query_str());
    use_effect_with((), {
        let journey = journey.clone();
        move |()| {
            let window = dom::window();
            let listeners = [
                EventListener::new(&window, "scroll", move |_| journey.borrow_mut().scrolled()),
                EventListener::new(&window, "pagehide", |_| restore_by(ScrollRestoration::Auto)),
                keys::on_slash(),
            ];
            move || drop(listeners)
        }
    });
    use_effect_with(shown.route.clone(), {
        let (journey, page, hash) = (journey.clone(), shown.page.clone(), location.hash().to_owned());
        let address = address.clone();
        move |_| {
            dom::document().set_title(&page.title());
            journey.borrow_mut().arrive(address, &hash);
        }
    });
    use_effect_with((address, arrived), {
        let journey = journey.clone();
        move |(address, arrived)| {
            // While a page is on its way, the heights are still those of the page before it.
            if *arrived {
                journey.borrow_mut().rename(address.clone());
            }
        }
    });
    journey
}
