mod hostile;
mod many;
mod same_bytes;
mod topics;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use corpus::{Corpus, Finding, Report, Topic};
use serde_json::json;

use super::dictionary::Dictionary;
use super::guide::Programmes;
use super::*;
use crate::words::check_text;

const BUNDLE: &str = "search-0123456789abcdef.bundle";
const HOSTILE: &str = "<script>alert(1)</script>\" onload='x' <!-- &amp; ]]> \u{202e}";

/// News as the indexer writes it, with relative links.
const FEED: &str = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>新着</title><id>urn:a</id>\
                    <updated>2021-03-01T00:00:00+09:00</updated><link href=\"../reports/mura-2020/\"/></feed>";

fn report() -> Report {
    serde_json::from_value(json!({
        "slug": "mura-2020", "municipality": "ある村", "prefecture": "ある県", "fiscal_year": 2020, "era_year": "令和2年度",
        "audit": "行政監査", "edition": "full", "title": HOSTILE, "theme": HOSTILE, "published": "2021-03",
        "scope_note": HOSTILE, "lines": 6, "declared": {"指摘": 1}, "found": {"指摘": 1},
        "sections": [{"level": 1, "title": "第1 監査", "source": {"line_start": 1, "line_end": 6}}],
    }))
    .unwrap()
}

fn finding() -> Finding {
    serde_json::from_value(json!({
        "id": "mura-2020-001", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020, "kind": "指摘",
        "kind_label": HOSTILE, "number": HOSTILE, "title": null, "text": HOSTILE, "context": HOSTILE, "section": [HOSTILE],
        "system": HOSTILE, "departments": [HOSTILE], "page": 3, "topics": ["access"], "strength": "must",
        "source": {"line_start": 3, "line_end": 3}, "notes": [HOSTILE],
        "occurrences": [{"departments": [HOSTILE], "text": HOSTILE, "source": {"line_start": 5, "line_end": 5}}],
        "references": [
            {"text": HOSTILE, "line": 3, "target": {"section": {"title": HOSTILE, "source": {"line_start": 1, "line_end": 6}}}},
            {"text": "言及先の指摘", "line": 3, "target": {"finding": "mura-2020-002"}},
            {"text": "自らの指摘", "line": 3, "target": {"finding": "mura-2020-001"}},
        ],
    }))
    .unwrap()
}

/// What `record.json` says of the report.
fn record() -> serde_json::Value {
    json!({
        "report": "mura-2020", "unread": [4], "declared": {}, "found": {"指摘": 1},
        "lines": {"heading": 1, "finding": 2, "context": 0, "table": 0, "passage": 1, "front": 0, "blank": 1, "unread": 1},
        "contents": {
            "passages": 1, "systems_audited": 0, "systems_named": 1, "systems_listed": 0, "contracts": 0, "tables": 0,
            "surveys": 0, "terms": 0,
        },
        "remarks": [{"level": "warning", "line": 5, "message": HOSTILE, "reason": HOSTILE}],
    })
}

/// What `topics.json` says of each topic.
fn topics() -> serde_json::Value {
    Topic::ALL.iter().map(|topic| json!({"code": topic, "definition": HOSTILE})).collect()
}

/// The dictionaries of this project.
fn dictionaries() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/dictionaries")
}

