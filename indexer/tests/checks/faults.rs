//! A fault in one report is reported with file, line and hint, and costs the others nothing.

use std::fs;
use std::path::Path;

use annotate_snippets::Renderer;
use indexer::{Dataset, Format, Level, build, check, read, render};

const MIXED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/mixed-2024");
const DICTIONARIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/dictionaries");

/// A data folder with one good report and a broken copy of it.
fn data(broken: &str, breaks: impl Fn(&Path)) -> tempfile::TempDir {
    let data = tempfile::tempdir().expect("a temporary folder can be made");
    for slug in ["kou-2024", broken] {
        let folder = data.path().join("reports").join(slug);
        fs::create_dir_all(&folder).expect("the folder can be made");
        for file in ["report.txt", "report.toml"] {
            fs::copy(Path::new(MIXED).join(file), folder.join(file)).expect("the fixture can be copied");
        }
    }
    let dictionaries = data.path().join("dictionaries");
    fs::create_dir_all(&dictionaries).expect("the folder can be made");
    for file in ["topics.toml", "system_kinds.toml", "synonyms.toml", "lexemes.txt", "issues.toml"] {
        fs::copy(Path::new(DICTIONARIES).join(file), dictionaries.join(file)).expect("the dictionary can be copied");
    }
    fs::create_dir(dictionaries.join("themes")).expect("the folder can be made");
    for theme in fs::read_dir(Path::new(DICTIONARIES).join("themes")).expect("there are themes") {
        let theme = theme.expect("the folder can be read").path();
        let target = dictionaries.join("themes").join(theme.file_name().expect("a file has a name"));
        fs::copy(&theme, target).expect("the dictionary can be copied");
    }
    breaks(&data.path().join("reports").join(broken));
    data
}

/// Diagnostics that somebody should look at.
fn told(library: &Dataset) -> usize {
    library.diagnostics.iter().filter(|(_, diagnostic)| diagnostic.level != Level::Note).count()
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("the file is text");
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).expect("the file can be written");
}

