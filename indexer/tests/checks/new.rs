//! `indexer new` begins a report, and never costs one that is there.

use std::fs;
use std::path::{Path, PathBuf};

use indexer::{Files, Source, UsageError, build, new, read, refresh};

const TEXT: &str = include_str!("../fixtures/mixed-2024/report.txt");

fn data() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn run(slug: &str, data: &Path, from: Option<&Path>) -> anyhow::Result<String> {
    run_with(slug, data, &from.map(Path::to_owned).into_iter().collect::<Vec<_>>())
}

fn run_with(slug: &str, data: &Path, paths: &[PathBuf]) -> anyhow::Result<String> {
    let mut out = Vec::new();
    let urls: Vec<String> = paths.iter().take(1).map(|_| "https://example.org/report.pdf".to_owned()).collect();
    new(slug, data, &Files { paths, urls: &urls, ..Files::default() }, &mut out)?;
    Ok(String::from_utf8(out)?)
}

fn chapters() -> Vec<PathBuf> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../document/tests/fixtures");
    ["report-1.pdf", "report-2.pdf"].map(|name| fixtures.join(name)).into()
}

fn file(data: &Path, path: &str) -> String {
    fs::read_to_string(data.join("reports").join(path)).expect("the file is there")
}

#[test]
fn new_fills_template_from_slug() {
    let data = data();
    run("kou-2019", data.path(), None).expect("a folder can be begun");
    let toml = file(data.path(), "kou-2019/report.toml");
    assert!(toml.contains("era_year = \"令和元年度\"") && toml.contains("municipality = \"\""), "{toml}");
    assert!(toml.contains("[[glossary]]"), "every setting is explained");

    let filled = toml
        .replace("municipality = \"\"", "municipality = \"甲市\"")
        .replace("prefecture = \"\"", "prefecture = \"乙県\"");
    fs::write(data.path().join("reports/kou-2019/report.toml"), filled).expect("the file can be written");
    run("kou-2024", data.path(), None).expect("a second report can be begun");
    let second = file(data.path(), "kou-2024/report.toml");
    for line in ["municipality = \"甲市\"", "prefecture = \"乙県\"", "era_year = \"令和6年度\""] {
        assert!(second.contains(line), "{line}");
    }
}

#[test]
fn new_copies_text_and_proposes_rules() {
    let sjis = encoding_rs::SHIFT_JIS.encode(TEXT).0.into_owned();
    let crlf = format!("\u{feff}{}", TEXT.replace('\n', "\r\n")).into_bytes();
    for (bytes, origin) in
        [(TEXT.as_bytes().to_vec(), "バイト単位でそのまま"), (sjis, "Shift_JIS"), (crlf, "BOMを削除、改行をLFに統一")]
    {
        let data = data();
        let from = data.path().join("原本.txt");
        fs::write(&from, &bytes).expect("the file can be written");
        let out = run("kou-2024", data.path(), Some(&from)).expect("the text can be read");
        assert!(out.contains("confidence 1.00") && out.contains("`kou` is no municipality"), "{out}");
        assert_eq!(file(data.path(), "kou-2024/report.txt"), TEXT, "{origin}");
        let toml = file(data.path(), "kou-2024/report.toml");
        assert!(toml.contains("# 原本 原本.txt（") && toml.contains(origin), "{toml}");
        let told = |library: &indexer::Dataset| -> Vec<String> {
            let unfilled = library.diagnostics.iter().filter(|(_, told)| told.message.contains(" is no "));
            unfilled.map(|(_, told)| format!("{:?} {}", told.line, told.message)).collect()
        };
        // What the cover does not say must be filled in first.
        let line = |key: &str| toml.lines().position(|line| line.starts_with(key)).map(|at| at as u32 + 1);
        let mut filled = toml.clone();
        for (key, placeholder, name) in [("municipality", "kou", "甲市"), ("prefecture", "（不明）", "乙県")] {
            let library = read(data.path());
            let faults = told(&library);
            assert!(faults.contains(&format!("{:?} `{placeholder}` is no {key}", line(key))), "{faults:?}");
            assert_eq!(faults.len(), if key == "municipality" { 2 } else { 1 }, "all are told at once: {faults:?}");
            assert!(!library.has_errors() && library.corpus.findings.len() == 3, "it is read all the same");
            let mut errors = Vec::new();
            let built = build(data.path(), &data.path().join("built"), None, &mut errors).expect("it can be tried");
            assert!(!built, "what is to be filled in is not published");
            filled = filled.replacen(placeholder, name, 1);
            fs::write(data.path().join("reports/kou-2024/report.toml"), &filled).expect("the file can be written");
        }
        let library = read(data.path());
        assert_eq!(told(&library), Vec::<String>::new());
        assert_eq!(library.corpus.findings.len(), 3);
        assert_eq!(fs::read_dir(data.path().join("reports")).expect("readable").count(), 1, "nothing is left over");
    }
}

