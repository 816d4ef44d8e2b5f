//! The published reports as other programs would have written them: every record stays the same but for the characters
//! of what it quotes, and is found by the same words.

mod searching;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use corpus::Corpus;
use indexer::{Level, markup, read};
use regex::Regex;
use serde_json::{Value, json};
use text::{Script, is_ignorable, line_form, normalize};
use unicode_normalization::UnicodeNormalization;

use crate::{DATASET, data};

/// Markup is the file's, not the report's.
static MARKUP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)</?[a-z]+(?:\s[^<>]*)?/?>|[|\t\x0c]").expect("the pattern is fixed"));

/// The characters of each line form, less itself.
static FORMS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut forms: HashMap<char, Vec<char>> = HashMap::new();
    for form in ' '..='\u{2ffff}' {
        let line = line_form(form.encode_utf8(&mut [0; 4]));
        let mut chars = line.chars();
        if let (Some(plain), None) = (chars.next(), chars.next())
            && plain != form
        {
            forms.entry(plain).or_default().push(form);
        }
    }
    forms
});

/// Characters at the head of a quoted line that must stand in the file as they are.
const QUOTED_CHARS: usize = 8;

/// A seeded choice, the same in every run.
struct Choice(u64);

impl Choice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// Replaces each character by one of its forms that a program may write for it.
fn with_forms(text: &str, choice: &mut Choice, is_written: fn(char) -> bool) -> String {
    let mut form = |c: char| {
        let plain = line_form(c.encode_utf8(&mut [0; 4])).chars().next()?;
        let forms = FORMS.get(&plain)?.iter().copied().chain([plain]);
        let forms: Vec<char> = forms.filter(|form| *form != c && is_written(*form)).collect();
        (!forms.is_empty()).then(|| forms[choice.below(forms.len())])
    };
    text.chars().map(|c| form(c).unwrap_or(c)).collect()
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{3000}')
}

fn is_narrow(c: char) -> bool {
    matches!(c, '!'..='~' | '\u{ff61}'..='\u{ff9f}')
}

fn is_vertical(c: char) -> bool {
    matches!(c, '\u{fe10}'..='\u{fe48}')
}

fn is_kanji_form(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}')
}

fn is_other_form(c: char) -> bool {
    !(is_wide(c) || is_narrow(c) || is_vertical(c) || is_kanji_form(c) || c.is_whitespace())
}

fn decomposed(text: &str) -> String {
    text.nfd().collect()
}

/// The marks of voiced kana apart from them, some behind a blank.
fn with_detached_marks(text: &str, choice: &mut Choice) -> String {
    let marks = |c: char| match c {
        '\u{3099}' => [["゛", "ﾞ"], [" ゛", "\u{2060}\u{3099}"]],
        _ => [["゜", "ﾟ"], [" ゜", "\u{3000}\u{309a}"]],
    };
    let detach = |c: char| match c {
        '\u{3099}' | '\u{309a}' => marks(c)[choice.below(2)][choice.below(2)].to_owned(),
        c => c.to_string(),
    };
    text.nfd().map(detach).collect()
}

fn with_invisible(text: &str, choice: &mut Choice) -> String {
    const SHOWS_NOTHING: [char; 8] =
        ['\u{2060}', '\u{200b}', '\u{200e}', '\u{ad}', '\u{fe0e}', '\u{e0100}', '\u{feff}', '\u{202c}'];
    assert!(SHOWS_NOTHING.into_iter().all(is_ignorable));
    let mut perturbed = String::new();
    for c in text.chars() {
        if choice.below(5) == 0 {
            perturbed.push(SHOWS_NOTHING[choice.below(SHOWS_NOTHING.len())]);
        }
        perturbed.push(c);
    }
    perturbed
}

/// Kana and kanji that print alike, as a scanner mistakes them where their neighbours tell which is meant.
fn with_look_alikes(text: &str) -> String {
    const PAIRS: [(char, char); 13] = [
        ('ー', '一'),
        ('ニ', '二'),
        ('ハ', '八'),
        ('ロ', '口'),
        ('カ', '力'),
        ('エ', '工'),
        ('タ', '夕'),
        ('ト', '卜'),
        ('オ', '才'),
        ('ヘ', 'へ'),
        ('ベ', 'べ'),
        ('ペ', 'ぺ'),
        ('リ', 'り'),
    ];
    let other = |c: char| {
        let pair = PAIRS.iter().find(|(one, other)| c == *one || c == *other);
        pair.map(|(one, other)| if c == *one { *other } else { *one })
    };
    let chars: Vec<char> = text.chars().collect();
    let script =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).filter(|c| other(**c).is_none()).map(|c| Script::of(*c));
    let alike = |at: usize| {
        let around = [script(at.checked_sub(1)), script(Some(at + 1))];
        // A dash stands between kanji too.
        let is_inside = around == [Some(Script::of(chars[at])); 2] && chars[at] != '一';
        other(chars[at]).filter(|_| is_inside).unwrap_or(chars[at])
    };
    (0..chars.len()).map(alike).collect()
}

