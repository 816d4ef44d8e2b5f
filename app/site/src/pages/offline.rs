//! Using the site without a connection. `offline.js` knows what is the case, and shows the elements whose `data-offline`
//! names it.

use ui::Route;
use ui::messages::offline as messages;
use yew::prelude::*;

use super::page::{Page, titled};

/// The page in place of one that can't be had without a connection.
#[derive(Debug, Clone, PartialEq)]
pub struct OfflinePage;

impl Page for OfflinePage {
    fn title(&self) -> String {
        titled(&messages::not_kept().plain())
    }

    fn description(&self) -> String {
        messages::not_kept_why().plain()
    }

    fn view(&self) -> Html {
        html! {
            <section class="plain">
                <h1>{ messages::not_kept() }</h1>
                <p>{ messages::not_kept_why() }</p>
                <p>{ messages::not_kept_else() }</p>
                <p><a href={Route::Start.href()}>{ messages::home() }</a></p>
            </section>
        }
    }
}

/// The notices of every page.
pub fn notices() -> Html {
    html! {
        <div role="status">
            <p class="note" data-offline="offline" hidden={true}>{ messages::is_offline() }</p>
            <div class="note" data-offline="update" hidden={true}>
                <p>{ messages::newer() }</p>
                <button type="button" data-offline-button="update">{ messages::reload() }</button>
            </div>
        </div>
    }
}

/// The settings of the files that are kept, with the button that removes them.
pub fn settings() -> Html {
    let count = html! { <span class="number" data-offline-count=""></span> };
    html! {
        <section aria-labelledby="offline">
            <h2 id="offline">{ messages::title() }</h2>
            <p>{ messages::explained() }</p>
            <p data-offline="on" hidden={true}><button type="button" data-offline-button="remove">{ messages::remove() }</button></p>
            <div role="status">
                <p data-offline="removed" hidden={true}>{ messages::removed(count) }</p>
                <p data-offline="unavailable" hidden={true}>{ messages::unavailable() }</p>
                <p data-offline="off" hidden={true}>{ messages::off() }</p>
            </div>
            <p data-offline="off" hidden={true}><button type="button" data-offline-button="allow">{ messages::allow() }</button></p>
        </section>
    }
}
