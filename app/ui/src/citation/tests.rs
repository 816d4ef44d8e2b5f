use corpus::Quotation;
use proptest::prelude::*;

use super::*;

const ACCESS: Access =
    Access { url: "https://example.org/a/findings/mura-2020-1/", day: "2026-11-22", slashed_day: "2026/11/22" };

fn citation() -> Citation {
    Citation {
        id: "mura-2020-1".to_owned(),
        municipality: "ある村".to_owned(),
        title: "令和2年度 監査報告書".to_owned(),
        edition: Some("概要版".to_owned()),
        fiscal_year: 2020,
        published: Some("2021-03".to_owned()),
        page: Some(12),
        label: "指摘3".to_owned(),
        quote: "鍵を<常に>掛けられたい。\n5% の_差_がある。".into(),
        notes: Vec::new(),
        original: None,
    }
}

fn check(style: CitationStyle, expected: &str) {
    assert_eq!(citation().write(style, ACCESS), expected);
}

#[test]
fn citation_follows_its_form() {
    check(
        CitationStyle::Text,
        "「鍵を<常に>掛けられたい。5% の_差_がある。」（ある村『令和2年度 監査報告書（概要版）』（2021-03）12頁、指摘3）\nhttps://example.org/a/findings/mura-2020-1/",
    );
    check(
        CitationStyle::Sist02,
        "ある村. 令和2年度 監査報告書（概要版）. 2021-03, p. 12, 指摘3. https://example.org/a/findings/mura-2020-1/, (参照 2026-11-22).",
    );
    check(
        CitationStyle::Markdown,
        "> 鍵を\\<常に\\>掛けられたい。\n>\n> 5% の\\_差\\_がある。\n>\n> — [ある村『令和2年度 監査報告書（概要版）』（2021-03）12頁、指摘3](https://example.org/a/findings/mura-2020-1/)",
    );
    check(
        CitationStyle::Bibtex,
        "@techreport{mura-2020-1,\n  author = {{ある村}},\n  title = {{令和2年度 監査報告書（概要版）}},\n  institution = {ある村},\n  year = {2021},\n  month = {3},\n  pages = {12},\n  note = {指摘3：「鍵を<常に>掛けられたい。5\\% の\\_差\\_がある。」},\n  url = {https://example.org/a/findings/mura-2020-1/},\n  urldate = {2026-11-22}\n}",
    );
    check(
        CitationStyle::Ris,
        "TY  - RPRT\r\nAU  - ある村\r\nTI  - 令和2年度 監査報告書（概要版）\r\nPB  - ある村\r\nPY  - 2021/03//\r\nSP  - 12\r\nN1  - 指摘3\r\nAB  - 鍵を<常に>掛けられたい。5% の_差_がある。\r\nUR  - https://example.org/a/findings/mura-2020-1/\r\nY2  - 2026/11/22\r\nER  - \r\n",
    );
    let card = citation().write(CitationStyle::Html, ACCESS);
    assert!(card.contains("<p>鍵を&lt;常に&gt;掛けられたい。</p>") && card.contains("<footer>— ある村『"), "{card}");
}

#[test]
fn citation_links_the_page_of_the_original() {
    let url = "https://example.lg.jp/a_(1)&b.pdf#page=20";
    let citation = Citation { original: Some(url.to_owned()), ..citation() };
    for (style, part) in [
        (CitationStyle::Text, "\n原本：https://example.lg.jp/a_(1)&b.pdf#page=20"),
        (CitationStyle::Sist02, "指摘3. https://example.lg.jp/a_(1)&b.pdf#page=20, https://example.org/"),
        (CitationStyle::Markdown, "（[原本](https://example.lg.jp/a_%281%29&b.pdf#page=20)）"),
        (CitationStyle::Html, "<a href=\"https://example.lg.jp/a_(1)&amp;b.pdf#page=20\">原本</a>）</footer>"),
        (CitationStyle::Bibtex, "」 原本：https://example.lg.jp/a\\_(1)\\&b.pdf\\#page=20}"),
        (CitationStyle::Ris, "\r\nL2  - https://example.lg.jp/a_(1)&b.pdf#page=20\r\n"),
    ] {
        let written = citation.write(style, ACCESS);
        assert!(written.contains(part), "{written}");
    }
    for strange in ["javascript:alert(1)", "https://example.lg.jp/\r\nER  - ", "https://example.lg.jp/\"><script>"] {
        let citation = Citation { original: Some(strange.to_owned()), ..citation.clone() };
        assert!(
            CitationStyle::ALL.into_iter().all(|style| !citation.write(style, ACCESS).contains(strange)),
            "{strange}"
        );
    }
}

