use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ui::ids;
use web::islands::Island;
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// The place of an island in a page, with the island in it as it looks before it is taken over.
pub fn island<I: Island>(props: I::Properties) -> Html {
    let bytes = postcard::to_allocvec(&props).expect("what an island is given is plain data");
    let mut place = VTag::new("div");
    place.add_attribute(ids::ISLAND, I::NAME);
    place.add_attribute(ids::PROPS, BASE64_STANDARD.encode(bytes));
    place.add_child(html! { <I ..props /> });
    place.into()
}
