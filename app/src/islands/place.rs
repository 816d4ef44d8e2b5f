use yew::prelude::*;

use super::Island;

/// The place of an island in a page, with the island in it as it looks before it is taken over.
pub fn island<I: Island>(props: I::Properties) -> Html {
    let written = serde_json::to_string(&props).expect("what an island is given is plain data");
    html! { <div data-island={I::NAME} data-props={written}><I ..props /></div> }
}