#[test]
fn citation_leaves_out_unknown_fields() {
    let bare = Citation { edition: None, published: None, page: None, ..citation() };
    assert!(bare.write(CitationStyle::Sist02, ACCESS).starts_with("ある村. 令和2年度 監査報告書. 2020年度, 指摘3. "));
    assert!(!bare.write(CitationStyle::Ris, ACCESS).contains("PY"));
    assert!(!bare.write(CitationStyle::Bibtex, ACCESS).contains("year ="));
}

#[test]
fn citation_escapes_markup_and_line_breaks() {
    let odd = Citation {
        title: "監査\u{2028}報告\u{85}書\u{b}".to_owned(),
        quote: "1. 鍵を&lt;掛け}\r\n\r\n ２つ\tの{".into(),
        ..citation()
    };
    let written = |style| odd.write(style, ACCESS);
    assert!(
        written(CitationStyle::Markdown)
            .starts_with("> 1\\. 鍵を\\&lt;掛け}\n>\n> ２つ の{\n>\n> — [ある村『監査 報告 書 （概要版）』")
    );
    assert!(written(CitationStyle::Bibtex).contains("「1. 鍵を\\&lt;掛け\\textbraceright{}２つ の\\textbraceleft{}」"));
    assert!(written(CitationStyle::Ris).contains("\r\nTI  - 監査 報告 書 （概要版）\r\n"));
    assert_eq!(written(CitationStyle::Html).matches("<p>").count(), 2);
}

#[test]
fn citation_says_what_is_ours() {
    let parts = ["「鍵『甲』」に取り組まれない。", "次の「表」"];
    let quote = Quotation::new(parts, &["取り組まれない"]);
    let cited =
        Citation {
            quote, notes: vec!["注（監査くらべ）：「取り組まれない」は誤り。".to_owned()], ..citation()
        };
    let flat = "に取り組まれない［ママ］。（中略）次の";
    let note = "注（監査くらべ）：「取り組まれない」は誤り。";
    for (style, expected) in [
        // Between quotation marks those within are turned, elsewhere they stay.
        (CitationStyle::Text, format!("「『鍵「甲」』{flat}『表』」（")),
        (CitationStyle::Bibtex, format!("「『鍵「甲」』{flat}『表』」 {note}}}")),
        (CitationStyle::Ris, format!("AB  - 「鍵『甲』」{flat}「表」\r\n")),
        (CitationStyle::Ris, format!("N1  - {note}\r\n")),
        (
            CitationStyle::Markdown,
            "> 「鍵『甲』」に取り組まれない［ママ］。\n>\n> （中略）\n>\n> 次の「表」\n".to_owned(),
        ),
        (CitationStyle::Markdown, format!("\n>\n> {note}")),
        (
            CitationStyle::Html,
            "に取り組まれない<small>［ママ］</small>。</p>\n  <p><small>（中略）</small></p>\n".to_owned(),
        ),
        (CitationStyle::Html, format!("<small>{note}</small></footer>")),
        (CitationStyle::Text, format!("\n{note}")),
        (CitationStyle::Sist02, format!("(参照 2026-11-22). {note}")),
    ] {
        let written = cited.write(style, ACCESS);
        assert!(written.contains(&expected), "{written}\nlacks {expected}");
    }
}

#[test]
fn nested_turns_quotation_marks() {
    for (printed, turned) in [
        ("「甲」", "『甲』"),
        ("「甲『乙』丙」", "『甲「乙」丙』"),
        ("『民法』", "『民法』"),
        ("甲」乙「丙", "甲』乙『丙"),
        ("", ""),
    ] {
        assert_eq!(record::nested(printed), turned);
    }
}

proptest! {
    #[test]
    fn citation_of_any_quote_keeps_its_form(quote in "\\PC{0,40}|[<>\"'&{}\\\\%\r\n-]{0,20}") {
        let notes = vec![quote.clone()];
        let quote = Quotation::new([quote.as_str(), &quote], &["<", "{"]);
        let citation = Citation { quote, notes, ..citation() };
        let card = citation.write(CitationStyle::Html, ACCESS);
        prop_assert_eq!(card.matches("<p>").count(), card.matches("</p>").count());
        let tags = card.split('<').skip(1).filter_map(|tag| tag.split(['>', ' ']).next());
        prop_assert!(tags.into_iter().all(|tag| ["blockquote", "p", "/p", "footer", "a", "/a", "small", "/small", "/footer", "/blockquote"].contains(&tag)));
        let ris = citation.write(CitationStyle::Ris, ACCESS);
        prop_assert_eq!(ris.matches("\r\n").count(), 12);
        prop_assert_eq!(ris.matches('\n').count(), 12);
        let bibtex = citation.write(CitationStyle::Bibtex, ACCESS);
        let depth = bibtex.chars().try_fold(0i32, |depth, c| match c {
            '{' => Some(depth + 1),
            '}' => (depth > 0).then_some(depth - 1),
            _ => Some(depth),
        });
        prop_assert_eq!(depth, Some(0));
    }
}
