use yew::prelude::*;

use super::screen_reader::hidden_object;
use crate::messages::collect as messages;

/// The button that puts a finding into the visitor's tray. Whether it is there is known in the browser alone.
pub fn collect(id: &str, name: &str) -> Html {
    html! {
        <button
            type="button" class="collect needs-script" data-collects={id.to_owned()} aria-pressed="false"
        >{ messages::collect() }{ hidden_object(name) }</button>
    }
}
