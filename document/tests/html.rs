//! Web pages as municipalities publish them.

mod lines;

use document::{Document, Omission, ReadError};
use encoding_rs::{EUC_JP, Encoding, SHIFT_JIS, UTF_16LE};
use lines::lines;
use proptest::prelude::*;

fn page(body: &str) -> Vec<u8> {
    format!("<!DOCTYPE html><html lang=ja><head><title>題</title></head><body>{body}</body></html>").into_bytes()
}

#[test]
fn text_is_set_as_a_browser_sets_it() {
    for (case, body, expected) in [
        (
            "lines of the source are one",
            "<p>監査の\n  結果を<b>次の</b>\nとおり AB\nC</p>",
            &["監査の結果を次のとおり AB C"][..],
        ),
        ("breaks end lines", "<div>一<br>二<div>三</div>四</div>", &["一", "二", "三", "四"]),
        ("entities are characters", "<p>A&amp;B&nbsp;&#x2460;&lt;</p>", &["A&B ①<"]),
        ("preformatted lines stay", "<pre>一  二\n三</pre>", &["一  二", "三"]),
        (
            "readings stand apart",
            "<p><ruby>監<rp>(</rp><rt>かん</rt><rp>)</rp>査<rt>さ</rt></ruby>の結果</p>",
            &["監査の結果", "#かん さ"],
        ),
        (
            "lists have their numbers",
            "<ol start=3><li>い<ol type=a><li>ろ</ol><li value=9>は<li>に</ol>",
            &["3. い", "a. ろ", "9. は", "10. に"],
        ),
        ("lists count down", "<ol reversed><li>い<li>ろ</ol>", &["2. い", "1. ろ"]),
        (
            "items that have a mark get none",
            "<ul><li>い<li>・ろ<li>(1) は<li>①に</ul>",
            &["・い", "・ろ", "(1) は", "①に"],
        ),
        (
            "definitions follow each other",
            "<dl><dt>用語<dd>意味<dt>次<dd>その意味</dl>",
            &["用語", "意味", "次", "その意味"],
        ),
        (
            "scripts, forms and hidden parts are no text",
            "<p>本文</p><script>x</script><style>y</style><button>検索</button><p hidden>隠</p><p style='display: none'>隠</p>",
            &["本文"],
        ),
    ] {
        assert_eq!(lines(page(body)), expected, "{case}");
    }
}

#[test]
fn tables_give_rows() {
    for (case, body, expected) in [
        (
            "spans stand in their first places",
            "<table><caption>表1</caption><thead><tr><th rowspan=2>区分<th colspan=2>件数<tr><th>指摘<th>意見<tbody><tr><td>総務課<td>1<td>2</table>",
            &["表1", "|区分|件数", "|↑|指摘|意見", "|総務課|1|2"][..],
        ),
        (
            "rows that end early do not move those below",
            "<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f<td>g</table>",
            &["|a|b|c", "|d||↑", "|e|f|g"],
        ),
        (
            "paragraphs and lists inside a cell",
            "<table><tr><td>い<br>ろ<p>は<ul><li>に</ul><td>隣<tr><td>x<td>y</table>",
            &["|い<br>ろ<br>は<br>・に|隣", "|x|y"],
        ),
        (
            "a table inside a cell is its text",
            "<table><tr><th>名<th>内訳<tr><td>甲<td><table><tr><td>a<td>1<tr><td>b<td>2</table></table>",
            &["|名|内訳", "|甲|a　1<br>b　2"],
        ),
        (
            "a table that sets the page is none",
            "<table><tr><td><h2>監査の結果</h2><p>本文</p><td>右</table>",
            &["監査の結果", "本文", "右"],
        ),
        ("a frame is no table", "<table><tr><td>【指摘】<br>改められたい。</table>", &["【指摘】", "改められたい。"]),
        (
            "a span without bound has one",
            "<table><tr><td colspan=999999999 rowspan=999999999>い<td>ろ<tr><td>は</table>",
            &["|い|ろ"],
        ),
    ] {
        let lines = lines(page(body));
        assert_eq!(lines[..expected.len()], *expected, "{case}");
    }
}

