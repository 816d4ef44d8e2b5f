use indexer::FileReading;
use ui::messages::{Message, original as original_messages, record as messages};
use yew::prelude::*;

/// Most pages that are listed one by one.
const MAX_LISTED: usize = 40;

/// The files that a report was read from, and what of them was not read as printed; nothing where it was taken from a text.
pub fn files(files: &[FileReading]) -> Html {
    if files.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="files">
            <h2 id="files">{ messages::files() }</h2>
            { for files.iter().map(account) }
        </section>
    }
}

fn account(file: &FileReading) -> Html {
    let hash = html! { <code class="number">{ &file.sha256 }</code> };
    let fact = |name: Message, value: Option<Html>| {
        value.map(|value| html! { <tr><th scope="row">{ name }</th><td>{ value }</td></tr> })
    };
    let count = |count: u32| (count > 0).then(|| html! { <span class="number">{ count }</span> });
    let pages =
        |pages: &[u32]| (!pages.is_empty()).then(|| messages::pages_of(pages.len(), file.pages, listed(pages)).into());
    html! {
        <>
            <h3>{ Message::verbatim(&file.name) }</h3>
            <table class="file">
                <tbody>
                    { fact(messages::file_pages(), count(file.pages)) }
                    { fact(messages::producer(), file.producer.as_deref().map(|name| Message::verbatim(name).into())) }
                    { fact(messages::converter(), Some(Message::verbatim(&file.converter).into())) }
                    { fact(messages::without_text(), pages(&file.pages_without_text)) }
                    { fact(messages::recognised(), pages(&file.pages_recognised)) }
                    { fact(messages::replaced(), count(file.replaced)) }
                    { fact(messages::unknown(), count(file.unknown)) }
                    { fact(messages::omitted(), count(file.omitted_lines)) }
                </tbody>
            </table>
            <p class="hint">{ original_messages::hash(hash) }</p>
        </>
    }
}

/// Numbers of pages, those that follow each other as a span: 1, 4–9.
fn listed(pages: &[u32]) -> String {
    let spans = pages.chunk_by(|a, b| *b == a + 1).map(|span| match span {
        [first, .., last] => format!("{first}–{last}"),
        _ => span[0].to_string(),
    });
    let mut spans: Vec<String> = spans.collect();
    if spans.len() > MAX_LISTED {
        spans.truncate(MAX_LISTED);
        spans.push("…".to_owned());
    }
    spans.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_in_a_row_are_listed_as_a_span() {
        assert_eq!(listed(&[1, 4, 5, 6, 9]), "1, 4–6, 9");
        let every_second: Vec<u32> = (0..100).map(|at| 2 * at).collect();
        assert!(listed(&every_second).ends_with("78, …"));
    }
}