/// Perturbs the text of a report, less its markup.
fn perturb(report: &str, perturb: &mut dyn FnMut(&str) -> String) -> String {
    let line = |line: &str| {
        if markup::is_table_border(line) {
            return line.to_owned();
        }
        let mut perturbed = String::new();
        let mut rest = 0;
        for tag in MARKUP.find_iter(line) {
            perturbed.push_str(&perturb(&line[rest..tag.start()]));
            perturbed.push_str(tag.as_str());
            rest = tag.end();
        }
        perturbed.push_str(&perturb(&line[rest..]));
        perturbed
    };
    report.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Records with what they quote normalized.
fn normalized(records: Value) -> Value {
    match records {
        Value::String(text) => Value::String(normalize(&text)),
        Value::Array(values) => values.into_iter().map(normalized).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, normalized(value))).map(once).collect(),
        other => other,
    }
}

/// Notes are on each spelling of the words that they quote.
fn once((name, mut value): (String, Value)) -> (String, Value) {
    if let Some(notes) = value.as_array_mut().filter(|_| name == "notes") {
        notes.dedup();
    }
    (name, value)
}

fn records(corpus: &Corpus) -> Value {
    let Corpus { reports, findings, passages, tables, terms, surveys, systems, contracts, clusters, issues, .. } =
        corpus;
    let texts = json!({ "findings": findings, "passages": passages, "tables": tables, "terms": terms });
    normalized(json!([reports, texts, surveys, systems, contracts, clusters, issues]))
}

/// The first places in which two values differ.
fn differences(path: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    const MAX_SHOWN: usize = 12;
    match (one, other) {
        _ if one == other || found.len() > MAX_SHOWN => {}
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (at, (a, b)) in a.iter().zip(b).enumerate() {
                differences(&format!("{path}/{at}"), a, b, found);
            }
        }
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            let id = a.get("id").and_then(Value::as_str).unwrap_or_default();
            for (name, a) in a {
                differences(&format!("{path}/{id}.{name}"), a, &b[name], found);
            }
        }
        _ => {
            let head = |value: &Value| value.to_string().chars().take(300).collect::<String>();
            found.push(format!("{path}\n  {}\n  {}", head(one), head(other)));
        }
    }
}

/// Reads all reports perturbed, and compares the records.
fn check(name: &str, mut perturbation: impl FnMut(&str) -> String) {
    let folder = std::env::temp_dir().join(format!("perturbed-{name}-{}", std::process::id()));
    copy(&data().join("dictionaries"), &folder.join("dictionaries"));
    let mut quoted = String::new();
    for report in &DATASET.corpus.reports {
        let (from, to) = [data(), folder.clone()].map(|data| data.join("reports").join(report.slug.as_str())).into();
        copy(&from, &to);
        let printed = fs::read_to_string(from.join("report.txt")).expect("every report has a text");
        let perturbed = perturb(&printed, &mut perturbation);
        assert_ne!(perturbed, printed, "{name}");
        fs::write(to.join("report.txt"), &perturbed).expect("the folder is ours");
        quoted.push_str(&perturbed);
    }
    let dataset = read(&folder);
    fs::remove_dir_all(&folder).expect("the folder is ours");
    let errors: Vec<_> =
        dataset.diagnostics.iter().filter(|(_, diagnostic)| diagnostic.level == Level::Error).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
    let mut found = Vec::new();
    differences("", &records(&DATASET.corpus), &records(&dataset.corpus), &mut found);
    assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    for finding in &dataset.corpus.findings {
        // A line of the text may go on on the next page, so its head alone is a piece of the file.
        let mut heads = finding
            .verbatim_parts()
            .flat_map(str::lines)
            .map(|line| line.chars().take(QUOTED_CHARS).collect::<String>());
        assert!(heads.all(|head| quoted.contains(&head)), "{name}: {}", finding.id);
    }
    searching::check(name, &dataset.corpus, &mut perturbation);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is ours");
    for file in fs::read_dir(from).expect("a folder").map(|file| file.expect("a file").path()) {
        let target = to.join(file.file_name().expect("a name"));
        match file.is_dir() {
            true => copy(&file, &target),
            false => _ = fs::copy(&file, target).expect("the folder is ours"),
        }
    }
}

#[test]
fn records_are_the_same_in_wide_characters() {
    let mut choice = Choice(1);
    check("wide", |text| with_forms(text, &mut choice, is_wide));
}

#[test]
fn records_are_the_same_in_narrow_characters() {
    let mut choice = Choice(2);
    check("narrow", |text| with_forms(&text.nfd().collect::<String>(), &mut choice, is_narrow));
}

#[test]
fn records_are_the_same_in_vertical_forms() {
    let mut choice = Choice(3);
    check("vertical", |text| with_forms(text, &mut choice, is_vertical));
}

#[test]
fn records_are_the_same_in_other_forms_of_kanji() {
    let mut choice = Choice(4);
    check("kanji", |text| with_forms(text, &mut choice, is_kanji_form));
}

#[test]
fn records_are_the_same_in_signs_that_print_alike() {
    let mut choice = Choice(5);
    check("alike", |text| with_forms(text, &mut choice, is_other_form));
}

#[test]
fn records_are_the_same_decomposed() {
    check("decomposed", decomposed);
}

#[test]
fn records_are_the_same_with_detached_marks() {
    let mut choice = Choice(6);
    check("detached", |text| with_detached_marks(text, &mut choice));
}

#[test]
fn records_are_the_same_with_invisible_characters() {
    let mut choice = Choice(7);
    check("invisible", |text| with_invisible(text, &mut choice));
}

#[test]
fn records_are_the_same_with_look_alikes() {
    check("look-alikes", with_look_alikes);
}
