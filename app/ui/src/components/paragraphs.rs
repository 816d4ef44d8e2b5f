use yew::prelude::*;

/// A text whose paragraphs are separated by line feeds.
pub fn paragraphs(text: &str) -> Html {
    html! { <>{ for text.split('\n').filter(|line| !line.trim().is_empty()).map(|line| html! { <p>{ line }</p> }) }</> }
}