#[test]
fn each_fault_is_told_and_the_other_report_is_read() {
    let toml = |from: &'static str, to: &'static str| move |folder: &Path| edit(&folder.join("report.toml"), from, to);
    let bytes =
        |bytes: &'static [u8]| move |folder: &Path| fs::write(folder.join("report.txt"), bytes).expect("writable");
    type Break = Box<dyn Fn(&Path)>;
    let faults: Vec<(&str, &str, Break)> = vec![
        ("unknown key", "otsu-2024", Box::new(toml("title =", "titel ="))),
        ("no toml", "otsu-2024", Box::new(toml("era_year = \"令和6年度\"", "era_year = 令和6年度"))),
        ("broken pattern", "otsu-2024", Box::new(toml("mark = '^【(?<kind>", "mark = '^【((?<kind>"))),
        ("year", "otsu-2023", Box::new(|_| ())),
        ("no slug", "otsu", Box::new(|_| ())),
        (
            "missing text",
            "otsu-2024",
            Box::new(|folder| fs::remove_file(folder.join("report.txt")).expect("removable")),
        ),
        ("encoding", "otsu-2024", Box::new(bytes(b"a\n\x8a\xc4\x8d\xb8\n"))),
        (
            "encoding of UNIX",
            "otsu-2024",
            Box::new(bytes(
                b"\xb4\xc6\xba\xba\xa4\xce\xb7\xeb\xb2\xcc\xa4\xf2\xb2\xbc\xb5\xad\xa4\xcb\xbd\xd2\xa4\xd9\xa4\xeb\n",
            )),
        ),
        ("two bytes a character", "otsu-2024", Box::new(bytes(b"\xff\xfe,{1\x00\n\x00"))),
        ("no text at all", "otsu-2024", Box::new(bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x81\xff\xff"))),
        ("nul", "otsu-2024", Box::new(bytes("第1章\n概\0要\n".as_bytes()))),
        ("no bytes", "otsu-2024", Box::new(bytes(b""))),
        (
            "rules in another encoding",
            "otsu-2024",
            Box::new(|folder| fs::write(folder.join("report.toml"), b"title = '\x8a\xc4'\n").expect("writable")),
        ),
        ("unknown key further in", "otsu-2024", Box::new(toml("text = \"section\"", "extent = \"section\""))),
        ("unknown value", "otsu-2024", Box::new(toml("text = \"section\"", "text = \"chapter\""))),
        (
            "key given twice",
            "otsu-2024",
            Box::new(toml("edition = \"full\"", "edition = \"full\"\nedition = \"full\"")),
        ),
        ("no municipality", "otsu-2024", Box::new(toml("municipality = \"混在市\"", "municipality = \"\""))),
        ("slug of another in other letters", "KOU-2024", Box::new(|_| ())),
        ("empty", "otsu-2024", Box::new(bytes(b"\n \n"))),
        ("byte order mark", "otsu-2024", Box::new(bytes("\u{feff}第1章 概要\n".as_bytes()))),
        ("carriage returns", "otsu-2024", Box::new(bytes("第1章 概要\r\n".as_bytes()))),
        (
            "duplicate id",
            "otsu-2024",
            Box::new(|folder| edit(&folder.join("report.txt"), "【指摘事項２】", "【指摘事項１】")),
        ),
        (
            "unknown kind",
            "otsu-2024",
            Box::new(|folder| {
                edit(&folder.join("report.txt"), "【改善の求め１】", "【お願い１】");
                edit(&folder.join("report.toml"), "|改善の求め)", "|お願い)");
            }),
        ),
        ("no finding", "otsu-2024", Box::new(toml("mark = '^【", "mark = '^〔"))),
        (
            "mark without text",
            "otsu-2024",
            Box::new(|folder| edit(&folder.join("report.txt"), "\n掲示の更新を検討されたい。", "")),
        ),
    ];
    let mut told = String::new();
    for (name, slug, breaks) in faults {
        let data = data(slug, breaks);
        let library = read(data.path());
        assert!(library.has_errors(), "{name}");
        assert_eq!(library.corpus.findings.iter().filter(|finding| finding.report.as_str() == "kou-2024").count(), 4);
        told.push_str(&format!("## {name}\n"));
        for (_, diagnostic) in library.diagnostics.iter().filter(|(_, diagnostic)| diagnostic.level == Level::Error) {
            let text = render(diagnostic, &Renderer::plain()).replace(&data.path().display().to_string(), "data");
            told.push_str(&format!("{text}\n\n"));
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn dictionary_fault_spares_reports() {
    let data = data("_none", |_| ());
    let dictionary = data.path().join("dictionaries/topics.toml");
    edit(&dictionary, "[topics.other]", "[topics.others]");
    let library = read(data.path());
    assert!(library.has_errors());
    assert_eq!(library.corpus.findings.len(), 4);

    fs::remove_file(dictionary).unwrap();
    let library = read(data.path());
    assert!(!library.has_errors(), "findings can be published without topics");
    assert_eq!(told(&library), 1, "but somebody is told");
}

#[test]
fn form_feeds_count_pages_by_rule() {
    let turn = |folder: &Path| {
        edit(&folder.join("report.txt"), "第2章 監査の結果\n\n本章", "\u{c}第2章 監査の結果\n\n本章");
        edit(&folder.join("report.txt"), "2 全庁の事項\n\n<", "\u{c}2 全庁の事項\n\n<");
    };
    let first = |folder: &Path| edit(&folder.join("report.toml"), "edition =", "first_page = 4\nedition =");
    let none = [None; 4];
    let pages = [Some(5), Some(5), Some(6), Some(6)];
    for (breaks, numbered, expected, warned) in
        [(true, true, pages, false), (true, false, none, false), (false, true, [Some(4); 4], true)]
    {
        let data = data("otsu-2024", |folder| {
            if breaks {
                turn(folder);
            }
            if numbered {
                first(folder);
            }
        });
        let library = read(data.path());
        let findings = library.corpus.findings.iter().filter(|finding| finding.report.as_str() == "otsu-2024");
        assert_eq!(findings.map(|finding| finding.page).collect::<Vec<_>>(), expected);
        assert!(!library.has_errors());
        assert_eq!(told(&library) > 0, warned, "{:?}", library.diagnostics);
        let sections = |slug: &str| {
            library.corpus.reports.iter().find(|one| one.slug.as_str() == slug).map(|one| one.sections.clone())
        };
        assert_eq!(sections("otsu-2024"), sections("kou-2024"), "a form feed hides no heading");
    }
}

#[test]
fn read_skips_folders_with_underscore() {
    let data = data("_template", |folder| fs::write(folder.join("report.toml"), "?").expect("writable"));
    let library = read(data.path());
    assert_eq!(told(&library), 0, "{:?}", library.diagnostics);
    assert_eq!(library.corpus.reports.len(), 1);
}

#[test]
fn build_failure_keeps_old_output() {
    let good = data("_none", |_| ());
    let bad = data("otsu-2024", |folder| fs::write(folder.join("report.txt"), "").expect("writable"));
    let out = tempfile::tempdir().unwrap();
    let site = out.path().join("site");
    fs::create_dir_all(&site).unwrap();
    fs::write(site.join("index.html"), "kept").unwrap();

    let mut errors = Vec::new();
    assert!(build(good.path(), &site, None, &mut errors).unwrap());
    let built = fs::read(site.join("data/findings.json")).unwrap();
    assert!(!build(bad.path(), &site, None, &mut errors).unwrap());
    assert!(String::from_utf8(errors).unwrap().contains("is empty"));
    assert_eq!(fs::read(site.join("data/findings.json")).unwrap(), built);
    assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "kept");

    assert!(build(good.path(), &site, None, &mut Vec::new()).unwrap());
    assert_eq!(fs::read(site.join("data/findings.json")).unwrap(), built);
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 1, "no temporary folder is left");
}

#[test]
fn findings_csv_keeps_its_columns() {
    let data = data("_none", |_| ());
    let out = tempfile::tempdir().unwrap();
    assert!(build(data.path(), out.path(), None, &mut Vec::new()).unwrap());
    let file = |name: &str| fs::read_to_string(out.path().join("data").join(name)).unwrap();
    insta::assert_snapshot!("findings.csv", file("findings.csv"));
    let types: Vec<String> = file("corpus.ndjson")
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["type"].as_str().unwrap().to_owned())
        .collect();
    let finding = ["finding"; 4];
    let passage = ["passage"; 3];
    assert_eq!(types, [&["report"][..], &finding, &passage, &["table", "system"]].concat());
    let findings: Vec<corpus::Finding> = serde_json::from_str(&file("findings.json")).unwrap();
    let read = read(data.path()).corpus;
    assert_eq!(findings, read.findings);
    assert_eq!(serde_json::from_str::<Vec<corpus::Table>>(&file("tables.json")).unwrap(), read.tables);
    assert_eq!(serde_json::from_str::<Vec<corpus::System>>(&file("systems.json")).unwrap(), read.systems);
    assert_eq!(serde_json::from_str::<Vec<corpus::Contract>>(&file("contracts.json")).unwrap(), read.contracts);
}

#[test]
fn check_json_says_as_much_as_text() {
    let data = data("otsu-2024", |folder| edit(&folder.join("report.txt"), "意見１件、", "意見２件、"));
    let mut out = Vec::new();
    assert!(check(data.path(), Format::Json, &mut out).unwrap(), "a miscount of the report is a warning");
    let text = String::from_utf8(out).unwrap().replace(&data.path().display().to_string(), "data");
    insta::assert_snapshot!("check.json", text);
}

#[test]
fn exit_code_tells_input_from_usage() {
    let good = data("_none", |_| ());
    let bad = data("otsu-2024", |folder| fs::write(folder.join("report.txt"), "").expect("writable"));
    let run = |arguments: &[&std::ffi::OsStr]| {
        let output =
            std::process::Command::new(env!("CARGO_BIN_EXE_indexer")).args(arguments).output().expect("it runs");
        output.status.code()
    };
    for (data, code) in [(good.path(), 0), (bad.path(), 1), (Path::new("/nowhere"), 1)] {
        assert_eq!(run(&["check".as_ref(), "--data".as_ref(), data.as_os_str()]), Some(code), "{}", data.display());
    }
    assert_eq!(run(&["check".as_ref()]), Some(2));
    assert_eq!(run(&["chekc".as_ref()]), Some(2));
}