/// What the other files of the open data hold, with hostile text wherever text may stand.
fn explored() -> [(&'static str, serde_json::Value); 4] {
    let span = json!({"line_start": 3, "line_end": 4});
    let procurement = json!({"printed": HOSTILE, "methods": ["随意契約"], "grounds": [HOSTILE]});
    let system = json!({
        "id": "mura-2020-system-1", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020, "name": HOSTILE,
        "aliases": [HOSTILE], "code": HOSTILE, "coverage": "audited", "kind": "tax", "kind_term": HOSTILE,
        "departments": [HOSTILE], "purpose": HOSTILE, "start": {"printed": HOSTILE, "value": 2001},
        "form": {"printed": HOSTILE, "value": ["Web"]}, "development": HOSTILE, "procurement": procurement,
        "users": HOSTILE, "contracts": ["mura-2020-money-l3"], "findings": ["mura-2020-001"],
        "nothing": [{"text": HOSTILE, "source": span}], "source": span, "elsewhere": [span],
    });
    let contract = json!({
        "id": "mura-2020-money-l3", "report": "mura-2020", "municipality": "ある村", "fiscal_year": 2020,
        "system": "mura-2020-system-1", "system_name": HOSTILE, "departments": [HOSTILE], "title": HOSTILE,
        "basis": "契約額", "basis_label": HOSTILE, "amount": {"printed": HOSTILE, "yen": 1_234_567, "unit": "千円"},
        "year": {"printed": HOSTILE, "value": 2020}, "concluded": null, "period": null, "procurement": procurement,
        "remarks": [HOSTILE], "section": [HOSTILE], "source": span,
    });
    let figure = json!({"answer": format!("1社{HOSTILE}"), "count": 1, "percentage": null, "base": 2, "source": span});
    let survey = json!({
        "id": "mura-2020-q3", "report": "mura-2020", "section": [HOSTILE], "number": HOSTILE, "question": HOSTILE,
        "subject": "form", "state": "listed", "base": 2, "figures": [figure], "source": span,
    });
    let term =
        json!({"id": "mura-2020-w3", "report": "mura-2020", "term": "script", "definition": HOSTILE, "source": span});
    [
        ("systems.json", json!([system])),
        ("contracts.json", json!([contract])),
        ("surveys.json", json!([survey])),
        ("glossary.json", json!([term])),
    ]
}

/// What the open data says of itself.
fn descriptions() -> [(&'static str, serde_json::Value); 2] {
    let schema = json!({
        "properties": {"findings.json": {"description": HOSTILE, "type": "array", "items": {"$ref": "#/$defs/Finding"}}},
        "$defs": {"Finding": {"description": HOSTILE, "properties": {"id": {"description": HOSTILE, "type": "string"}}}},
    });
    let column = json!({"name": HOSTILE, "datatype": "string", "dc:description": HOSTILE});
    let tables = json!({"tables": [{"url": "findings.csv", "tableSchema": {"columns": [column]}}]});
    [("schema.json", schema), ("csv-metadata.json", tables)]
}

/// What trunk makes, in small.
fn trunk(dist: &Path) {
    fs::create_dir_all(dist).unwrap();
    let template = "<html lang=\"ja\"><head><!--page-head--><!--page-systems-styles--><!--page-program page.js page.wasm--></head><body><!--page-body--></body>";
    fs::write(dist.join("index.html"), template).unwrap();
    for file in [
        "boot.js",
        "offline.js",
        "sw.js",
        "page.js",
        "page.wasm",
        "search.js",
        "search_bg.wasm",
        "compare.js",
        "compare_bg.wasm",
        "engine.js",
        "engine_bg.wasm",
    ] {
        fs::write(dist.join(file), file).unwrap();
    }
}

/// The site of one report, in a folder of its own.
async fn site(report: Report, findings: Vec<Finding>, text: &str) -> (tempfile::TempDir, Result<usize>) {
    site_at(Some("/any/path/"), None, report, findings, text).await
}

/// The same where it is known where it lies.
async fn site_at(
    root: Option<&str>,
    url: Option<&str>,
    report: Report,
    findings: Vec<Finding>,
    text: &str,
) -> (tempfile::TempDir, Result<usize>) {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    for path in ["built/index", "built/data", "data/dictionaries", "data/reports/mura-2020", "dist"] {
        fs::create_dir_all(at(path)).unwrap();
    }
    fs::write(at("built/data/reports.json"), serde_json::to_string(&[&report]).unwrap()).unwrap();
    fs::write(at("built/data/findings.json"), serde_json::to_string(&findings).unwrap()).unwrap();
    fs::write(at("built/data/topics.json"), topics().to_string()).unwrap();
    for file in ["programme.toml", "en.toml", "easy.toml", "fields.toml"] {
        fs::copy(dictionaries().join(file), at("data/dictionaries").join(file)).unwrap();
    }
    fs::write(at("built/data/clusters.json"), "[]").unwrap();
    for (file, records) in explored() {
        fs::write(at("built/data").join(file), records.to_string()).unwrap();
    }
    for (file, described) in descriptions() {
        fs::write(at("built/data").join(file), described.to_string()).unwrap();
    }
    fs::write(at("built/data/record.json"), json!([record()]).to_string()).unwrap();
    fs::write(at("data/reports/mura-2020/report.txt"), text).unwrap();
    trunk(&at("dist"));
    let corpus = Corpus { reports: vec![report], findings: findings.clone(), ..Corpus::default() };
    let bundle = search::write_bundle(&corpus, &[]).unwrap();
    fs::write(
        at("built/index/manifest.json"),
        json!({"format": search::FORMAT, "bundle": {"path": BUNDLE, "bytes": bundle.len(), "sha256": ""}, "data": {}})
            .to_string(),
    )
    .unwrap();
    fs::write(at("built/index").join(BUNDLE), bundle).unwrap();
    let topics = Topic::ALL.iter().map(|topic| format!("topics/{}", topic.code()));
    for feed in topics.chain(["mura".to_owned()]).map(|name| format!("feeds/{name}")).chain(["feed".to_owned()]) {
        let file = at(&format!("built/data/{feed}.atom"));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, FEED).unwrap();
    }
    let places = Places {
        built: at("built"),
        data: at("data"),
        dist: at("dist"),
        root: root.map(str::to_owned),
        url: url.map(|url| url.parse().unwrap()),
    };
    let written = prerender(&places).await;
    (folder, written)
}

#[tokio::test]
async fn hostile_text_stays_text_on_every_page() {
    let text = format!("第1 監査\n\n{HOSTILE}\n甲\t{HOSTILE}\n{HOSTILE}\n終わり");
    let (folder, written) = site(report(), vec![finding()], &text).await;
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

#[tokio::test]
async fn a_programme_lies_beside_its_page_as_files() {
    let (folder, _) = site(report(), vec![finding()], "").await;
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

#[tokio::test]
async fn each_page_names_the_way_to_the_root() {
    let (folder, _) = site(report(), vec![finding()], "").await;
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

#[tokio::test]
async fn full_addresses_stand_where_the_site_s_own_is_known() {
    let url = "https://example.org/kansa/";
    let (folder, written) = site_at(None, Some(url), report(), vec![finding()], "").await;
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

#[tokio::test]
async fn nothing_claims_an_address_that_is_not_known() {
    let (folder, _) = site(report(), vec![finding()], "").await;
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

#[tokio::test]
async fn a_root_that_is_not_the_address_s_is_an_error() {
    for (root, fine) in [("/kansa/", true), ("/", false), ("/kansa", false)] {
        let (_, written) = site_at(Some(root), Some("https://example.org/kansa/"), report(), vec![finding()], "").await;
        assert_eq!(written.is_ok(), fine, "{root}: {written:?}");
    }
}

#[tokio::test]
async fn the_page_for_what_is_missing_leads_to_every_language() {
    let (folder, _) = site(report(), vec![finding()], "").await;
    let html = fs::read_to_string(folder.path().join("dist/404.html")).unwrap();
    for (tag, start) in [("en", "en/"), ("ja-x-easy", "easy/")] {
        let (_, said) = html.split_once(&format!("<p lang=\"{tag}\">")).unwrap();
        let (said, _) = said.split_once("</p>").unwrap();
        assert!(said.contains(&format!("<a href=\"{start}\" hreflang=\"{tag}\">")), "{said}");
    }
    assert!(html.contains("<html lang=\"ja\"") && html.contains("<a href=\"./\">はじめのページへ</a>"), "{html}");
}

#[tokio::test]
async fn a_finding_leads_to_what_it_mentions() {
    let (folder, _) = site(report(), vec![finding()], "").await;
    let html = fs::read_to_string(folder.path().join("dist/findings/mura-2020-001/index.html")).unwrap();
    assert!(html.contains("<a href=\"reports/mura-2020/text/#L1\">"), "{html}");
    assert!(html.contains("<a href=\"findings/mura-2020-002/\">言及先の指摘</a>"), "{html}");
    assert!(!html.contains("自らの指摘"), "no link to itself: {html}");
}

#[tokio::test]
async fn the_reader_drops_no_line() {
    let text = "第1 監査\n前文\n指摘である。\n甲\t乙\n指摘である。\n終わり\n";
    let (folder, _) = site(report(), vec![finding()], text).await;
    let html = fs::read_to_string(folder.path().join("dist/reports/mura-2020/text/index.html")).unwrap();
    for line in 1..=6 {
        assert!(html.contains(&format!("id=\"L{line}\"")), "line {line}: {html}");
    }
}

#[tokio::test]
async fn the_record_leads_to_the_lines_it_speaks_of() {
    let (folder, _) = site(report(), vec![finding()], "").await;
    let html = fs::read_to_string(folder.path().join("dist/reports/mura-2020/record/index.html")).unwrap();
    for link in ["reports/mura-2020/text/#L4", "reports/mura-2020/text/#L5", "findings/mura-2020-001/"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link}: {html}");
    }
    let html = fs::read_to_string(folder.path().join("dist/record/index.html")).unwrap();
    assert!(html.contains("href=\"reports/mura-2020/record/\""), "{html}");
}

#[tokio::test]
async fn a_finding_without_its_report_is_an_error() {
    let mut stray = finding();
    stray.report = "machi-2020".parse().unwrap();
    let (_, written) = site(report(), vec![stray], "").await;
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
    let aims = Language::ALL.map(|language| {
        language.speak();
        source.guide().remove(&Topic::Other).unwrap().aim
    });
    Language::Japanese.speak();
    assert!(aims[0].contains("前提") && aims[1].contains("facts") && aims[2].contains('《'), "{aims:?}");
}

#[test]
fn what_we_say_of_reports_is_what_its_language_promises() {
    let library = indexer::read(&dictionaries().join(".."));
    for report in &library.corpus.reports {
        let noted = library.corpus.findings.iter().filter(|finding| finding.report == report.slug);
        let notes: BTreeSet<&String> = noted.flat_map(|finding| &finding.notes).collect();
        for (language, words) in [(Language::English, &report.english), (Language::Easy, &report.easy)] {
            let words = words.as_ref().unwrap();
            assert_eq!(words.notes.keys().collect::<BTreeSet<_>>(), notes, "{}", report.slug);
            for text in words.notes.values().chain(&words.scope_note) {
                // What is quoted from the report stays as printed.
                let ours: String = text.split('「').filter_map(|part| part.rsplit('」').next()).collect();
                check_text(&format!("{} {text}", report.slug), language, &ours);
            }
        }
    }
}

#[tokio::test]
async fn what_is_compared_is_the_same_in_both_forms() {
    let (folder, _) = site(report(), vec![finding()], "").await;
    let files = Dist::new(&folder.path().join("dist")).list("compare").unwrap();
    let bytes = |format: &str| {
        let file = files.iter().find(|file| file.ends_with(format)).unwrap();
        fs::read(folder.path().join("dist").join(file)).unwrap()
    };
    let digest: crate::compare::ReportDigest = postcard::from_bytes(&bytes("postcard")).unwrap();
    assert_eq!(serde_json::from_slice::<crate::compare::ReportDigest>(&bytes("json")).unwrap(), digest);
}
