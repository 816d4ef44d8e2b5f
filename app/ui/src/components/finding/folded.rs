use yew::prelude::*;

use crate::messages::finding as messages;

/// Longest text that is shown whole, in characters.
const MAX_UNFOLDED_CHARS: usize = 420;

/// A text of which only the first lines are seen until somebody wants to read on; paper and screen readers have it whole.
pub fn folded(chars: usize, text: Html) -> Html {
    if chars <= MAX_UNFOLDED_CHARS {
        return text;
    }
    html! {
        <>
            <div class="folded">{ text }</div>
            <details class="unfold"><summary>
                <span class="more">{ messages::read_on() }</span><span class="less">{ messages::fold() }</span>
            </summary></details>
        </>
    }
}