#[test]
fn content_is_told_from_its_frame() {
    let prose = "措置の内容は次のとおりであり、規程を改正した。".repeat(8);
    let links = "<li><a href=x>くらしの手続</a>".repeat(40);
    for (case, body) in [
        (
            "by elements",
            format!(
                "<header>見本市</header><nav><ul>{links}</ul></nav><main><h1>措置状況</h1><p>{prose}</p><aside>関連</aside></main><footer>連絡先</footer>"
            ),
        ),
        (
            "by names",
            format!(
                "<div id=header>見本市</div><div class='global-nav'><ul>{links}</ul></div><div id=tmp_contents><h1>措置状況</h1><p>{prose}</p></div><div id=footer>連絡先</div>"
            ),
        ),
        (
            "by its prose",
            format!(
                "<div><div><ul>{links}</ul></div><div><div><h1>措置状況</h1><p>{prose}</p></div></div><div><ul>{links}</ul></div></div>"
            ),
        ),
        (
            "with a title above it",
            format!("<div><h1>措置状況</h1><div><ul>{links}</ul></div></div><div><p>{prose}</p></div>"),
        ),
    ] {
        let document = Document::read(page(&body), "", |_, _| {}).expect("the page is read");
        let lines: Vec<&str> = document.pages[0].lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, ["措置状況", &prose], "{case}");
        assert!(
            matches!(document.omissions[..], [Omission::Frame { characters: 1.. }]),
            "{case}: {:?}",
            document.omissions
        );
    }
}

#[test]
fn encodings_are_known_by_what_the_page_says_or_by_its_bytes() {
    let text = |charset: &str| {
        format!("<html><head>{charset}</head><body><p>監査の結果、㈱見本に①を求めた。</p></body></html>")
    };
    let encode = |encoding: &'static Encoding, text: &str| encoding.encode(text).0.into_owned();
    let utf16 = |text: &str| [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let named = text("<meta charset=shift_jis>");
    let equiv = text(r#"<meta http-equiv="Content-Type" content="text/html; charset=x-euc-jp">"#);
    for bytes in [
        encode(SHIFT_JIS, &named),
        encode(SHIFT_JIS, &text("")),
        encode(EUC_JP, &equiv),
        encode(EUC_JP, &named),
        text("").into_bytes(),
        format!("\u{feff}{named}").into_bytes(),
    ] {
        assert_eq!(lines(bytes.clone()), ["監査の結果、㈱見本に①を求めた。"], "{}", String::from_utf8_lossy(&bytes));
    }
    let bytes: Vec<u8> = utf16(&named);
    assert_eq!(UTF_16LE.decode(&bytes).0, named);
}

#[test]
fn bad_pages_are_refused() {
    let message = |bytes: Vec<u8>| match Document::read(bytes, "", |_, _| {}) {
        Err(ReadError::Html(error)) => error.to_string(),
        other => panic!("{:?}", other.map(|document| document.pages.len())),
    };
    assert!(message(page(&"<div>".repeat(100_000))).contains("256 deep"));
    assert!(message(page(&"い".repeat(6_000_000))).contains("bytes"));
    // Elements that are left open are opened again in each paragraph.
    let open: String = (0..20_000).map(|at| format!("<p><b id=x{at}>")).collect();
    assert_eq!(message(page(&open)), "nests elements more than 256 deep");
    assert_eq!(lines(page(&format!("{}深{}", "<div>".repeat(240), "</div>".repeat(240)))), ["深"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_page_is_read_or_refused(body in "(<(/?(table|tr|td|th|ul|ol|li|p|div|ruby|rt|pre|nav|main|b|a|br|h1|caption|template|select|svg|math|frameset)|td rowspan=0|td colspan=7|ol start=-9)>|い|a| |\n|&#0;|&#xD800;){0,60}") {
        Document::read(page(&body), "", |_, _| {}).ok();
    }

    #[test]
    fn any_bytes_of_a_page_are_read_or_refused(bytes: Vec<u8>) {
        Document::read([b"<html><meta charset=euc-jp>".to_vec(), bytes].concat(), "", |_, _| {}).ok();
    }
}
