use ui::messages::Message;
use ui::state::CompareState;
use web_sys::MouseEvent;
use yew::prelude::*;

/// A link to another comparison, which is shown without loading the page anew.
pub fn link(to: CompareState, go: &Callback<CompareState>, current: bool, label: Message) -> Html {
    let (href, go) = (to.href(), go.clone());
    let onclick = move |event: MouseEvent| {
        if event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            go.emit(to.clone());
        }
    };
    html! { <a {href} {onclick} aria-current={current.then_some("true")}>{ label }</a> }
}
