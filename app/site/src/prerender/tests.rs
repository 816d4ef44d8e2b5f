mod fixture;
mod hostile;
mod many;
mod same_bytes;
mod topics;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use corpus::{Corpus, Finding, Report, Topic};
use fixture::{FEED, dictionaries, explored, finding, report, site, site_at, trunk};
use serde_json::json;
use ui::compare::Material;
use ui::messages::check_text;

use super::dictionary::Dictionary;
use super::guide::Programmes;
use super::*;

const HOSTILE: &str = "<script>alert(1)</script>\" onload='x' <!-- &amp; ]]> \u{202e}";

#[test]
fn hostile_text_stays_text_on_every_page() {
    let text = format!("第1 監査\n\n{HOSTILE}\n甲\t{HOSTILE}\n{HOSTILE}\n終わり");
    let (folder, written) = site(report(), vec![finding()], &text);
    // A host has one page for what it does not have.
    assert_eq!(written.unwrap(), Language::ALL.len() * (15 + 2 * Topic::ALL.len()) + 1);
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
fn a_programme_lies_beside_its_page_as_files() {
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
fn each_page_names_the_way_to_the_root() {
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
fn full_addresses_stand_where_the_site_s_own_is_known() {
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
        ("en/index.html", "<base href=\"../\" />"),
        ("data/index.html", "\"contentUrl\":\"https://example.org/kansa/data/findings.json\""),
        ("data/feed.atom", "href=\"https://example.org/kansa/reports/mura-2020/\""),
    ] {
        assert!(file(name).contains(part), "{name} lacks {part}: {}", file(name));
    }
}

#[test]
fn nothing_claims_an_address_that_is_not_known() {
    let (folder, _) = site(report(), vec![finding()], "");
    let dist = folder.path().join("dist");
    for file in ["sitemap.xml", "robots.txt"] {
        assert!(!dist.join(file).exists(), "{file}");
    }
    assert_eq!(fs::read_to_string(dist.join("data/feed.atom")).unwrap(), FEED);
    let html = fs::read_to_string(dist.join("about/index.html")).unwrap();
    assert!(html.contains("<meta property=\"og:title\" content=\"このサイトについて\" />"), "{html}");
    for absolute in ["canonical", "og:url", "og:image"] {
        assert!(!html.contains(absolute), "{absolute}: {html}");
    }
}

#[test]
fn a_root_that_is_not_the_address_s_is_an_error() {
    for (root, fine) in [("/kansa/", true), ("/", false), ("/kansa", false)] {
        let (_, written) = site_at(Some(root), Some("https://example.org/kansa/"), report(), vec![finding()], "");
        assert_eq!(written.is_ok(), fine, "{root}: {written:?}");
    }
}

#[test]
fn the_page_for_what_is_missing_leads_to_every_language() {
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
fn a_finding_leads_to_what_it_mentions() {
    let (folder, _) = site(report(), vec![finding()], "");
    let html = fs::read_to_string(folder.path().join("dist/findings/mura-2020-001/index.html")).unwrap();
    assert!(html.contains("<a href=\"reports/mura-2020/text/#L1\">"), "{html}");
    assert!(html.contains("<a href=\"findings/mura-2020-002/\">言及先の指摘</a>"), "{html}");
    assert!(!html.contains("自らの指摘"), "no link to itself: {html}");
}

#[test]
fn the_reader_drops_no_line() {
    let text = "第1 監査\n前文\n指摘である。\n甲\t乙\n指摘である。\n終わり\n";
    let (folder, _) = site(report(), vec![finding()], text);
    let html = fs::read_to_string(folder.path().join("dist/reports/mura-2020/text/index.html")).unwrap();
    for line in 1..=6 {
        assert!(html.contains(&format!("id=\"L{line}\"")), "line {line}: {html}");
    }
}

#[test]
fn the_record_leads_to_the_lines_it_speaks_of() {
    let (folder, _) = site(report(), vec![finding()], "");
    let html = fs::read_to_string(folder.path().join("dist/reports/mura-2020/record/index.html")).unwrap();
    for link in ["reports/mura-2020/text/#L4", "reports/mura-2020/text/#L5", "findings/mura-2020-001/"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link}: {html}");
    }
    let html = fs::read_to_string(folder.path().join("dist/record/index.html")).unwrap();
    assert!(html.contains("href=\"reports/mura-2020/record/\""), "{html}");
}

#[test]
fn a_finding_without_its_report_is_an_error() {
    let mut stray = finding();
    stray.report = "machi-2020".parse().unwrap();
    let (_, written) = site(report(), vec![stray], "");
    assert!(written.unwrap_err().to_string().contains("mura-2020-001"));
}

#[test]
fn a_topic_without_its_definition_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("topics.json");
    fs::write(&file, json!([{"code": "access", "definition": ""}]).to_string()).unwrap();
    let error = source::topics(&file, &Dictionary::default(), &Dictionary::default()).unwrap_err().to_string();
    assert!(error.contains("topics.json") && error.contains("Procurement"), "{error}");
}

#[test]
fn what_an_auditor_asks_is_said_in_the_language_of_the_page() {
    let programmes = Programmes::read(&dictionaries().join("programme.toml")).unwrap();
    let read = |file: &str| Dictionary::read(&dictionaries().join(file), programmes.guide()).unwrap();
    let (english, easy) = (read("en.toml"), read("easy.toml"));
    let source = Source { programmes, english, easy, ..Source::default() };
    let aims = Language::ALL.map(|language| source.guide(language).on(Topic::Other).unwrap().aim.clone());
    assert!(aims[0].contains("前提") && aims[1].contains("facts") && aims[2].contains('《'), "{aims:?}");
}

#[test]
fn what_we_say_of_reports_is_what_its_language_promises() {
    let library = indexer::read(&dictionaries().join(".."));
    for report in &library.corpus.reports {
        let noted = library.corpus.findings.iter().filter(|finding| finding.report == report.slug);
        let rules = dictionaries().join("../reports").join(report.slug.as_str()).join("report.toml");
        let rules: toml::Table = fs::read_to_string(rules).unwrap().parse().unwrap();
        let acknowledged = rules.get("acknowledged").and_then(toml::Value::as_array).into_iter().flatten();
        let reasons = acknowledged.map(|rule| rule["reason"].as_str().unwrap());
        let notes = noted.flat_map(|finding| &finding.notes).map(String::as_str).chain(reasons);
        let notes: BTreeSet<&str> = notes.collect();
        for (language, words) in [(Language::English, &report.english), (Language::Easy, &report.easy)] {
            let words = words.as_ref().unwrap();
            assert_eq!(words.notes.keys().map(String::as_str).collect::<BTreeSet<_>>(), notes, "{}", report.slug);
            for text in words.notes.values().chain(&words.scope_note) {
                // What is quoted from the report stays as printed.
                let ours: String = text.split('「').filter_map(|part| part.rsplit('」').next()).collect();
                check_text(&format!("{} {text}", report.slug), language, &ours);
            }
        }
    }
}

#[test]
fn what_is_compared_is_the_same_in_both_forms() {
    let (folder, _) = site(report(), vec![finding()], "");
    let files = Dist::new(&folder.path().join("dist")).list(compare::FOLDER).unwrap();
    let bytes = |format: &str| {
        let file = files.iter().find(|file| file.contains("mura-") && file.ends_with(format)).unwrap();
        fs::read(folder.path().join("dist").join(file)).unwrap()
    };
    let Material::Report(digest) = postcard::from_bytes(&bytes("postcard")).unwrap() else { panic!("no report") };
    assert_eq!(serde_json::from_slice::<ui::compare::ReportDigest>(&bytes("json")).unwrap(), *digest);
}
