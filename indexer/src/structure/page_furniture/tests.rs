use super::*;

/// A page of prose whose last sentence goes on on the next page.
fn prose(page: usize) -> [String; 2] {
    let first = format!("理由も記録していない。第{page}回の点検では、作業の報告書を確かめた。");
    let last = format!("委託先が作成した第{page}回の作業の報告書を保管しておらず、その");
    [first, last]
}

/// The furniture of a text whose pages are made by a function; `=` stands before each line that must be found.
fn check(name: &str, pages: usize, page: impl Fn(usize) -> Vec<String>) {
    let lines: Vec<String> = (1..=pages).flat_map(page).collect();
    let expected: Vec<u32> = (1..)
        .zip(&lines)
        .filter(|(_, line)| line.trim_start_matches('\u{c}').starts_with('='))
        .map(|(at, _)| at)
        .collect();
    let text: String = lines.iter().map(|line| line.replacen('=', "", 1) + "\n").collect();
    let furniture = PageFurniture::find(&Source::new("report.txt", text));
    let found: Vec<u32> = (1..=lines.len() as u32).filter(|line| furniture.contains(*line)).collect();
    let shown = |numbers: &[u32]| numbers.iter().map(|at| lines[*at as usize - 1].clone()).collect::<Vec<_>>();
    assert_eq!(shown(&found), shown(&expected), "{name}");
}

/// A page with these lines around its prose.
fn with(above: &[&str], page: usize, below: &[&str]) -> Vec<String> {
    let own = |line: &&str| line.replace("{}", &page.to_string());
    above.iter().map(own).chain(prose(page)).chain(below.iter().map(own)).collect()
}

#[test]
fn furniture_is_found_without_form_feeds() {
    check("dashes", 2, |page| with(&[], page, &["", "=- {} -", ""]));
    check("wide dashes", 4, |page| with(&["=－ {} －"], page, &[]));
    check("word", 3, |page| with(&[], page, &["=　　{}頁"]));
    check("of all", 3, |page| with(&[], page, &["={} / 3 ページ"]));
    check("bare", 4, |page| with(&[], page, &["={}", ""]));
    check("title", 4, |page| with(&["=第3章 監査の結果　　{}"], page, &[]));
    check("title by turns", 4, |page| match page % 2 {
        0 => with(&["={} 甲市包括外部監査報告書"], page, &[]),
        _ => with(&["=第3章 監査の結果 {}"], page, &[]),
    });
    check("head next to a number", 3, |page| with(&["=甲市監査報告書"], page, &["", "=- {} -", ""]));
}

#[test]
fn furniture_is_found_at_edges_of_pages() {
    check("bare", 2, |page| with(&[], page, &["={}", "\u{c}"]));
    check("head", 3, |page| with(&["\u{c}=甲市監査報告書", ""], page, &[]));
    check("head by turns", 6, |page| {
        with(&[if page % 2 == 0 { "\u{c}=甲市監査報告書" } else { "\u{c}=第3章 監査の結果" }], page, &["=- {} -"])
    });
    check("two heads and a number", 3, |page| with(&["\u{c}=甲市監査報告書", "=第3章 監査の結果"], page, &["={}"]));
    check("Roman numbers", 3, |page| {
        let number = format!("={}", ["i", "ii", "iii"][page - 1]);
        with(&["\u{c}=序"], page, &[&number])
    });
}

#[test]
fn words_of_the_report_are_no_furniture() {
    let whole = |page: usize| [format!("第{page}の件は、規程のとおりである。"), "鍵を掛けられたい。".to_owned()];
    let of = |page: usize, lines: &[&str]| -> Vec<String> {
        let own = lines.iter().map(|line| line.replace("{}", &page.to_string()));
        own.chain(whole(page)).collect()
    };
    check("numbers of items", 6, |page| of(page, &["{}", "指摘事項"]));
    check("labels", 6, |page| of(page, &["補助金の交付申請書に添付する書類の第{}の不足について", "監査の結果"]));
    check("captions", 6, |page| of(page, &["別表 {}"]));
    check("marks", 6, |page| of(page, &["指摘 {}"]));
    check("years", 4, |page| of(page, &["202{}"]));
    check("a column of a table", 30, |row| vec![row.to_string()]);
    check("rows", 8, |row| vec![format!("{row}\t甲"), format!("{row}")]);
    check("a reference", 2, |page| of(page, &["{}頁"]));
    check("labels on pages", 6, |page| of(page, &["\u{c}第{}の件について", "監査の結果", ""]));
}
