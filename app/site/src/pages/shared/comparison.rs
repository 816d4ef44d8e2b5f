use ui::messages::matrix as messages;
use yew::prelude::*;

/// Most municipalities or reports that can be read side by side.
pub const MAX_COLUMNS: usize = 12;

/// The caution before counts are compared.
pub fn counting_note() -> Html {
    html! {
        <p class="hint">{ messages::counting() }</p>
    }
}
