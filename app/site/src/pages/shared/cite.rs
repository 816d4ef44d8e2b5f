use ui::Language;
use ui::citation::{Access, Citation, CitationStyle};
use ui::messages::citation as messages;
use yew::prelude::*;

/// Marks for address and day, which only the visitor's browser knows.
const ACCESS: Access = Access { url: "\u{fdd0}", day: "\u{fdd1}", slashed_day: "\u{fdd2}" };

/// The citation of a page in every form, each to be copied. Without scripts the address is that within the site.
pub fn cite(citation: &Citation, path: &str) -> Html {
    html! {
        <section class="cite" aria-labelledby="cite">
            <h2 id="cite">{ messages::heading() }</h2>
            <p class="hint">{ messages::hint() }</p>
            { for CitationStyle::ALL.into_iter().map(|style| {
                let id = format!("cite-{}", style.code());
                html! {
                    <details name="cite" open={style == CitationStyle::Text}>
                        <summary>{ style.label() }</summary>
                        <pre id={id.clone()} lang={Language::quote_lang()} tabindex="0">{ filled(&citation.write(style, ACCESS), path) }</pre>
                        <button type="button" class="quiet needs-script" data-copies={id} data-done={messages::copied()}>{ messages::copy() }</button>
                    </details>
                }
            }) }
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
