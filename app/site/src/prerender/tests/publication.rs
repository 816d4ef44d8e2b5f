//! Publisher of the site, reports of errors, corrections.

use super::*;

const RULES: &str = include_str!("../../../../../indexer/tests/fixtures/mixed-2024/report.toml");
const TEXT: &str = "第1章 監査の概要\n\n1 鍵システム\n\n所管課\t総務課\n\n【指摘事項1】鍵の管理について\n\nパスワードを変えるべきである。\n";
const CORRECTIONS: &str = "[[correction]]\ndate = '2026-11-22'\nid = 'mura-2024-shiteki-1'\nwrong = '<script>alert(1)</script>'\nright = '総務課'\n";

fn built(files: &[(&str, &str)]) -> impl Fn(&str) -> String {
    let rules = RULES.lines().filter(|line| !line.starts_with("declared")).collect::<Vec<_>>().join("\n");
    let site = indexed_site(TEXT, &rules, files);
    move |path: &str| {
        fs::read_to_string(site.path().join("dist").join(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }
}

/// The target of the link to report an error, as a browser reads it.
fn report_link(html: &str) -> String {
    let (before, _) = html.split_once(">この記録の誤りを知らせる</a>").unwrap_or_else(|| panic!("no link: {html}"));
    let (_, link) = before.rsplit_once("href=\"").unwrap();
    let link = link.split('"').next().unwrap().replace("&amp;", "&").replace("&#x2F;", "/");
    percent_encoding::percent_decode_str(&link).decode_utf8().unwrap().into_owned()
}

#[test]
fn site_that_is_not_set_says_so_and_what_to_tell() {
    let file = built(&[("site.toml", "operator = ''\ncontact = ''\n")]);
    for page in ["index.html", "about/index.html", "findings/mura-2024-shiteki-1/index.html", "404.html"] {
        let html = file(page);
        for part in ["この写しの運営者は未設定です。", "連絡先は未設定です。", "データの版："]
        {
            assert!(html.contains(part), "{page} lacks {part}: {html}");
        }
    }
    let html = file("findings/mura-2024-shiteki-1/index.html");
    let (_, told) = html.split_once("id=\"report-error\"").unwrap();
    for part in ["この記録の誤りを知らせる</summary>", "記録：mura-2024-shiteki-1", "どこが、どう違いますか"]
    {
        assert!(told.contains(part), "{told}");
    }
    assert!(file("en/about/index.html").contains("No operator is set for this copy of the site."));
    assert!(file("corrections/index.html").contains("訂正はまだありません。"));
    assert!(!file("data/corrections.atom").contains("<entry>"));
}

#[test]
fn error_report_is_filled_in() {
    let version = |file: &dyn Fn(&str) -> String| {
        let published: serde_json::Value = serde_json::from_str(&file("data/site.json")).unwrap();
        published["version"].as_str().unwrap().to_owned()
    };
    let mail = built(&[(
        "site.toml",
        "operator = '<b>甲の会'\ncontact = 'info@example.jp'\nrepository = 'https://example.jp/src'\n",
    )]);
    let html = mail("findings/mura-2024-shiteki-1/index.html");
    let link = report_link(&html);
    let expected = format!(
        "mailto:info@example.jp?subject=監査くらべの誤り：mura-2024-shiteki-1&body=記録：mura-2024-shiteki-1\r\nページ：findings/mura-2024-shiteki-1/\r\nデータの版：{}\r\nどこが、どう違いますか：\r\n",
        version(&mail)
    );
    assert_eq!(link, expected);
    for part in [
        "運営者：&lt;b&gt;甲の会",
        "<a href=\"mailto:info@example.jp\">",
        "<a href=\"https://example.jp/src\" rel=\"external\">",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let form = built(&[("site.toml", "contact = 'https://example.jp/issues/new?title={id}&body={text}'\n")]);
    let systems = form("data/systems.json");
    let systems: serde_json::Value = serde_json::from_str(&systems).unwrap();
    let system = systems[0]["id"].as_str().unwrap();
    let link = report_link(&form(&format!("systems/{system}/index.html")));
    let expected =
        format!("https://example.jp/issues/new?title={system}&body=記録：{system}\nページ：systems/{system}/");
    assert!(link.starts_with(&expected), "{link}");
    assert_eq!(version(&mail), version(&form), "the version is not that of the data alone");
}

#[test]
fn correction_is_on_its_page_in_its_feed_and_at_its_record() {
    let file = built(&[("corrections.toml", CORRECTIONS)]);
    let html = file("corrections/index.html");
    for part in
        ["2026-11-22</time>", "<a href=\"findings/mura-2024-shiteki-1/\">", "&lt;script&gt;alert(1)", "<dd>総務課</dd>"]
    {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(html.contains("href=\"data/corrections.atom\"") && !html.contains("<script>alert"), "{html}");
    let feed = file("data/corrections.atom");
    assert!(
        feed.contains("<title>訂正：mura-2024-shiteki-1</title>") && feed.contains("2026-11-22T00:00:00+09:00"),
        "{feed}"
    );
    // The address of the site is not known.
    assert!(!feed.contains("href=") && !feed.contains("<script>"), "{feed}");
    assert!(file("findings/mura-2024-shiteki-1/index.html").contains("この記録は2026-11-22に訂正しました。"));
    assert!(
        file("about/index.html").contains("2026-11-22までの資料"),
        "the date of the data is not that of its latest part"
    );
    assert!(file("en/corrections/index.html").contains("<h1>Corrections</h1>"));
    assert_ne!(file("data/site.json"), built(&[])("data/site.json"), "a correction makes another version");
}
