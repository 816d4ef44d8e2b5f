mod explore;
mod finding;
pub mod fixture;
mod hostile;
mod many;
mod measures;
mod original;
mod publication;
mod report;
mod same_bytes;
mod slips;
mod topics;

use std::fs;
use std::path::{Path, PathBuf};

use corpus::{Corpus, Finding, Report, Topic};
use fixture::{
    TOPICS, copy_missing, dictionaries, explored, finding, indexed_site, published_site, report, site, site_at, trunk,
    with_topics,
};
use serde_json::json;
use ui::compare::Material;
use ui::messages::check_text;

use super::*;
use crate::data::{AuditGuide, Records, TopicTexts};
use crate::pages::PAGE_KINDS;

const HOSTILE: &str = "<script>alert(1)</script>\" onload='x' <!-- &amp; ]]> \u{202e}";

#[test]
fn pages_show_hostile_text_as_text() {
    let text = format!("第1 監査\n\n{HOSTILE}\n甲\t{HOSTILE}\n{HOSTILE}\n終わり");
    let (folder, written) = site(report(), vec![finding()], &text);
    // Of each kind one page, but for charts and the two kinds that each topic has; a host has one page for what it does not have.
    let kinds_of_topics = PAGE_KINDS.iter().filter(|kind| kind.pattern.starts_with("topics/")).count();
    let charts = fs::read_dir(folder.path().join("dist/charts"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().is_dir());
    let pages = PAGE_KINDS.len() - kinds_of_topics + kinds_of_topics * TOPICS.len() - 1 + charts.count();
    assert_eq!(written.unwrap(), Language::ALL.len() * pages + 1);
    let folders = Language::ALL.map(Language::folder);
    for (language, page) in folders.into_iter().flat_map(|language| {
        [
            "",
            "search/",
            "about/",
            "compare/",
            "systems/",
            "surveys/",
            "glossary/",
            "data/",
            "systems/mura-2020-system-1/",
            "record/",
            "reports/mura-2020/record/",
            "topics/access/",
            "topics/dx/",
            "topics/access/programme/",
            "topics/dx/programme/",
            "reports/mura-2020/",
            "reports/mura-2020/text/",
            "findings/mura-2020-001/",
        ]
        .map(|page| (language, page))
    }) {
        let html = fs::read_to_string(folder.path().join("dist").join(language).join(page).join("index.html")).unwrap();
        // The page of the open data describes itself in a script that is data.
        let data = html.matches("<script type=\"application/ld+json\">").count();
        assert_eq!((html.matches("<script").count(), data), (1 + data, usize::from(page == "data/")), "{page}: {html}");
        let mut tags = html.split('<').skip(1).filter_map(|tag| tag.split_once('>'));
        assert!(tags.all(|(tag, _)| !tag.contains("\" onload")), "{page}: {html}");
        assert_eq!(html.matches("<h1").count(), 1, "{page}");
    }
}

#[test]
fn audit_programme_page_has_its_files_beside_it() {
    let (folder, _) = site(report(), vec![finding()], "");
    for (language, ask, aim) in [("", "聞くこと", "着眼点"), ("en/", "What to ask", "What to find out")] {
        let at = folder.path().join("dist").join(language).join("topics/access/programme");
        let [markdown, csv] = ["programme.md", "programme.csv"].map(|file| fs::read_to_string(at.join(file)).unwrap());
        assert!(markdown.contains(&format!("### ◇ {ask}\n\n- [ ] ")), "{markdown}");
        assert!(markdown.contains(&format!("({language}findings/mura-2020-001/)")), "{markdown}");
        assert!(csv.contains(&format!("\"{aim}\"")) && csv.contains("\"ある村『"), "{csv}");
        let html = fs::read_to_string(at.join("index.html")).unwrap();
        for file in ["programme.md", "programme.csv"] {
            assert!(html.contains(&format!("href=\"{language}topics/access/programme/{file}\"")), "{file}: {html}");
        }
    }
}

#[test]
fn page_base_leads_to_the_root() {
    let (folder, _) = site(report(), vec![finding()], "");
    for (page, root) in [
        ("index.html", "./"),
        ("en/index.html", "../"),
        ("easy/about/index.html", "../../"),
        ("findings/mura-2020-001/index.html", "../../"),
        ("404.html", "/any/path/"),
    ] {
        let html = fs::read_to_string(folder.path().join("dist").join(page)).unwrap();
        assert!(html.contains(&format!("<base href=\"{root}\" />")), "{page}: {html}");
    }
}

#[test]
fn full_addresses_are_written_where_the_site_s_own_is_given() {
    let url = "https://example.org/kansa/";
    let (folder, written) = site_at(None, Some(url), report(), vec![finding()], "");
    let (pages, file) =
        (written.unwrap(), |file: &str| fs::read_to_string(folder.path().join("dist").join(file)).unwrap());
    // All but the page for what is missing.
    assert_eq!(file("sitemap.xml").matches("<loc>").count(), pages - 1);
    assert_eq!(file("sitemap.xml").matches("<lastmod>2021-03</lastmod>").count(), pages - 1);
    for (name, part) in [
        ("sitemap.xml", "<loc>https://example.org/kansa/en/findings/mura-2020-001/</loc>"),
        ("robots.txt", "Sitemap: https://example.org/kansa/sitemap.xml"),
        ("404.html", "<base href=\"/kansa/\" />"),
        ("easy/about/index.html", "<link rel=\"canonical\" href=\"https://example.org/kansa/easy/about/\" />"),
        ("en/index.html", "<base href=\"/kansa/\" />"),
        ("data/index.html", "\"contentUrl\":\"https://example.org/kansa/data/findings.json\""),
        ("data/feed.atom", "href=\"https://example.org/kansa/reports/mura-2020/\""),
        ("charts/topics/chart.svg", "https://example.org/kansa/charts/topics/"),
        ("charts/topics/index.html", "href=\"charts/topics/chart.png\""),
        ("en/charts/topics/index.html", "https://example.org/kansa/cards/chart-topics-"),
        ("charts/topics/index.html", "&lt;iframe src=\""),
    ] {
        assert!(file(name).contains(part), "{name} lacks {part}: {}", file(name));
    }
    let picture = fs::read(folder.path().join("dist/charts/topics/chart.png")).unwrap();
    assert!(picture.starts_with(b"\x89PNG"), "no picture");
}

#[test]
fn full_addresses_are_left_out_where_the_site_s_own_is_unknown() {
    let (folder, _) = site(report(), vec![finding()], "");
    let dist = folder.path().join("dist");
    for file in ["sitemap.xml", "robots.txt"] {
        assert!(!dist.join(file).exists(), "{file}");
    }
    let feed = fs::read_to_string(dist.join("data/feed.atom")).unwrap();
    assert!(feed.contains("<title>新着</title>") && !feed.contains("href="), "{feed}");
    let html = fs::read_to_string(dist.join("about/index.html")).unwrap();
    assert!(html.contains("<meta property=\"og:title\" content=\"このサイトについて\" />"), "{html}");
    for absolute in ["canonical", "og:url", "og:image"] {
        assert!(!html.contains(absolute), "{absolute}: {html}");
    }
}

#[test]
fn root_that_contradicts_the_address_is_an_error() {
    for (root, fine) in [("/kansa/", true), ("/", false), ("/kansa", false)] {
        let (_, written) = site_at(Some(root), Some("https://example.org/kansa/"), report(), vec![finding()], "");
        assert_eq!(written.is_ok(), fine, "{root}: {written:?}");
    }
}

#[test]
fn not_found_page_leads_to_every_language() {
    let (folder, _) = site(report(), vec![finding()], "");
    let html = fs::read_to_string(folder.path().join("dist/404.html")).unwrap();
    for (tag, start) in [("en", "en/"), ("ja-x-easy", "easy/")] {
        let (_, said) = html.split_once(&format!("<p lang=\"{tag}\">")).unwrap();
        let (said, _) = said.split_once("</p>").unwrap();
        assert!(said.contains(&format!("<a href=\"{start}\" hreflang=\"{tag}\">")), "{said}");
    }
    assert!(html.contains("<html lang=\"ja\"") && html.contains("<a href=\"./\">はじめのページへ</a>"), "{html}");
}

#[test]
fn finding_page_links_its_references() {
    let (folder, _) = site(report(), vec![finding()], "");
    let html = fs::read_to_string(folder.path().join("dist/findings/mura-2020-001/index.html")).unwrap();
    assert!(html.contains("<a href=\"reports/mura-2020/text/#L1\">"), "{html}");
    assert!(html.contains("<a href=\"findings/mura-2020-002/\">言及先の指摘</a>"), "{html}");
    assert!(!html.contains("自らの指摘"), "no link to itself: {html}");
}

#[test]
fn text_page_drops_no_line() {
    let text = "第1 監査\n前文\n指摘である。\n甲\t乙\n指摘である。\n終わり\n";
    let (folder, _) = site(report(), vec![finding()], text);
    let html = fs::read_to_string(folder.path().join("dist/reports/mura-2020/text/index.html")).unwrap();
    for line in 1..=6 {
        assert!(html.contains(&format!("id=\"L{line}\"")), "line {line}: {html}");
    }
}

#[test]
fn record_page_links_its_lines() {
    let (folder, _) = site(report(), vec![finding()], "");
    let html = fs::read_to_string(folder.path().join("dist/reports/mura-2020/record/index.html")).unwrap();
    for link in ["reports/mura-2020/text/#L4", "reports/mura-2020/text/#L5", "findings/mura-2020-001/"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link}: {html}");
    }
    let html = fs::read_to_string(folder.path().join("dist/record/index.html")).unwrap();
    assert!(html.contains("href=\"reports/mura-2020/record/\""), "{html}");
}

