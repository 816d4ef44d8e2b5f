use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use yew::prelude::*;

use super::Island;

/// The place of an island in a page, with the island in it as it looks before it is taken over.
pub fn island<I: Island>(props: I::Properties) -> Html {
    let bytes = postcard::to_allocvec(&props).expect("what an island is given is plain data");
    let written = BASE64_STANDARD.encode(bytes);
    html! { <div data-island={I::NAME} data-props={written}><I ..props /></div> }
}
