use search::{Explanation, FormFound, Place, Reason, WordFound};
use yew::prelude::*;

use crate::words::{Words, labels, search as words};

/// Why a result is one: asked for when it is unfolded, said word by word.
pub fn explanation(id: &str, known: Option<&Explanation>, ask: &Callback<String>) -> Html {
    let onclick = ask.reform({
        let id = id.to_owned();
        move |_: MouseEvent| id.clone()
    });
    html! {
        <details class="why">
            <summary {onclick}>{ words::why() }</summary>
            if let Some(explanation) = known {
                <ul>{ for explanation.words.iter().map(|word| html! { <li>{ sentence(word) }</li> }) }</ul>
            }
        </details>
    }
}

/// What was found of a word, in words: 「サーバー」：指摘の文に「サーバ」（つづりの違い）2か所。
fn sentence(WordFound { typed, forms }: &WordFound) -> Words {
    let typed = Words::verbatim(typed);
    if forms.is_empty() {
        return words::found_nowhere(typed);
    }
    words::found(typed, labels::list(forms.iter().map(form)))
}

fn form(FormFound { reason, place, text, count }: &FormFound) -> Words {
    let why = match reason {
        Reason::Literal => Words::default(),
        Reason::Variant => words::variant(),
        Reason::Part => words::part(),
        Reason::Synonym { word } => words::synonym(Words::verbatim(word)),
    };
    let place = match place {
        Place::Title => words::in_title(),
        Place::Text => words::in_text(),
        Place::Context => words::in_context(),
        Place::Name => words::in_name(),
        Place::Section => words::in_section(),
    };
    words::found_in(place, Words::verbatim(&text.replace('\n', "")), why, *count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_found_where_and_why() {
        let found = |reason, place, text: &str, count| FormFound { reason, place, text: text.to_owned(), count };
        for (forms, expected) in [
            (vec![], "「鍵」：ありません。"),
            (vec![found(Reason::Literal, Place::Text, "鍵", 2)], "「鍵」：文に「鍵」 2か所。"),
            (
                vec![
                    found(Reason::Variant, Place::Title, "かぎ", 1),
                    found(Reason::Synonym { word: "鍵".to_owned() }, Place::Section, "錠", 1),
                ],
                "「鍵」：題に「かぎ」（つづりの違い） 1か所、節の題に「錠」（「鍵」と同じ意味のことば） 1か所。",
            ),
        ] {
            assert_eq!(sentence(&WordFound { typed: "鍵".to_owned(), forms }).plain(), expected);
        }
    }
}