#[test]
fn finding_without_its_report_is_an_error() {
    let mut stray = finding();
    stray.report = "machi-2020".parse().unwrap();
    let (_, written) = site(report(), vec![stray], "");
    assert!(written.unwrap_err().to_string().contains("mura-2020-001"));
}

#[test]
fn report_texts_keep_the_rules_of_their_language() {
    let library = indexer::read(&dictionaries().join(".."));
    for report in &library.corpus.reports {
        let noted = library.corpus.findings.iter().filter(|finding| finding.report == report.slug);
        let rules = dictionaries().join("../reports").join(report.slug.as_str()).join("report.toml");
        let rules: toml::Table = fs::read_to_string(rules).unwrap().parse().unwrap();
        let acknowledged = rules.get("acknowledged").and_then(toml::Value::as_array).into_iter().flatten();
        let notes = noted.flat_map(|finding| &finding.notes).map(|note| (note.english.as_ref(), note.easy.as_ref()));
        let translation =
            |rule: &toml::Value, language: &str| rule.get(language).and_then(toml::Value::as_str).map(str::to_owned);
        let reasons: Vec<_> =
            acknowledged.map(|rule| (translation(rule, "english"), translation(rule, "easy"))).collect();
        let reasons = reasons.iter().map(|(english, easy)| (english.as_ref(), easy.as_ref()));
        let texts: Vec<_> = notes.chain(reasons).collect();
        for (language, words) in [(Language::English, &report.english), (Language::Easy, &report.easy)] {
            let translated =
                texts.iter().map(|(english, easy)| if language == Language::English { english } else { easy });
            let translated =
                translated.map(|text| text.unwrap_or_else(|| panic!("{}: a note without {language:?}", report.slug)));
            for text in translated.chain(&words.as_ref().unwrap().scope_note) {
                // What is quoted from the report stays as printed.
                let ours: String = text.split('「').filter_map(|part| part.rsplit('」').next()).collect();
                check_text(&format!("{} {text}", report.slug), language, &ours);
            }
        }
    }
}

#[test]
fn digest_is_the_same_in_both_forms() {
    let (folder, _) = site(report(), vec![finding()], "");
    let files = Dist::new(&folder.path().join("dist")).list(DIGEST_FOLDER).unwrap();
    let bytes = |format: &str| {
        let file = files.iter().find(|file| file.contains("mura-") && file.ends_with(format)).unwrap();
        fs::read(folder.path().join("dist").join(file)).unwrap()
    };
    let Material::Report(digest) = postcard::from_bytes(&bytes("postcard")).unwrap() else { panic!("no report") };
    // In JSON our signs are a part of the text.
    let json: serde_json::Value = serde_json::from_slice(&bytes("json")).unwrap();
    assert_eq!(json, serde_json::to_value(*digest).unwrap());
    assert!(json["findings"][0]["citation"]["quote"].as_str().unwrap().ends_with("［ママ］"));
}
