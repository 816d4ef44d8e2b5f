//! The original of a report: every place that quotes it links its page, or says how to find it.

use super::*;

const RULES: &str = include_str!("../../../../../indexer/tests/fixtures/mixed-2024/report.toml");
const TEXT: &str = "第1章 監査の概要\n\n【指摘事項1】鍵の管理について\n\nパスワードを変えるべきである。\n\u{c}\n【意見1】札について\n\n札を付けられたい。\n";
const ORIGINAL: &str = "source_url = 'https://www.example.lg.jp/kansa/r6.pdf'\n\
    source_sha256 = 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855'\n\
    source_pages = 8\nlanding_page = 'https://www.example.lg.jp/kansa/'\nretrieved = '2026-11-22'\nfirst_page = 12\n";

fn rules(more: &str) -> String {
    RULES.lines().filter(|line| !line.starts_with("declared")).fold(more.to_owned(), |text, line| text + line + "\n")
}

fn file(site: &tempfile::TempDir, path: &str) -> String {
    fs::read_to_string(site.path().join("dist").join(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

#[test]
fn every_place_links_the_page_of_the_original() {
    let site = indexed_site(TEXT, &rules(ORIGINAL), &[]);
    let (page, next) =
        ("https://www.example.lg.jp/kansa/r6.pdf#page=20", "https://www.example.lg.jp/kansa/r6.pdf#page=21");
    let finding = file(&site, "findings/mura-2024-shiteki-1/index.html");
    assert!(finding.contains(&format!("<a href=\"{page}\" rel=\"external\">原本の12頁を開く</a>")), "{finding}");
    for (form, link) in [
        ("text", format!("原本：{page}")),
        ("sist02", format!("指摘1. {page}, ")),
        ("markdown", format!("（[原本]({page})）")),
        ("html", format!("&lt;a href=&quot;{page}&quot;&gt;原本")),
        ("bibtex", "r6.pdf\\#page=20".to_owned()),
        ("ris", format!("L2  - {page}")),
    ] {
        let (_, cited) = finding.split_once(&format!("id=\"cite-{form}\"")).unwrap();
        let cited = cited.split_once("</pre>").unwrap().0.replace("&#x2F;", "/").replace("&#47;", "/");
        assert!(cited.contains(&link) || cited.contains(&link.replace("&quot;", "\"")), "{form}: {cited}");
    }
    for (path, link) in [
        ("en/findings/mura-2024-iken-1/index.html", format!("<a href=\"{next}\" rel=\"external\">Open page 13")),
        (
            "reports/mura-2024/index.html",
            "<a href=\"https://www.example.lg.jp/kansa/r6.pdf\" rel=\"external\">".to_owned(),
        ),
        ("reports/mura-2024/index.html", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned()),
        ("reports/mura-2024/index.html", "取得日：2026-11-22".to_owned()),
        (
            "reports/mura-2024/index.html",
            "<a href=\"https://www.example.lg.jp/kansa/\" rel=\"external\">混在市の掲載ページ".to_owned(),
        ),
        ("reports/mura-2024/text/index.html", format!("data-original=\"{page}\"")),
        ("reports/mura-2024/text/index.html", format!("<a href=\"{next}\" rel=\"external\">原本の13頁")),
        ("data/findings.csv", page.to_owned()),
        ("data/findings.json", format!("\"source_url\": \"{next}\"")),
        ("data/reports.json", "\"source_pages\": 8".to_owned()),
        ("data/feed.atom", "href=\"https://www.example.lg.jp/kansa/r6.pdf\" rel=\"via\"".to_owned()),
        ("data/feeds/mura.atom", format!("href=\"{page}\" rel=\"via\"")),
        ("topics/access/programme/programme.md", format!("（[原本]({page})）")),
        ("topics/access/programme/programme.csv", page.to_owned()),
    ] {
        assert!(file(&site, path).contains(&link), "{path} lacks {link}: {}", file(&site, path));
    }
    let digests = Dist::new(&site.path().join("dist")).list(DIGEST_FOLDER).unwrap();
    let digest = digests.iter().find(|file| file.contains("mura-") && file.ends_with("json")).unwrap();
    assert!(file(&site, digest).contains(page), "the tray and the comparison lack it");
}

#[test]
fn page_says_how_to_find_an_original_that_is_not_registered() {
    let site = indexed_site(TEXT, &rules("landing_page = 'https://www.example.lg.jp/kansa/'\nfirst_page = 12\n"), &[]);
    for path in ["findings/mura-2024-shiteki-1", "reports/mura-2024", "reports/mura-2024/text"] {
        let html = file(&site, &format!("{path}/index.html"));
        for part in [
            "原本の場所はこのサイトに登録されていません。混在市のウェブサイトの監査のページで、令和6年度の「令和6年度 包括外部監査報告書」を",
            "<a href=\"https://www.example.lg.jp/kansa/\" rel=\"external\">混在市の掲載ページ</a>",
        ] {
            assert!(html.contains(part), "{path}: {html}");
        }
    }
    let without = indexed_site(TEXT, &rules("first_page = 12\n"), &[]);
    assert!(!file(&without, "findings/mura-2024-shiteki-1/index.html").contains("掲載ページ"));
    assert!(!file(&without, "data/feeds/mura.atom").contains("rel=\"via\""));
}

/// A site of a report that the indexer reads from PDF files.
fn site_of_files(urls: &[String], rules: impl Fn(&str) -> String) -> tempfile::TempDir {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../document/tests/fixtures");
    let paths = ["report-1.pdf", "report-2.pdf"].map(|name| fixtures.join(name));
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir_all(&data).unwrap();
    let files = indexer::Files { paths: &paths, urls, keep: true, ..indexer::Files::default() };
    indexer::new("tei-2024", &data, &files, &mut Vec::new()).unwrap();
    let toml = data.join("reports/tei-2024/report.toml");
    let drafted = fs::read_to_string(&toml).unwrap();
    let filled = drafted.replace("（不明）", "丁県").replace("\"tei\"", "\"丁市\"");
    fs::write(&toml, rules(&filled)).unwrap();
    published_site(folder)
}

fn address(name: &str) -> String {
    format!("https://www.example.lg.jp/{name}")
}

#[test]
fn places_read_from_files_link_their_own_page_of_their_own_file() {
    let site = site_of_files(&[address("1.pdf"), address("download?id=2")], str::to_owned);
    let finding = file(&site, "findings/tei-2024-005/index.html");
    for part in [
        "<a href=\"https://www.example.lg.jp/download?id=2#page=2\" rel=\"external\">原本の4頁を開く</a>",
        "原本のファイル：report-2.pdf（2ページ目）",
        "<details class=\"place\"><summary>原本のこの箇所を見る</summary><figure><img ",
        "src=\"data/pictures/tei-2024-005-1.png\"",
        "loading=\"lazy\"",
        "alt=\"原本の4頁の画像。",
    ] {
        assert!(finding.contains(part), "{part}: {finding}");
    }
    assert!(site.path().join("dist/data/pictures/tei-2024-005-1.png").is_file());
    let text = file(&site, "reports/tei-2024/text/index.html");
    for part in [
        // The cover bears no number.
        "<p class=\"mark-head page-start\"><a href=\"https://www.example.lg.jp/1.pdf#page=1\" rel=\"external\">原本を開く（PDFの1ページ目）",
        "<div data-page=\"2頁、\" data-original=\"https://www.example.lg.jp/1.pdf#page=2\">",
        "data-original=\"https://www.example.lg.jp/download?id=2#page=1\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let record = file(&site, "reports/tei-2024/record/index.html");
    let pages_of_file = "<h3>report-2.pdf</h3><table class=\"file\"><tbody><tr><th scope=\"row\">頁数</th><td><span class=\"number\">2</span>";
    for part in [
        pages_of_file,
        "<th scope=\"row\">読み取ったプログラム</th><td>indexer ",
        "本文に入れなかった柱・頁番号・ルビの行",
        "SHA-256：",
    ] {
        assert!(record.contains(part), "{part}: {record}");
    }
    for (path, part) in [
        ("data/findings.json", "\"source_url\": \"https://www.example.lg.jp/download?id=2#page=2\""),
        ("data/findings.csv", "https://www.example.lg.jp/download?id=2#page=2"),
        ("data/tables.json", "\"source_url\": \"https://www.example.lg.jp/1.pdf#page=2\""),
        ("data/reports.json", "\"source_url\": \"https://www.example.lg.jp/1.pdf\""),
        ("data/reports.json", "\"name\": \"report-2.pdf\""),
    ] {
        assert!(file(&site, path).contains(part), "{path} lacks {part}: {}", file(&site, path));
    }
}

#[test]
fn place_in_a_file_without_an_address_names_the_file_and_its_page() {
    let site = site_of_files(&[address("1.pdf")], str::to_owned);
    let finding = file(&site, "findings/tei-2024-005/index.html");
    let part = "<a href=\"https://www.example.lg.jp/1.pdf\" rel=\"external\">原本を開く（4頁）</a>";
    assert!(finding.contains(part) && finding.contains("report-2.pdf（2ページ目）"), "{finding}");
}

#[test]
fn finding_that_a_machine_recognised_says_so_with_its_citation() {
    for (confidence, is_told) in [(Some(87), true), (None, false)] {
        let finding = Finding { ocr_confidence: confidence, ..finding() };
        let (folder, written) = site(report(), vec![finding], "第1 監査\n\n指摘\n指摘\n指摘\n終わり");
        written.unwrap();
        let page = file(&folder, "findings/mura-2020-001/index.html");
        for part in [
            "<p class=\"ours\">機械で読み取った文字</p>",
            "機械で読み取った文字（確からしさ87％）。原本と照合すること。",
        ] {
            assert_eq!(page.contains(part), is_told, "{part}: {page}");
        }
    }
}
