//! The program itself: passwords in files of any editor, readers who have seen enough.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../document/tests/fixtures").join(name)
}

fn indexer(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indexer"));
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn password_is_the_first_line_of_its_file() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("password");
    for (content, opens) in
        [("himitsu", true), ("\u{feff}himitsu\r\n", true), ("himitsu\n\n", true), (" himitsu", false), ("", false)]
    {
        fs::write(&file, content).expect("it can be written");
        let locked = fixture("locked.pdf");
        let arguments = ["inspect", &locked.to_string_lossy(), "--password-file", &file.to_string_lossy()];
        let ended = indexer(&arguments).output().expect("it runs");
        assert_eq!(ended.status.success(), opens, "{content:?}: {}", String::from_utf8_lossy(&ended.stdout));
    }
}

#[test]
fn reader_who_has_seen_enough_is_no_fault() {
    let report = fixture("report-1.pdf");
    let mut child = indexer(&["inspect", &report.to_string_lossy()]).spawn().expect("it runs");
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("it ends");
    assert!(ended.status.success() && ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[test]
fn program_speaks_the_language_of_its_environment_or_the_one_that_is_asked_for() {
    let (nothing, report) = (fixture("nowhere.pdf"), fixture("report-1.pdf"));
    for (locale, lang, japanese) in
        [("ja_JP.UTF-8", None, true), ("C", None, false), ("C", Some("ja"), true), ("ja_JP.UTF-8", Some("en"), false)]
    {
        let mut arguments = vec!["inspect".to_owned(), report.display().to_string(), nothing.display().to_string()];
        arguments.extend(lang.map(|lang| format!("--lang={lang}")));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ended = indexer(&arguments).env("LC_ALL", locale).output().expect("it runs");
        let said = String::from_utf8(ended.stdout).expect("it is text");
        for (english, in_japanese) in
            [("  pages         ", "  頁："), ("cannot be read", "読めません"), ("error: ", "誤り：")]
        {
            assert_eq!((said.contains(english), said.contains(in_japanese)), (!japanese, japanese), "{locale}: {said}");
        }
    }
}