#[test]
fn new_tells_of_damaged_characters_and_of_broken_utf8() {
    let data = data();
    let from = data.path().join("原本.txt");
    fs::write(&from, TEXT.replace('民', "⺠").replacen('。', "。(cid:7)", 1) + "\u{e000}\n")
        .expect("it can be written");
    let out = run("kou-2024", data.path(), Some(&from)).expect("the text can be read");
    assert!(out.contains("1 glyphs without a character") && out.contains("for private use"), "{out}");

    let broken = [TEXT.as_bytes(), b"\xe9\x8d\n"].concat();
    fs::write(&from, &broken).expect("it can be written");
    let fault = run("otsu-2024", data.path(), Some(&from)).expect_err("two bytes are no character").to_string();
    let place = format!("byte 0xE9 at offset {} (line {})", TEXT.len(), TEXT.lines().count() + 1);
    assert!(fault.contains(&place), "{fault}");
    assert!(!data.path().join("reports/otsu-2024").exists(), "nothing is made of it");
}

#[test]
fn new_reads_rows_over_pages_and_merged_departments() {
    let data = data();
    let file = chapters()[0].with_file_name("table-pages.pdf");
    let out = run_with("kou-2024", data.path(), &[file]).expect("the file can be read");
    assert!(!out.contains("gap"), "{out}");
    let toml = data.path().join("reports/kou-2024/report.toml");
    let filled = fs::read_to_string(&toml).expect("it is there").replacen("\"kou\"", "\"戊市\"", 1);
    fs::write(&toml, filled.replacen("（不明）", "己県", 1)).expect("it can be written");
    let findings = read(data.path()).corpus.findings;
    let of = |at: usize| (findings[at].number.as_deref().unwrap_or_default(), findings[at].departments.join(" "));
    let departments = |first: usize| (0..10).map(move |at| of(first + at).1).collect::<Vec<_>>();
    let expected = [vec!["総務課"; 3], vec!["財政課"; 4], vec!["市民課"; 3]].concat();
    assert_eq!(findings.len(), 20);
    assert_eq!(
        (departments(0), departments(10)),
        (
            expected.iter().map(|name| (*name).to_owned()).collect(),
            expected.iter().map(|name| (*name).to_owned()).collect()
        )
    );
    assert_eq!((of(7).0, of(16).0), ("8", "17"));
    assert!(
        findings[6].text.ends_with("残すことが望ましい。"),
        "the half behind the page break belongs to it: {}",
        findings[6].text
    );
}

#[test]
fn new_warns_of_gaps_in_the_numbers() {
    let marked = |numbers: &[(&str, u32)]| {
        let finding = |(kind, number): &(&str, u32)| {
            format!("【{kind}{number}】記録の保存について\n\n記録を保存すべきである。\n\n")
        };
        numbers.iter().map(finding).collect::<String>()
    };
    for (numbers, missing) in [
        (&[("意見", 1), ("意見", 2), ("意見", 4), ("意見", 5)][..], &["3 is missing before 意見 4"][..]),
        (&[("指摘", 1), ("意見", 1), ("指摘", 2), ("意見", 2)], &[]),
        (&[("指摘", 1), ("意見", 2), ("意見", 3), ("指摘", 4)], &[]),
        (&[("指摘", 1), ("指摘", 2), ("指摘", 1), ("指摘", 2)], &[]),
        (
            &[("指摘", 1), ("指摘", 2), ("指摘", 3), ("意見", 3), ("意見", 4), ("指摘", 4)],
            &["1 to 2 is missing before 意見 3"],
        ),
        (&[("指摘", 7), ("指摘", 31), ("指摘", 2)], &[]),
    ] {
        let data = data();
        let from = data.path().join("原本.txt");
        fs::write(&from, marked(numbers)).expect("it can be written");
        let out = run("kou-2024", data.path(), Some(&from)).expect("the text can be read");
        assert_eq!(out.matches("is missing before").count(), missing.len(), "{numbers:?}: {out}");
        missing.iter().for_each(|message| assert!(out.contains(message), "{numbers:?}: {out}"));
    }
}

