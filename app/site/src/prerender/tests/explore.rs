//! Pages of themes, municipalities and years, on the demonstration; and none of them on a site of one report.

use super::measures::{has, page};
use super::*;

#[test]
fn themes_have_pages_with_their_reports_and_a_matrix() {
    has("themes", &["href=\"themes/contracts/\"", "href=\"themes/property/\"", "契約・委託", "公有財産・物品"]);
    has("themes/property", &["reports/kitahama-2021/", "class=\"matrix\"", "topics/valuables/", "ほかのテーマ"]);
    assert!(!page("themes/property").contains("reports/aoyagi-2022/"));
    has("en/themes/property", &["Reports on this theme"]);
    has("easy/themes", &["分野"]);
}

#[test]
fn municipality_page_has_years_themes_and_what_recurs() {
    has("municipalities", &["municipalities/kitahama/", "municipalities/kou/"]);
    has(
        "municipalities/kitahama",
        &["令和3年度", "令和5年度", "報告書なし", "くり返された指摘・意見", "令和3年度にも同じ趣旨の指摘"],
    );
    has("years", &["years/2021/", "years/2023/"]);
    has("years/2021", &["reports/kitahama-2021/"]);
    has("findings/kitahama-2023-001", &["令和3年度にも同じ趣旨の指摘"]);
    has("en/municipalities/kitahama", &["to the same effect"]);
}

#[test]
fn site_of_one_report_has_nothing_to_choose() {
    let (folder, written) = site(report(), vec![finding()], "");
    written.unwrap();
    for list in ["themes", "municipalities", "years"] {
        assert!(!folder.path().join("dist").join(list).exists(), "{list}");
    }
    let start = fs::read_to_string(folder.path().join("dist/index.html")).unwrap();
    assert!(!start.contains("href=\"themes/\"") && !start.contains("href=\"years/\""), "{start}");
}
