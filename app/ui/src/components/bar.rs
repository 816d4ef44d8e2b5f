use yew::prelude::*;

/// A bar that repeats the number beside it; `part` of the `whole` of its track is filled.
pub fn bar(part: u64, whole: u64) -> Html {
    // In thousandths: formatting of floats would be a tenth of a page's program.
    let width = (part.min(whole) * 1000).checked_div(whole).unwrap_or(0);
    html! {
        <svg class="gauge" viewBox="0 0 1000 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="1000" height="8" /><rect class="fill" width={width.to_string()} height="8" />
        </svg>
    }
}
