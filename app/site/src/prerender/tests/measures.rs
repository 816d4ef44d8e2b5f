//! Measures, on the pages of the demonstration.

use std::sync::LazyLock;

use super::*;

pub(super) static DEMO: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/demo");
    for part in ["reports", "measures"] {
        copy(&demo.join(part), &folder.path().join("data").join(part));
    }
    published_site(folder)
});

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to.join(entry.file_name())),
            false => _ = fs::copy(entry.path(), to.join(entry.file_name())).unwrap(),
        }
    }
}

pub(super) fn page(folder: &str) -> String {
    let path = DEMO.path().join("dist").join(folder).join("index.html");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
pub(super) fn has(folder: &str, words: &[&str]) {
    let html = page(folder);
    let missing: Vec<_> = words.iter().filter(|words| !html.contains(**words)).collect();
    assert!(missing.is_empty(), "{folder} lacks {missing:?}");
}

#[test]
fn finding_page_tells_its_history_with_status_source_and_reasons() {
    let first = "measures/tei-2020-12-01/#tei-2020-12-01-l12";
    let second = "measures/tei-2022-03-25/#tei-2022-03-25-l11";
    let words = [
        "措置の経過",
        "点検の手順を検討している。",
        "原文の表示：",
        "措置予定・検討中",
        "通知 2020-11-10",
        first,
        second,
    ];
    has("findings/tei-2019-shiteki-2", &words);
    let html = page("findings/tei-2019-shiteki-2");
    assert!(
        html.find(first) < html.find(second)
            && html.contains("当サイトの分類")
            && html.contains("その結果を記録することとした。")
    );
    assert!(!html.contains("このサイトには収録していません"), "what is held is not missing");
    has(
        "en/findings/tei-2019-shiteki-2",
        &["What became of it", "Planned or under way", "about 9 months after the report"],
    );
    has("easy/findings/tei-2019-shiteki-2", &["そのあとどうなったか", "<rt>"]);
}

#[test]
fn finding_of_which_a_notice_is_silent_says_so_and_never_that_nothing_was_done() {
    has("findings/tei-2019-iken-3", &["この指摘への措置の記載がありません"]);
    let html = page("findings/tei-2019-iken-3");
    let history = html.split_once("timeline").and_then(|(_, rest)| rest.split_once("</ol>")).unwrap().0;
    assert!(!history.contains("badge measure"), "{history}");
}

#[test]
fn similar_finding_shows_what_was_done_elsewhere() {
    has(
        "findings/tei-2019-shiteki-2",
        &["この指摘について講じた措置", "点検の手順書を作り", "measures/bo-2021-11-30/#"],
    );
}

#[test]
fn report_page_counts_by_kind_and_department() {
    has("reports/tei-2019", &["措置の状況", "通知に記載なし", "市民課", "measures/tei-2022-03-25/"]);
}

#[test]
fn measures_page_answers_three_questions_by_counts() {
    let words = [
        "どれだけ早いか",
        "指摘・意見32件のうち、23件に措置の記載があります",
        "状況が印刷されているもの8件",
        "古い端末の撤去について",
    ];
    has("measures", &words);
    has("measures/ki-2019-03-31", &["概ね改善済み", "14件"]);
    has("en/measures", &["How fast?", "Item by item?", "How clear?"]);
}

#[test]
fn measure_has_an_address_and_keeps_its_source() {
    let html = page("measures/kou-2025-03-24");
    assert!(html.contains("id=\"kou-2025-03-24-l42\"") && html.contains("通知の本文"), "{html}");
    for feed in ["measures.atom", "feeds/measures/kou.atom", "feeds/findings/kou-2023-iken-2.atom"] {
        let feed = fs::read_to_string(DEMO.path().join("dist/data").join(feed)).unwrap();
        assert!(feed.contains("<title>措置：") && !feed.contains("href=\"../"), "{feed}");
    }
}

#[test]
fn site_without_notices_has_no_page_of_measures() {
    let (site, written) = site(report(), vec![finding()], "");
    written.unwrap();
    assert!(!site.path().join("dist/measures").exists());
}