#[test]
fn new_keeps_existing_text() {
    let data = data();
    let folder = data.path().join("reports/kou-2024");
    fs::create_dir_all(&folder).expect("the folder can be made");
    fs::write(folder.join("report.txt"), TEXT).expect("the file can be written");
    run("kou-2024", data.path(), None).expect("rules can be proposed");
    assert_eq!(file(data.path(), "kou-2024/report.txt"), TEXT);
    assert!(file(data.path(), "kou-2024/report.toml").contains("[marker]"));
}

#[test]
fn new_overwrites_nothing() {
    let data = data();
    let at = |name: &str| data.path().join(name);
    fs::write(at("text"), TEXT).expect("the file can be written");
    fs::write(at("picture"), b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x81\xff\xff").expect("the file can be written");
    fs::write(at("empty"), "\n").expect("the file can be written");
    fs::write(at("nothing"), "").expect("the file can be written");
    fs::create_dir(at("folder")).expect("the folder can be made");
    run("kou-2024", data.path(), Some(&at("text"))).expect("a folder can be begun");
    let before = file(data.path(), "kou-2024/report.toml");
    for (slug, from, usage_error, message) in [
        ("kou-2024", None, true, "exists already"),
        ("kou-2024", Some("text"), true, "exists already"),
        ("Kou", None, true, "is no slug"),
        ("../etc-2024", None, true, "is no slug"),
        ("otsu-2024", Some("missing"), false, "cannot be read"),
        ("otsu-2024", Some("picture"), false, "is a picture"),
        ("otsu-2024", Some("empty"), false, "holds no text"),
        ("otsu-2024", Some("nothing"), false, "it has 0 bytes"),
        ("otsu-2024", Some("folder"), false, "is a folder"),
        ("otsu-2024", Some("missing\n\u{1b}[2J"), false, "missing\\n\\u{1b}[2J cannot be read"),
    ] {
        let fault = run(slug, data.path(), from.map(at).as_deref()).expect_err("that must be refused");
        assert!(format!("{fault:#}").contains(message), "{fault:#}");
        assert_eq!(fault.is::<UsageError>(), usage_error, "{fault:#}");
    }
    assert!(run("otsu-2024", &at("nowhere"), None).is_err_and(|fault| fault.is::<UsageError>()));
    assert_eq!(file(data.path(), "kou-2024/report.toml"), before);
    assert_eq!(fs::read_dir(at("reports")).expect("readable").count(), 1, "nothing half done is left");
    assert!(Source::read(&at("reports/kou-2024/report.txt")).is_ok());
}

#[test]
fn new_reads_chapters_of_pdf_into_findings() {
    let data = data();
    let said = run_with("tei-2024", data.path(), &chapters()).expect("the chapters can be read");
    assert!(said.contains("high"), "{said}");
    // The cover names a prefecture that there is not, so the proposal leaves places open.
    let toml = data.path().join("reports/tei-2024/report.toml");
    let filled = fs::read_to_string(&toml).unwrap().replace("（不明）", "丁県").replace("\"tei\"", "\"丁市\"");
    fs::write(&toml, filled.replace("'（不明）'", "'丁県'").replace("'tei'", "'丁市'")).unwrap();
    let dataset = read(data.path());
    let found = dataset
        .corpus
        .findings
        .iter()
        .map(|f| (f.kind_label.as_deref().unwrap(), f.number.as_deref().unwrap(), f.page));
    let expected =
        [("指摘事項", "１", 3), ("意見", "１", 3), ("指摘事項", "２", 3), ("指摘事項", "３", 3), ("意見", "２", 4)];
    assert_eq!(found.collect::<Vec<_>>(), expected.map(|(kind, number, page)| (kind, number, Some(page))));
    let text = &dataset.corpus.findings[0].text;
    assert!(text.starts_with("更新の記録は、") && text.ends_with("残さなければならない。"), "{text}");
    let sources = file(data.path(), "tei-2024/sources.toml");
    for line in ["name = \"report-2.pdf\"", "pages = 2", "url = \"https://example.org/report.pdf\""] {
        assert!(sources.contains(line), "{sources}");
    }
}

#[test]
fn layout_of_another_text_is_a_fault() {
    let data = data();
    run_with("tei-2024", data.path(), &chapters()).expect("the chapters can be read");
    let txt = data.path().join("reports/tei-2024/report.txt");
    fs::write(&txt, fs::read_to_string(&txt).unwrap().replace("鍵", "かぎ")).unwrap();
    let faults: Vec<String> =
        read(data.path()).diagnostics.into_iter().map(|(_, fault)| format!("{fault:?}")).collect();
    assert!(faults.iter().any(|fault| fault.contains("belongs to another text")), "{faults:?}");
}

#[test]
fn refresh_shows_the_difference_and_writes_only_if_told() {
    let data = data();
    run_with("tei-2024", data.path(), &chapters()[..1]).expect("the first chapter can be read");
    let toml = data.path().join("reports/tei-2024/report.toml");
    run_with("tei-2023", data.path(), &chapters()).expect("both can be read");
    fs::copy(data.path().join("reports/tei-2023/report.toml"), &toml).unwrap();
    let refreshed = |write: bool| {
        let mut out = Vec::new();
        let paths = chapters();
        let files = Files { paths: &paths, ..Files::default() };
        refresh("tei-2024", data.path(), &files, write, &mut out).expect("it can be read anew");
        String::from_utf8(out).unwrap()
    };
    let said = refreshed(false);
    assert!(said.contains("+ tei-2024-001") && said.contains("0 findings before, 5 now"), "{said}");
    assert!(!file(data.path(), "tei-2024/report.txt").contains("第2章 監査の結果\n"), "nothing is written");
    refreshed(true);
    assert!(file(data.path(), "tei-2024/report.txt").contains("第2章 監査の結果\n"));
    assert!(refreshed(false).contains("0 differ"));
}

#[test]
fn new_takes_addresses_of_the_web_alone() {
    let data = data();
    let paths = chapters();
    for url in ["javascript:alert(1)", "ftp://x/y", "", "//x/y"] {
        let urls = [url.to_owned()];
        let files = Files { paths: &paths, urls: &urls, ..Files::default() };
        let fault = new("tei-2024", data.path(), &files, &mut Vec::new()).expect_err("that is no address of the web");
        assert!(fault.is::<UsageError>(), "{url}: {fault:#}");
    }
    assert!(!data.path().join("reports").exists(), "nothing is made");
}

#[test]
fn new_writes_addresses_into_rules_and_list_of_files() {
    let data = data();
    let paths = chapters();
    let urls = ["https://example.org/1.pdf", "https://example.org/第2章.pdf"].map(str::to_owned);
    let files = Files { paths: &paths, urls: &urls, ..Files::default() };
    new("tei-2024", data.path(), &files, &mut Vec::new()).expect("the chapters can be read");
    let toml = file(data.path(), "tei-2024/report.toml");
    assert!(toml.contains("source_url = \"https://example.org/1.pdf\"\n"), "{toml}");
    let sources = file(data.path(), "tei-2024/sources.toml");
    assert!(sources.contains("url = \"https://example.org/%E7%AC%AC2%E7%AB%A0.pdf\""), "{sources}");
    // Read anew without addresses, they stay.
    let again = Files { paths: &paths, ..Files::default() };
    refresh("tei-2024", data.path(), &again, true, &mut Vec::new()).expect("they can be read anew");
    assert_eq!(file(data.path(), "tei-2024/sources.toml"), sources);

    let many = [urls.as_slice(), &urls].concat();
    let files = Files { paths: &paths, urls: &many, ..Files::default() };
    let fault = new("tei-2023", data.path(), &files, &mut Vec::new()).expect_err("there are two files");
    assert!(fault.is::<UsageError>() && fault.to_string().contains("4 addresses are given for 2 files"), "{fault:#}");

    let from = data.path().join("text");
    fs::write(&from, TEXT).expect("the file can be written");
    run("kou-2024", data.path(), Some(&from)).expect("the text can be read");
    assert!(file(data.path(), "kou-2024/report.toml").contains("source_url = \"https://example.org/report.pdf\"\n"));
}

#[test]
fn rules_that_contradict_the_files_are_told() {
    let data = data();
    run_with("tei-2024", data.path(), &chapters()[..1]).expect("the chapter can be read");
    let path = data.path().join("reports/tei-2024/report.toml");
    let drafted = fs::read_to_string(&path).unwrap().replace("（不明）", "丁県").replace("\"tei\"", "\"丁市\"");
    let same = "source_url = \"https://example.org/report.pdf\"";
    for (line, message) in [
        ("source_url = 'https://example.org/other.pdf'", "is another address than `url` of report-1.pdf"),
        (&format!("{same}\nsource_sha256 = '{}'", "0".repeat(64)), "is the hash of another file than report-1.pdf"),
        (&format!("{same}\nsource_pages = 3"), "is not needed: layout.tsv"),
        (same, ""),
    ] {
        fs::write(&path, drafted.replace(same, line)).unwrap();
        let told: Vec<_> = read(data.path()).diagnostics.into_iter().map(|(_, told)| told).collect();
        let contradictions: Vec<_> = told
            .iter()
            .filter(|told| {
                told.message.contains("sources.toml")
                    || told.message.contains("report-1.pdf")
                    || told.message.contains("layout.tsv")
            })
            .collect();
        match message {
            "" => assert!(contradictions.is_empty(), "{contradictions:?}"),
            _ => assert!(
                contradictions.len() == 1
                    && contradictions[0].message.contains(message)
                    && contradictions[0].line.is_some(),
                "{told:?}"
            ),
        }
    }
}

#[test]
fn new_refuses_the_same_file_twice() {
    let data = data();
    let copy = data.path().join("写し.pdf");
    fs::copy(&chapters()[0], &copy).expect("it can be copied");
    let fault = run_with("tei-2024", data.path(), &[chapters()[0].clone(), copy]).expect_err("both are one");
    assert!(fault.is::<UsageError>() && fault.to_string().contains("写し.pdf are the same file"), "{fault:#}");
    assert!(!data.path().join("reports").exists(), "nothing is made");
}

#[test]
fn refresh_tells_of_a_text_that_differs_where_findings_do_not() {
    let data = data();
    run_with("tei-2024", data.path(), &chapters()[..1]).expect("the first chapter can be read");
    let folder = data.path().join("reports/tei-2024");
    // Read without its layout, as one that was written by hand.
    let text = fs::read_to_string(folder.join("report.txt")).unwrap();
    fs::write(folder.join("report.txt"), text.replacen("見本", "みほん", 1)).unwrap();
    fs::remove_file(folder.join("layout.tsv")).unwrap();
    let mut out = Vec::new();
    let paths = chapters();
    let files = Files { paths: &paths[..1], ..Files::default() };
    refresh("tei-2024", data.path(), &files, false, &mut out).expect("it can be read anew");
    let said = String::from_utf8(out).unwrap();
    assert!(said.contains("0 differ") && said.contains("the text differs from line"), "{said}");
    assert!(said.contains("nothing is written; `--write` does so"), "{said}");
}

#[cfg(unix)]
#[test]
fn folder_that_is_a_circle_of_links_is_told() {
    let data = data();
    run("kou-2024", data.path(), None).expect("a folder can be begun");
    let reports = data.path().join("reports");
    std::os::unix::fs::symlink("otsu-2024", reports.join("otsu-2024")).expect("a link can be made");
    let faults: Vec<String> =
        read(data.path()).diagnostics.iter().map(|(_, told)| told.file.display().to_string()).collect();
    assert!(faults.iter().any(|file| file.contains("otsu-2024")), "{faults:?}");
}
