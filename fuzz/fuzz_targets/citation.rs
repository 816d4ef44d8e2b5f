//! A finding of any texts, cited in every form: none of its texts becomes a part of the form.

#![no_main]

use html5gum::{Error, Token, Tokenizer};
use corpus::Quotation;
use libfuzzer_sys::fuzz_target;
use pulldown_cmark::{Event, Options, Parser, Tag};
use ui::citation::{Access, Citation, Style};

const ACCESS: Access =
    Access { url: "https://example.org/a/findings/mura-2020-1/", day: "2026-11-22", slashed_day: "2026/11/22" };
/// Separates the texts of an input (unit separator).
const SEPARATOR: char = '\u{1f}';

fuzz_target!(|bytes: &[u8]| {
    let input = &*String::from_utf8_lossy(bytes);
    let mut texts = input.split(SEPARATOR).map(str::to_owned);
    let mut next = || texts.next().unwrap_or_default();
    let citation = Citation {
        id: "mura-2020-1".to_owned(),
        // Whatever can be a slip, and parts with something left out between them.
        quote: Quotation::new(next().split('\u{1e}'), &["<", "{", "\n"]),
        title: next(),
        municipality: next(),
        label: next(),
        published: Some(next()).filter(|date| !date.is_empty()),
        edition: Some(next()).filter(|edition| !edition.is_empty()),
        page: next().parse().ok(),
        fiscal_year: 2020,
        notes: Some(next()).filter(|note| !note.is_empty()).into_iter().collect(),
        original: None,
    };
    let write = |style| citation.write(style, ACCESS);
    assert_eq!(lines(&write(Style::Text)).len(), 2 + citation.notes.len());
    assert_eq!(lines(&write(Style::Sist02)).len(), 1);
    ris(&write(Style::Ris), &citation);
    bibtex(&write(Style::Bibtex));
    html(&write(Style::Html));
    markdown(&write(Style::Markdown));
});

/// The lines that the most generous reader would see.
fn lines(text: &str) -> Vec<&str> {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}']).collect()
}

fn ris(written: &str, citation: &Citation) {
    let mut expected = vec!["TY", "AU", "TI", "PB"];
    expected.extend(citation.published.as_ref().map(|_| "PY"));
    expected.extend(citation.page.map(|_| "SP"));
    expected.push("N1");
    expected.extend(citation.notes.iter().map(|_| "N1"));
    expected.extend(["AB", "UR", "Y2", "ER"]);
    let records: Vec<&str> = written.split_terminator("\r\n").collect();
    let tags: Vec<&str> = records.iter().filter_map(|line| Some(line.split_once("  - ")?.0)).collect();
    assert_eq!(tags, expected);
    assert!(records.iter().all(|line| lines(line).len() == 1));
}

fn bibtex(written: &str) {
    let fields = written.strip_prefix("@techreport{mura-2020-1,\n").and_then(|rest| rest.strip_suffix("\n}"));
    for field in lines(fields.expect("it is one entry")) {
        let (name, value) = field.split_once(" = {").expect("every line is a field");
        assert!(name.trim_start().bytes().all(|byte| byte.is_ascii_lowercase()));
        let value = value.strip_suffix(',').unwrap_or(value);
        let mut depth = 1;
        // BibTeX counts braces even behind a backslash.
        for (at, c) in value.char_indices() {
            depth += i32::from(c == '{') - i32::from(c == '}');
            assert_eq!(depth == 0, at + 1 == value.len(), "{field}");
        }
    }
}

fn html(written: &str) {
    let known = ["blockquote", "p", "footer", "a", "small"];
    let mut open: Vec<Vec<u8>> = Vec::new();
    for token in Tokenizer::new(written) {
        match token.unwrap_or_else(|never| match never {}) {
            Token::StartTag(tag) => {
                assert!(known.iter().any(|name| name.as_bytes() == &**tag.name));
                assert!(
                    tag.attributes
                        .keys()
                        .all(|name| ["lang", "cite", "style", "href"].contains(&&*String::from_utf8_lossy(name)))
                );
                open.push(tag.name.to_vec());
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(tag.name.to_vec())),
            Token::String(_) => {}
            // A report may hold what Unicode assigns to no character; it is shown as printed.
            Token::Error(fault) if fault.value == Error::NoncharacterInInputStream => {}
            other => panic!("{other:?} in {written}"),
        }
    }
    assert!(open.is_empty());
}

fn markdown(written: &str) {
    let mut links = 0;
    for event in Parser::new_ext(written, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert_eq!(&*dest_url, ACCESS.url);
                links += 1;
            }
            Event::Start(Tag::BlockQuote(_) | Tag::Paragraph) | Event::End(_) | Event::Text(_) | Event::SoftBreak => {}
            other => panic!("{other:?} in {written}"),
        }
    }
    assert_eq!(links, 1);
}
