use search::Fragment;
use ui::components::editorial_sign;
use yew::prelude::*;

/// A text with its matches marked.
pub fn highlighted(pieces: &[Fragment]) -> Html {
    html! {
        <>{ for pieces.iter().map(|piece| match piece.marked {
            true => html! { <><mark>{ &piece.text }</mark>{ for piece.sign.map(editorial_sign) }</> },
            false => html! { <>{ &piece.text }{ for piece.sign.map(editorial_sign) }</> },
        }) }</>
    }
}
