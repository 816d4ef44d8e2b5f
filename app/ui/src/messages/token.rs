use text::is_kanji;

/// A part of a message.
#[derive(Debug, PartialEq)]
pub(super) enum MessageToken<'a> {
    Text(&'a str),
    Read { text: &'a str, reading: &'a str },
    Argument(&'a str),
}

/// The parts of a message, in their order.
pub(super) fn tokens(text: &str) -> Vec<MessageToken<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '《']) {
        let (before, found) = rest.split_at(at);
        let is_argument = found.starts_with('{');
        let Some((inner, after)) = found.split_once(if is_argument { '}' } else { '》' }) else { break };
        if is_argument {
            tokens.extend([MessageToken::Text(before), MessageToken::Argument(&inner[1..])]);
        } else {
            let (before, text) = read_part(before);
            tokens
                .extend([MessageToken::Text(before), MessageToken::Read { text, reading: &inner['《'.len_utf8()..] }]);
        }
        rest = after;
    }
    tokens.push(MessageToken::Text(rest));
    tokens.retain(|token| *token != MessageToken::Text(""));
    tokens
}

/// The text to which a reading belongs: all since `｜`, or the kanji at the end.
fn read_part(text: &str) -> (&str, &str) {
    text.split_once('｜').unwrap_or_else(|| text.split_at(text.trim_end_matches(is_kanji).len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<'a>(text: &'a str, reading: &'a str) -> MessageToken<'a> {
        MessageToken::Read { text, reading }
    }

    #[test]
    fn tokens_of_texts_readings_and_arguments() {
        use MessageToken::{Argument, Text};
        for (text, expected) in [
            ("", vec![]),
            ("検索", vec![Text("検索")]),
            ("{count}件", vec![Argument("count"), Text("件")]),
            (
                "市《し》の報告書《ほうこくしょ》を読《よ》む",
                vec![
                    read("市", "し"),
                    Text("の"),
                    read("報告書", "ほうこくしょ"),
                    Text("を"),
                    read("読", "よ"),
                    Text("む"),
                ],
            ),
            (
                "その｜受け入れ《うけいれ》{n}件《けん》",
                vec![Text("その"), read("受け入れ", "うけいれ"), Argument("n"), read("件", "けん")],
            ),
            // Other text stays as it is.
            ("a { b 《", vec![Text("a { b 《")]),
        ] {
            assert_eq!(tokens(text), expected, "{text}");
        }
    }
}
