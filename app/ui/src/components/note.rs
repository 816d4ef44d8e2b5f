use yew::prelude::*;

use crate::language::Language;
use crate::messages::Message;
use crate::model::Translated;

/// A note of ours on a finding. Text in 「」 is quoted from the report, also where the note is translated.
pub fn note(note: &Translated) -> Html {
    match note.translation() {
        Some(text) => html! { <p>{ quoting(text) }</p> },
        None => html! { <p lang={Language::quote_lang()}>{ &note.japanese }</p> },
    }
}

/// A text of ours in which 「」 holds words as they are printed in Japanese.
pub fn quoting(text: &str) -> Html {
    let piece = |piece: &str| match piece.strip_suffix('」') {
        Some(_) => html! { <span lang={Language::quote_lang()}>{ piece }</span> },
        None => Message::parse(piece).into(),
    };
    pieces(text).into_iter().map(piece).collect()
}

/// A text cut before each 「 and behind each 」.
fn pieces(text: &str) -> Vec<&str> {
    let behind = text.split_inclusive('」');
    let cut = |part: &str| part.find('「').filter(|_| part.ends_with('」')).unwrap_or(part.len());
    behind.flat_map(|part| <[&str; 2]>::from(part.split_at(cut(part)))).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn note_splits_at_quotes() {
        let quoted = "「乗っ取った」";
        for (text, expected) in [
            ("", vec![]),
            ("Only ours.", vec!["Only ours."]),
            ("「乗っ取った」 is a slip.", vec![quoted, " is a slip."]),
            ("Read 「則った」 for 「乗っ取った」.", vec!["Read ", "「則った」", " for ", quoted, "."]),
            ("「open", vec!["「open"]),
            ("closed」 「乗っ取った」", vec!["closed」", " ", quoted]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
