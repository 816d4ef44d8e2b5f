use search::Fragment;
use yew::prelude::*;

/// A text with its matches marked.
pub fn highlighted(pieces: &[Fragment]) -> Html {
    html! {
        <>{ for pieces.iter().map(|piece| match piece.marked {
            true => html! { <mark>{ &piece.text }</mark> },
            false => html! { { &piece.text } },
        }) }</>
    }
}
