use search::{Explanation, FieldGroup, FormMatch, MatchReason, WordMatch};
use ui::messages::{Message, labels, search as messages};
use yew::prelude::*;

/// Explanation of a result, word by word: requested when it is opened.
pub fn explanation(id: &str, known: Option<&Explanation>, ask: &Callback<String>) -> Html {
    let onclick = ask.reform({
        let id = id.to_owned();
        move |_: MouseEvent| id.clone()
    });
    html! {
        <details class="why">
            <summary {onclick}>{ messages::why() }</summary>
            if let Some(explanation) = known {
                <ul>{ for explanation.words.iter().map(|word| html! { <li>{ sentence(word) }</li> }) }</ul>
            }
        </details>
    }
}

/// Matches of a word, in words: 「サーバー」：指摘の文に「サーバ」（つづりの違い）2か所。
fn sentence(WordMatch { typed, forms, topics }: &WordMatch) -> Message {
    let typed = Message::verbatim(typed);
    if !topics.is_empty() {
        return messages::found_by_topic(typed, labels::list(topics.iter().copied().map(labels::topic)));
    }
    if forms.is_empty() {
        return messages::found_nowhere(typed);
    }
    messages::found(typed, labels::list(forms.iter().map(form)))
}

fn form(FormMatch { reason, group, text, count }: &FormMatch) -> Message {
    let why = match reason {
        MatchReason::Literal => Message::default(),
        MatchReason::Piece => messages::piece(),
        MatchReason::Variant => messages::variant(),
        MatchReason::Part => messages::part(),
        MatchReason::Meaning => messages::near_in_meaning(),
        MatchReason::Synonym { word } => messages::synonym(Message::verbatim(word)),
    };
    let place = match group {
        FieldGroup::Title => messages::in_title(),
        FieldGroup::Text => messages::in_text(),
        FieldGroup::Context => messages::in_context(),
        FieldGroup::Name => messages::in_name(),
        FieldGroup::Section => messages::in_section(),
    };
    messages::found_in(place, Message::verbatim(&text.replace('\n', "")), why, *count)
}

#[cfg(test)]
mod tests {
    use corpus::Topic;
    use ui::TopicNames;

    use super::*;

    #[test]
    fn explanation_names_field_and_reason() {
        let found = |reason, place, text: &str, count| FormMatch { reason, group: place, text: text.to_owned(), count };
        for (forms, expected) in [
            (vec![], "「鍵」：ありません。"),
            (vec![found(MatchReason::Literal, FieldGroup::Text, "鍵", 2)], "「鍵」：文に「鍵」 2か所。"),
            (
                vec![
                    found(MatchReason::Variant, FieldGroup::Title, "かぎ", 1),
                    found(MatchReason::Synonym { word: "鍵".to_owned() }, FieldGroup::Section, "錠", 1),
                ],
                "「鍵」：題に「かぎ」（つづりの違い） 1か所、節の題に「錠」（「鍵」と同じ意味のことば） 1か所。",
            ),
        ] {
            assert_eq!(sentence(&WordMatch { typed: "鍵".to_owned(), forms, topics: vec![] }).plain(), expected);
        }
        let topics = vec![(Topic::new("physical"), "物理的対策".to_owned())];
        TopicNames { topics, ..TopicNames::default() }.set_current();
        let by_topic = WordMatch { typed: "鍵".to_owned(), forms: vec![], topics: vec![Topic::new("physical")] };
        assert_eq!(sentence(&by_topic).plain(), "「鍵」：文にはなく、当サイトがつけた論点「物理的対策」によります。");
    }
}
