use proptest::prelude::*;

use super::*;

fn dictionary(toml: &str) -> Result<SynonymDictionary, Diagnostic> {
    SynonymDictionary::load(&Source::new("synonyms.toml", toml.to_owned()))
}

#[test]
fn load_keeps_entries_of_file() {
    let read = dictionary(
        "[[one_way]]\nfrom = ['合言葉']\nto = ['パスワード']\nreason = '平易な語'\nkept = '次の報告書のため'\n\
         [[both_ways]]\nwords = ['随契', '随意契約']\nreason = '略語'\nsource = '辞書 1'\n",
    )
    .unwrap();
    let told: Vec<_> = read.groups().iter().map(|group| (group.words.join("・"), group.finds.join("・"))).collect();
    let told: Vec<_> = told.iter().map(|(words, finds)| (words.as_str(), finds.as_str())).collect();
    assert_eq!(told, [("随契・随意契約", ""), ("合言葉", "パスワード")]);
    assert_eq!(read.entries[0].source.as_deref(), Some("辞書 1"));
    assert_eq!(read.entries[1].kept.as_deref(), Some("次の報告書のため"));
}

#[test]
fn load_fault_has_line_and_hint() {
    let both = |words: &str| format!("[[both_ways]]\nwords = {words}\nreason = '例'\n");
    let one = |from: &str, to: &str| format!("[[one_way]]\nfrom = {from}\nto = {to}\nreason = '例'\n");
    for (toml, line, message, hint) in [
        (format!("{}kep = ''", both("['a', 'b']")), 4, "unknown field `kep`", "`kept`"),
        ("[[bothways]]".to_owned(), 1, "unknown field `bothways`", "`both_ways`"),
        (both("['a']"), 2, "2 or more", "other words"),
        (one("['a']", "[]"), 3, "1 or more", "other words"),
        (both("['ID', 'ＩＤ']"), 2, "stands twice", "width"),
        (both("['a', '　']"), 2, "nothing is left", "word"),
        ("[[both_ways]]\nwords = ['a', 'b']\nreason = ' '".to_owned(), 3, "says nothing", "why"),
        (both("['a', 'b']") + "source = ''", 4, "says nothing", "why"),
        (both("['a', 'b']") + &both("['c', 'Ａ']"), 5, "another group already: a・b", "one group"),
        (one("['a']", "['a']"), 2, "finds `a` anyway", "leave it out"),
        (both("['a', 'b']") + &one("['a']", "['c', 'b']"), 5, "finds `b` anyway", "leave it out"),
        (one("['a']", "['b']") + &one("['b']", "['a']"), 6, "`a` finds `b` already", "[[both_ways]]"),
        (one("['a']", "['b']") + &one("['c', 'a']", "['d']"), 6, "`a` stands in another entry", "one entry"),
        ("[[both_ways]".to_owned(), 1, "", ""),
    ] {
        let fault = dictionary(&toml).unwrap_err();
        assert_eq!(fault.line, Some(line), "{toml}: {fault:?}");
        assert!(fault.message.contains(message), "{toml}: {}", fault.message);
        assert!(fault.hint.as_deref().unwrap_or_default().contains(hint), "{fault:?}");
    }
}

proptest! {
    #[test]
    fn load_any_text_reads_or_refuses(toml in "(\\[\\[both_ways\\]\\]\n|\\[\\[one_way\\]\\]\n|words|from|to|reason|=|\\['a', 'b'\\]|'|\n|\\PC){0,20}") {
        let _ = dictionary(&toml);
    }
}
