use super::message::Message;
use crate::language::Language;

messages! {
    nested(inner) = "（{inner}）", "({inner})", "（{inner}）";
    read_aloud(count) = "指摘{count}件", "{count} findings", "指摘《してき》{count}件《けん》";
}

#[test]
fn message_shows_arguments_verbatim() {
    let words = nested(read_aloud("《{b}》"));
    for (language, plain) in
        Language::ALL.into_iter().zip(["（指摘《{b}》件）", "(《{b}》 findings)", "（指摘《{b}》件）"])
    {
        language.set_current();
        assert_eq!(nested(read_aloud("《{b}》")).plain(), plain);
    }
    Language::Japanese.set_current();
    assert_eq!(words.plain(), "（指摘《{b}》件）");
}

#[test]
fn message_keeps_unknown_placeholders() {
    assert_eq!(Message::parse("市《し》の{x}").plain(), "市の{x}");
}
