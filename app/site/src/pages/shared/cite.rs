use ui::Language;
use ui::citation::{Access, Citation, CitationStyle};
use ui::messages::{citation as messages, labels};
use yew::prelude::*;

/// Marks for address and day, which only the visitor's browser knows.
const ACCESS: Access = Access { url: "\u{fdd0}", day: "\u{fdd1}", slashed_day: "\u{fdd2}" };

/// The element with the address of the page, which is shared.
pub const ADDRESS: &str = "address";

/// The citation of a page: its text, and a menu of the other forms, each to be copied. Without scripts the address is
/// that within the site.
pub fn cite(citation: &Citation, path: &str) -> Html {
    let form = |style: CitationStyle| {
        let id = format!("cite-{}", style.code());
        html! {
            <>
                <pre id={id.clone()} lang={Language::quote_lang()} tabindex="0">{ filled(&citation.write(style, ACCESS), path) }</pre>
                <button type="button" class="quiet needs-script" data-copies={id} data-done={messages::copied()}>{ messages::copy() }</button>
            </>
        }
    };
    let others = || CitationStyle::ALL.into_iter().filter(|style| *style != CitationStyle::Text);
    html! {
        <section class="cite" aria-labelledby="cite">
            <h2 id="cite">{ messages::heading() }</h2>
            <p class="hint">{ messages::hint() }</p>
            { form(CitationStyle::Text) }
            <p class="hint">{ messages::address(html! { <span id={ADDRESS} class="permalink">{ path }</span> }) }</p>
            <details class="other-forms">
                <summary>{ messages::other_forms(labels::list(others().map(CitationStyle::label))) }</summary>
                { for others().map(|style| html! {
                    <details name="cite"><summary>{ style.label() }</summary>{ form(style) }</details>
                }) }
            </details>
        </section>
    }
}

/// The text with places for the address and the day.
fn filled(text: &str, path: &str) -> Html {
    let marks = [ACCESS.url, ACCESS.day, ACCESS.slashed_day];
    let pieces = text.split_inclusive(marks.map(|mark| mark.chars().next().unwrap_or_default()));
    html! {
        <>{ for pieces.map(|piece| {
            let [url, day, slashed_day] = marks.map(|mark| piece.strip_suffix(mark));
            let (before, place) = match (url, day, slashed_day) {
                (Some(before), ..) => (before, html! { <span class="permalink">{ path }</span> }),
                (_, Some(before), _) => (before, html! { <span class="today">{ messages::day() }</span> }),
                (.., Some(before)) => (before, html! { <span class="today" data-separator="/">{ messages::day() }</span> }),
                _ => (piece, html! {}),
            };
            html! { <>{ before }{ place }</> }
        }) }</>
    }
}
