//! A report whose text and rules are hostile, read by the indexer and made into pages: all of it is shown as text.

use super::*;
use crate::pages::charts::embed::EMBED_FOLDER;

/// The list that is tried in the browser too.
const PAYLOADS: &str = include_str!("../../../../../tests/xss/payloads.txt");
const RULES: &str = include_str!("../../../../../indexer/tests/fixtures/mixed-2024/report.toml");
/// Controls that turn the direction of a text around, and what hides in it.
const CONTROLS: &str = "甲\u{202e}乙\u{2066}丙\u{2069}\u{200b}\u{feff}\u{ad}丁";
/// As often as a decompressed archive might repeat.
const REPETITIONS: usize = 20_000;

/// Each payload in a heading, in a mark, in a sentence and in a table.
fn text(payloads: &[&str]) -> String {
    let mut text = "第1章 監査の概要\n\n1 監査の対象\n\n".to_owned();
    text.push_str(&format!("{CONTROLS}\n\n{}\n\n", "<div><b onclick=alert(1)>".repeat(REPETITIONS)));
    for (at, payload) in payloads.iter().enumerate() {
        let number = at + 1;
        text.push_str(&format!("{} {payload}システム\n\nシステム名\t{payload}\n所管課\t{payload}\n\n", at + 2));
        text.push_str(&format!("【指摘事項{number}】{payload}について\n\n{payload}を改めるべきである。\n\n"));
    }
    text
}

/// The rules with payloads in all texts.
fn rules(payloads: &[&str]) -> String {
    let mut rules: toml::Table = RULES.parse().unwrap();
    for (at, key) in ["municipality", "prefecture", "title", "theme", "scope_note"].into_iter().enumerate() {
        // A prefecture in brackets is a place that nobody filled in.
        let text = format!("{}{CONTROLS}", payloads[at * 40]);
        let text = if key == "prefecture" { text.replace(['(', '（'], "") } else { text };
        rules.insert(key.to_owned(), text.into());
    }
    rules.remove("declared");
    toml::to_string(&rules).unwrap()
}

/// The tags of a page with their attributes: all that is not text. Values are always quoted by what writes pages.
fn tags(html: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        // Comments mark where components begin.
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").expect("every comment ends").1;
            continue;
        }
        let mut quoted = false;
        let end = after.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let (tag, next) = after.split_at(end.expect("every tag ends"));
        rest = next;
        let name = tag.split([' ', '/', '\n']).find(|part| !part.is_empty()).unwrap_or_default();
        let attributes = tag.split('"').collect::<Vec<_>>();
        let attributes = attributes.chunks(2).flat_map(|pair| {
            let names = pair[0].split_whitespace().map(|name| name.trim_end_matches('='));
            names.map(|name| (name, pair.get(1).copied().unwrap_or_default()))
        });
        tags.push((name, attributes.skip(1).collect()));
        // Text in a script is no markup.
        if name == "script" {
            rest = rest.split_once("</script>").map_or("", |(_, rest)| rest);
        }
    }
    tags
}

fn shown(html: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    pairs.into_iter().fold(html.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn hostile_report_is_shown_as_text() {
    let payloads: Vec<&str> = PAYLOADS.lines().collect();
    let folder = indexed_site(&text(&payloads), &rules(&payloads), &[]);
    let dist = folder.path().join("dist");
    let (mut pages, mut all) = (0, String::new());
    let mut folders = vec![dist.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "html") {
                let html = fs::read_to_string(&path).unwrap();
                check(&path.strip_prefix(&dist).unwrap().to_string_lossy(), &html);
                pages += 1;
                all.push_str(&shown(&html));
            }
        }
    }
    assert!(pages > Language::ALL.len() * payloads.len(), "{pages} pages");
    // Tags that extraction leaves behind are taken out of every text, hostile or not.
    for piece in payloads.iter().flat_map(|payload| indexer::markup::paragraphs(payload)) {
        assert!(all.contains(&piece), "{piece} is not shown");
    }
    let feed = fs::read_to_string(dist.join("data/feed.atom")).unwrap();
    assert!(!feed.contains("<script") && !feed.contains("<img") && !feed.contains("<svg"), "{feed}");
}

/// Markup of our own and none else.
fn check(page: &str, html: &str) {
    for (name, attributes) in tags(html) {
        let known = name.trim_start_matches('!').chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(known, "{page}: <{name}");
        for strange in
            ["iframe", "object", "embed", "style", "math", "xss", "x", "marquee", "frameset", "audio", "video"]
        {
            assert!(name != strange, "{page}: <{name}>");
        }
        for (attribute, value) in attributes {
            assert!(
                !attribute.starts_with("on") && attribute != "style" && attribute != "srcdoc",
                "{page}: {attribute}"
            );
            let scheme = value.split(['/', '?', '#']).next().unwrap_or_default();
            let leads = ["href", "src", "action", "formaction"].contains(&attribute);
            assert!(
                !leads
                    || !scheme.contains(':')
                    || ["https:", "http:"].contains(&scheme)
                    || scheme.starts_with("mailto:"),
                "{page}: {value}"
            );
        }
    }
    let data = html.matches("<script type=\"application/ld+json\">").count();
    let program = usize::from(!page.starts_with(EMBED_FOLDER));
    assert_eq!(html.matches("<script").count(), program + data, "{page}");
}
