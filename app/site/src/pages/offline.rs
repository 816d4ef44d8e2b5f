//! Using the site without a connection. `offline.js` knows what is the case, and shows the elements whose `data-offline`
//! names it.

use ui::Route;
use ui::words::offline as words;
use yew::prelude::*;

use super::{Page, titled};

/// What stands in place of a page that can't be had without a connection.
#[derive(Debug, Clone, PartialEq)]
pub struct OfflinePage;

impl Page for OfflinePage {
    fn title(&self) -> String {
        titled(&words::not_kept().plain())
    }

    fn description(&self) -> String {
        words::not_kept_why().plain()
    }

    fn view(&self) -> Html {
        html! {
            <section class="plain">
                <h1>{ words::not_kept() }</h1>
                <p>{ words::not_kept_why() }</p>
                <p>{ words::not_kept_else() }</p>
                <p><a href={Route::Start.href()}>{ words::home() }</a></p>
            </section>
        }
    }
}

/// What every page may have to say.
pub fn notices() -> Html {
    html! {
        <div role="status">
            <p class="note" data-offline="offline" hidden={true}>{ words::is_offline() }</p>
            <div class="note" data-offline="update" hidden={true}>
                <p>{ words::newer() }</p>
                <button type="button" data-offline-button="update">{ words::reload() }</button>
            </div>
        </div>
    }
}

/// What is kept, and how it is removed.
pub fn settings() -> Html {
    let count = html! { <span class="number" data-offline-count=""></span> };
    html! {
        <section aria-labelledby="offline">
            <h2 id="offline">{ words::title() }</h2>
            <p>{ words::explained() }</p>
            <p data-offline="on" hidden={true}><button type="button" data-offline-button="remove">{ words::remove() }</button></p>
            <div role="status">
                <p data-offline="removed" hidden={true}>{ words::removed(count) }</p>
                <p data-offline="unavailable" hidden={true}>{ words::unavailable() }</p>
                <p data-offline="off" hidden={true}>{ words::off() }</p>
            </div>
            <p data-offline="off" hidden={true}><button type="button" data-offline-button="allow">{ words::allow() }</button></p>
        </section>
    }
}
